import { describe, expect, test } from "vitest";
import {
  ANYTHING,
  assertShape,
  checkShape,
  isMistyped,
  type Kinds,
  oneOf,
  TEXT,
} from "../../src/foundation/shape.ts";

const kinds: Kinds = {
  shapes: {
    Team: { name: "string", lead: "role or null", roles: "role*?", size: "size?", notes: "object?" },
  },
  rules: {
    size: [(value) => Number.isInteger(value) && (value as number) > 0, "a size above 0", "invalid-number"],
  },
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

describe("records", () => {
  const records: Kinds = {
    shapes: { Case: { by: "choice{}", parts: "Part{}*?", any: "anything{}{}?" }, Part: { count: "number" } },
    rules: { choice: oneOf("a", "b"), anything: ANYTHING },
  };
  const wrong = (value: unknown) =>
    checkShape(records, "Case", value, []).map(({ code, path }) => `${code} ${path.join(".")}`);

  test("whatever their names, each value is of the kind", () => {
    expect(wrong({ by: {} })).toEqual([]);
    expect(wrong({ by: { x: "a" }, parts: [{ p: { count: Number.NaN } }], any: { x: { y: null } } })).toEqual(
      [],
    );
    expect(wrong(JSON.parse('{ "by": { "__proto__": "c", "x": "b" } }'))).toEqual([
      "not-one-of by.__proto__",
    ]);
    expect(
      wrong({ by: null, parts: [{ p: { count: "1" } }, []], any: { x: 1, y: { z: undefined } } }),
    ).toEqual([
      "invalid-type by",
      "invalid-type parts.0.p.count",
      "invalid-type parts.1",
      "invalid-type any.x",
      "invalid-type any.y.z",
    ]);
  });
});

test("rules say what they want, and what came", () => {
  const rules = { text: TEXT, pick: oneOf("a", "b") };
  const issue = (kind: string, value: unknown) => checkShape({ shapes: {}, rules }, kind, value, ["x"])[0];
  expect(issue("text", "a")).toBeUndefined();
  expect(issue("text", "")).toEqual({
    code: "invalid-type",
    path: ["x"],
    message: 'must be a text that is not empty; received ""',
    expected: "a text that is not empty",
    received: '""',
  });
  expect(issue("pick", 3)).toMatchObject({
    code: "not-one-of",
    message: 'must be one of "a", "b"; received 3',
  });
});

test("an argument of the wrong shape is refused with all its places", () => {
  const shapes = { gate: { id: "string", steps: "list?" } };
  const refusal = (value: unknown) => {
    try {
      assertShape("gate*", value, ["gates"], shapes);
    } catch (error) {
      return error;
    }
  };
  expect(refusal([{ id: "a" }, { id: "b", steps: new Float64Array(2) }])).toBeUndefined();
  expect(refusal([{ id: 1 }, null, { id: "c", steps: "x" }])).toMatchObject({
    name: "OperatingModelError",
    code: "invalid-argument",
    path: ["gates", 0, "id"],
    issues: [
      { code: "invalid-type", path: ["gates", 0, "id"] },
      { code: "invalid-type", path: ["gates", 1] },
      { code: "invalid-type", path: ["gates", 2, "steps"], expected: "a list" },
    ],
  });
  expect(() => assertShape({ seed: "number" }, null, ["options"])).toThrow("options: must be an object");
});
