import { expect, test } from "vitest";
import { keptMembers } from "../../src/gates/kept-members.ts";

test("keeps texts, numbers, and yes or no; what is left open is left out", () => {
  const kept = keptMembers({ text: "", count: 3, yes: false, open: undefined });
  expect(kept).toStrictEqual({ text: "", count: 3, yes: false });
  expect(keptMembers(undefined)).toEqual({});
});

test("knows no zero that JSON does not know", () => {
  expect(Object.is(keptMembers({ value: -0 })?.value, 0)).toBe(true);
});

test.each([null, Number.NaN, Number.POSITIVE_INFINITY, [], {}, 1n, () => 1])(
  "keeps nothing beside %s",
  (value) => {
    expect(keptMembers({ text: "kept", value })).toBeUndefined();
  },
);
