import { expect, test } from "vitest";
import { assertKnown } from "../../src/foundation/assert-known.ts";

test("what is not among the choices is refused with its place, inherited names included", () => {
  expect(() => assertKnown("mean", ["product", "mean"], ["options", "variant"])).not.toThrow();
  for (const wrong of ["sum", "constructor", "", null, undefined, 0, ["mean"]]) {
    expect(() => assertKnown(wrong, ["product", "mean"], ["options", "variant"])).toThrow(
      "options.variant must be one of product, mean; received",
    );
  }
});
