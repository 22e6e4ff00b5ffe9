import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import * as z from "zod";
import { formatPath } from "../../src/foundation/issue.ts";
import { distributionSchema } from "../../src/schemas/distribution.ts";
import { parseWith } from "../../src/schemas/parse-with.ts";
import { parseRegistry } from "../../src/schemas/registry.ts";

const schema = z.object({ lines: z.array(z.object({ kind: z.enum(["a", "b"]), cost: z.number() })) });

test("a right value comes through, the check has the last word", () => {
  const value = { lines: [{ kind: "a", cost: 1 }] };
  expect(parseWith(schema, value)).toEqual({ ok: true, value });
  const issue = { code: "too-few", path: ["lines"], message: "two lines, please" };
  expect(parseWith(schema, value, () => [issue])).toEqual({ ok: false, error: [issue] });
});

test("every fault has its place, what was expected and what was there; the check does not run", () => {
  const value = { lines: [{ kind: "c", cost: "1" }, null] };
  const result = parseWith(schema, value, () => {
    throw new Error("must not run");
  });
  expect(
    result.ok
      ? []
      : result.error.map(({ code, path, expected, received }) => ({ code, path, expected, received })),
  ).toEqual([
    { code: "invalid-value", path: ["lines", 0, "kind"], expected: "a | b", received: '"c"' },
    { code: "invalid-type", path: ["lines", 0, "cost"], expected: "number", received: '"1"' },
    { code: "invalid-type", path: ["lines", 1], expected: "object", received: "null" },
  ]);
});

const form = z.union([
  z.number(),
  z.strictObject({ kind: z.literal("interval"), low: z.number(), high: z.number() }),
  z.strictObject({ kind: z.literal("missing"), reason: z.enum(["lost", "late"]) }),
]);

test.each<[string, unknown, string, string]>([
  ["no type it could have", "q", "", 'must be number or object; received "q"'],
  ["no kind there is", { kind: "range" }, ".kind", 'must be interval or missing; received "range"'],
  ["no kind at all", { low: 1 }, ".kind", "must be interval or missing; received undefined"],
  ["a fault inside", { kind: "interval", low: 1, high: "2" }, ".high", "expected number, received string"],
  ["a wrong word inside", { kind: "missing", reason: "?" }, ".reason", 'expected one of "lost"|"late"'],
])("of several forms, with %s, the fault is told at its place", (_, value, place, message) => {
  const result = parseWith(z.record(z.string(), form), { score: value });
  const [issue, ...more] = result.ok ? [] : result.error;
  expect(more).toEqual([]);
  expect(formatPath(issue?.path ?? [])).toBe(`score${place}`);
  expect(issue?.message).toContain(message);
});

test("where literals are all there is, they are listed", () => {
  const result = parseWith(z.union([z.literal(0), z.literal(1), z.literal(2)]), 3);
  expect(result.ok ? [] : result.error).toEqual([
    {
      code: "invalid-value",
      path: [],
      message: "must be 0 or 1 or 2; received 3",
      expected: "0 or 1 or 2",
      received: "3",
    },
  ]);
});

test("a kind that does not exist is told with those that do", () => {
  const event = z.discriminatedUnion("type", [
    z.object({ type: z.literal("vote") }),
    z.object({ type: z.literal("submit") }),
  ]);
  const result = parseWith(event, { type: "votes" });
  expect(result.ok ? [] : result.error).toEqual([
    {
      code: "invalid-value",
      path: ["type"],
      message: 'must be vote | submit; received "votes"',
      expected: "vote | submit",
      received: '"votes"',
    },
  ]);
});

test("hostile roots are issues, never a crash", () => {
  for (const value of [undefined, null, 3, "x", [], () => 1, Symbol("s")]) {
    expect(parseWith(schema, value).ok).toBe(false);
  }
});

test("a rule of one's own has a code of its own", () => {
  const even = z.number().refine((n) => n % 2 === 0, { error: "must be even", params: { code: "not-even" } });
  const result = parseWith(z.object({ even, odd: z.number().refine((n) => n % 2 === 1) }), {
    even: 1,
    odd: 2,
  });
  expect(result.ok ? [] : result.error.map(({ code }) => code)).toEqual(["not-even", "custom"]);
});

test("a member called __proto__ is refused where it stands, not left out", () => {
  const records = z.array(z.object({ by: z.record(z.string(), z.number()) }));
  const value = JSON.parse('[{"by": {"a": 1, "__proto__": 2}}, {"by": {"constructor": 3}}]');
  expect(parseWith(records, value)).toEqual({
    ok: false,
    error: [{ code: "invalid-key", path: [0, "by", "__proto__"], message: "cannot be a member's name" }],
  });
  expect(parseWith(records, [value[1]])).toEqual({ ok: true, value: [{ by: { constructor: 3 } }] });
  const both = parseWith(records, JSON.parse('[{"by": {"__proto__": 2}}, {}]'));
  expect(both.ok ? [] : both.error.map(({ path }) => path)).toEqual([
    [0, "by", "__proto__"],
    [1, "by"],
  ]);
});

test("neither a circle nor a great depth stops the search for such members", () => {
  const circle: Record<string, unknown> = {};
  circle.self = [circle];
  expect(parseWith(z.any(), circle).ok).toBe(true);
  let deep: unknown = JSON.parse('{"__proto__": 1}');
  for (let depth = 0; depth < 100_000; depth++) deep = [deep];
  const result = parseWith(z.any(), deep);
  expect(result.ok ? 0 : result.error[0]?.path.length).toBe(100_001);
});

test("what is no plain data is refused where it stands, and what was given is not touched", () => {
  const lists = z.object({
    list: z.array(z.number()).readonly().optional(),
    map: z.looseObject({}).optional(),
  });
  for (const unlike of [new Map([["a", 1]]), new Date(0), new Uint8Array(2), new Set(), /x/]) {
    for (const member of ["list", "map"]) {
      const result = parseWith(lists, { [member]: unlike });
      expect(result.ok ? [] : result.error.map(({ code, path }) => [code, path])).toEqual([
        ["invalid-type", [member]],
      ]);
    }
  }
  const elsewhere = runInNewContext("({ list: [1], map: { a: 1 } })");
  expect(parseWith(lists, elsewhere).ok).toBe(true);
  const given = { initiatives: { a: 1 } };
  expect([parseRegistry(given).ok, Object.isFrozen(given.initiatives)]).toEqual([false, false]);
});

test("what cannot be read to its end is an issue", () => {
  const throwing = {
    get lines(): never {
      throw new Error("closed");
    },
  };
  expect(parseWith(schema, throwing)).toEqual({
    ok: false,
    error: [{ code: "unreadable", path: [], message: "cannot be read to its end: closed" }],
  });
  let nested: unknown = { kind: "point", value: 1 };
  for (let depth = 0; depth < 100_000; depth++)
    nested = { kind: "mixture", components: [{ weight: 1, distribution: nested }] };
  expect(parseWith(distributionSchema, nested)).toMatchObject({ ok: false, error: [{ code: "unreadable" }] });
});
