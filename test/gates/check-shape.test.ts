import { describe, expect, test } from "vitest";
import {
  checkShape,
  isMistyped,
  isRecord,
  isWhole,
  type Kinds,
  namesOf,
} from "../../src/gates/check-shape.ts";

const kinds: Kinds = {
  shapes: {
    Team: { name: "string", lead: "role or null", roles: "role*?", size: "size?", notes: "object?" },
  },
  rules: { size: [(value) => isWhole(value, 1), "invalid-number", "a team has somebody"] },
  declared: { role: ["cook"], stage: undefined },
};
const found = (value: unknown, kind = "Team"): string[] =>
  checkShape(kinds, kind, value, ["x"]).map(({ code, path }) => `${code} ${path.join(".")}`);

describe("checkShape", () => {
  test("nothing is wrong with what has the shape; members that nobody asks for may be there", () => {
    expect(found({ name: "a", lead: "cook" })).toEqual([]);
    expect(found({ name: "", lead: null, roles: ["cook", "cook"], size: 3, notes: {}, more: 1 })).toEqual([]);
  });

  test("types, rules and names, each at its place, all at once", () => {
    expect(found({ lead: "boss", roles: ["cook", 7, "x"], size: 0, notes: [] })).toEqual([
      "invalid-type x.name",
      "unknown-role x.lead",
      "invalid-type x.roles.1",
      "unknown-role x.roles.2",
      "invalid-number x.size",
      "invalid-type x.notes",
    ]);
    expect(found({ name: "a", lead: undefined, roles: "cook" })).toEqual([
      "invalid-type x.lead",
      "invalid-type x.roles",
    ]);
  });

  test("absent is not null", () => {
    expect(found({ name: "a", lead: null, roles: null, size: null })).toEqual([
      "invalid-type x.roles",
      "invalid-number x.size",
    ]);
  });

  test("holes in a list are seen", () => {
    expect(found({ name: "a", lead: null, roles: new Array(1) })).toEqual(["invalid-type x.roles.0"]);
  });

  test("a list of names that is not known is not looked up, but names are text", () => {
    expect(found("anything", "stage")).toEqual([]);
    expect(found(3, "stage")).toEqual(["invalid-type x"]);
  });

  test("messages say what was expected and what came", () => {
    expect(checkShape(kinds, "Team*", null, [])[0]?.message).toBe("must be a list; received null");
    expect(checkShape(kinds, "Team", { name: 1, lead: null }, [])[0]?.message).toBe(
      "must be a string; received 1",
    );
    expect(
      checkShape({ ...kinds, declared: { "criteria-set": [] } }, "criteria-set", "s", [])[0]?.message,
    ).toBe('no criteria set "s" is declared');
  });

  test("only wrong types end a check", () => {
    expect(isMistyped(checkShape(kinds, "Team", { name: "a", lead: "boss" }, []))).toBe(false);
    expect(isMistyped(checkShape(kinds, "Team", 3, []))).toBe(true);
  });
});

test("records are objects that are no lists; names are read from what may be none", () => {
  expect([{}, [], null, "x"].map(isRecord)).toEqual([true, false, false, false]);
  expect(namesOf([{ id: "a" }, null, 3, {}])).toEqual(["a", undefined, undefined, undefined]);
  expect(namesOf("ab")).toEqual([]);
});
