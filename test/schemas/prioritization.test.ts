import { expect, test } from "vitest";
import { parseAlternatives, parseBallots, parseRankingCriteria } from "../../src/schemas/prioritization.ts";

const criteria = [
  { id: "value", direction: "maximize" as const, scale: { min: 0, max: 10, unit: "points" }, weight: 1 },
];
const codes = (result: { ok: boolean; error?: { code: string }[] }): string[] | undefined =>
  result.error?.map((issue) => issue.code);

test("good input comes back as it was", () => {
  expect(parseRankingCriteria(criteria)).toEqual({ ok: true, value: criteria });
  const rows = [
    { id: "a", values: { value: { kind: "triangular", low: 1, mode: 2, high: 3 } } },
    { id: "b", values: { value: { kind: "missing", reason: "not asked" } } },
    { id: "c", values: {} },
  ];
  expect(parseAlternatives(rows, criteria)).toEqual({ ok: true, value: rows });
  expect(parseBallots([{ ranking: ["a", ["b", "c"]], count: 2 }]).ok).toBe(true);
});

test("shape first, then meaning", () => {
  expect(codes(parseRankingCriteria([{ ...criteria[0], weight: "3" }]))).toEqual(["invalid-type"]);
  expect(codes(parseRankingCriteria([{ ...criteria[0], weight: 0 }]))).toEqual(["weights-sum"]);
  expect(codes(parseRankingCriteria([...criteria, ...criteria]))).toEqual(["duplicate-id"]);
  expect(codes(parseAlternatives([{ id: "a", values: { value: 11 } }], criteria))).toEqual(["out-of-scale"]);
  expect(codes(parseAlternatives([{ id: "a", values: { valeu: 1 } }], criteria))).toEqual([
    "unknown-criterion",
  ]);
  expect(parseAlternatives([{ id: "a", values: { value: Number.NaN } }], criteria).ok).toBe(false);
  expect(parseAlternatives("a,b", criteria).ok).toBe(false);
  expect(codes(parseBallots([{ ranking: ["a", "a"] }]))).toEqual(["duplicate-id"]);
  expect(parseBallots([]).ok).toBe(false);
});

test("a score under __proto__ is refused, not dropped", () => {
  const rows = JSON.parse('[{"id": "a", "values": {"value": 1, "__proto__": 3}}]');
  for (const result of [parseAlternatives(rows), parseAlternatives(rows, criteria)]) {
    expect(result.ok ? [] : result.error.map(({ code, path }) => [code, path])).toEqual([
      ["invalid-key", [0, "values", "__proto__"]],
    ]);
  }
});

test("without criteria alternatives are checked for shape and ids only", () => {
  const row = { id: "a", values: { unheard: 7 } };
  expect(parseAlternatives([row])).toEqual({ ok: true, value: [row] });
  const repeated = parseAlternatives([row, row]);
  expect(repeated.ok ? [] : repeated.error.map(({ code }) => code)).toEqual(["duplicate-id"]);
  expect(parseAlternatives([{ id: "a", values: { unheard: "7" } }]).ok).toBe(false);
});

test("the path of an issue starts at the list, whether its shape or its meaning is wrong", () => {
  const paths = (result: { ok: boolean; error?: { path: readonly unknown[] }[] }) =>
    result.error?.map(({ path }) => path);
  const good = { id: "a", values: { value: 1 } };
  expect(paths(parseAlternatives([good, { id: "b", values: { value: "1" } }], criteria))).toEqual([
    [1, "values", "value"],
  ]);
  expect(paths(parseAlternatives([good, { id: "b", values: { value: 11 } }], criteria))).toEqual([
    [1, "values", "value"],
  ]);
  expect(paths(parseAlternatives([good, good], criteria))).toEqual([[1, "id"]]);
  expect(paths(parseRankingCriteria([...criteria, ...criteria]))).toEqual([[1, "id"]]);
  expect(paths(parseRankingCriteria([{ ...criteria[0], weight: 0 }]))).toEqual([[]]);
});

test("an empty id on a ballot is refused", () => {
  expect(parseBallots([{ ranking: [""] }]).ok).toBe(false);
  expect(parseBallots([{ ranking: [["a", ""]] }]).ok).toBe(false);
});
