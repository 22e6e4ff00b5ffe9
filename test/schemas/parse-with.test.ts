import { expect, test } from "vitest";
import * as z from "zod";
import { parseWith } from "../../src/schemas/parse-with.ts";

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
