import { expect, test } from "vitest";
import { ABOVE, BELOW } from "../../../src/foundation/distribution/family.ts";

test("left of a support nothing lies below, right of it nothing above", () => {
  expect(BELOW).toEqual({ lower: 0, upper: 1 });
  expect(ABOVE).toEqual({ lower: 1, upper: 0 });
});
