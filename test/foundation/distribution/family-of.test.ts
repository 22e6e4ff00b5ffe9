import { expect, test } from "vitest";
import type { Distribution } from "../../../src/foundation/distribution/distribution-kinds.ts";
import { checkedFamily, familyOf } from "../../../src/foundation/distribution/family-of.ts";

test("an unknown kind is refused, names of the prototype included", () => {
  for (const kind of ["cauchy", "toString", undefined])
    expect(() => familyOf({ kind } as unknown as Distribution), String(kind)).toThrow(
      "kind must be one of point",
    );
  // A distribution may come from parsed JSON that holds none.
  expect(() => familyOf(null as unknown as Distribution)).toThrow("kind must be");
});

test("parameters are checked once for each object, and always before use", () => {
  expect(() => checkedFamily({ kind: "normal", mean: 0, sd: -1 })).toThrow("sd must be");
  const good = { kind: "normal", mean: 0, sd: 1 } as const;
  expect(checkedFamily(good)).toBe(checkedFamily(good));
});
