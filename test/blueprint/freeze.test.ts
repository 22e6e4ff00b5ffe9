import { expect, test } from "vitest";
import { deepFreeze } from "../../src/blueprint/freeze.ts";

test("freezes all the way down and gives back the same value", () => {
  const value = { list: [{ inner: 1 }], none: null };
  expect(deepFreeze(value)).toBe(value);
  expect([value, value.list, value.list[0]].every((part) => Object.isFrozen(part))).toBe(true);
  expect(deepFreeze(3)).toBe(3);
});
