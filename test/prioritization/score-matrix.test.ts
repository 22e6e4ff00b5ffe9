import { expect, test } from "vitest";
import { packScores } from "../../src/prioritization/score-matrix.ts";

const criteria = [
  { id: "x", direction: "minimize" as const, scale: { min: 0, max: 8, unit: "" }, weight: 1 },
  { id: "y", direction: "maximize" as const, scale: { min: -1, max: 1, unit: "" }, weight: 1 },
];

test("ranges are carried with their ends and their center", () => {
  const matrix = packScores(
    [
      { id: "a", values: { x: { kind: "interval", low: 1, high: 4 }, y: 0 } },
      {
        id: "b",
        values: { x: { kind: "triangular", low: 0, mode: 0, high: 6 }, y: { kind: "missing", reason: "?" } },
      },
    ],
    criteria,
    "interval",
  );
  expect(Array.from(matrix.central)).toEqual([2.5, 0, 2, 0]);
  expect(Array.from(matrix.low as Float64Array)).toEqual([1, 0, 0, -1]);
  expect(Array.from(matrix.high as Float64Array)).toEqual([4, 0, 6, 1]);
});

test("nothing to impute from leaves an alternative unranked", () => {
  const { ids, unranked } = packScores([{ id: "a", values: { x: 1 } }], criteria, "impute");
  expect(ids).toEqual([]);
  expect(unranked).toEqual([{ id: "a", reason: "y: not stated", criterionIds: ["y"] }]);
});

test("the worst end of a minimized criterion is its maximum", () => {
  const { central } = packScores([{ id: "a", values: { y: 0 } }], criteria, "worst");
  expect(Array.from(central)).toEqual([8, 0]);
});

test("a criterion that does not exist is refused, whether or not a score is missing", () => {
  for (const x of [1, undefined]) {
    const row = { id: "a", values: { ...(x === undefined ? {} : { x }), y: 0, z: 1 } };
    expect(() => packScores([row], criteria, "worst")).toThrow('there is no criterion "z"');
  }
});

test.each(["constructor", "__proto__", "toString"])(
  "a criterion called %s is missing where it is missing",
  (id) => {
    const named = [{ ...(criteria[1] as (typeof criteria)[1]), id }];
    const values = JSON.parse(`{"${id}":1}`) as Record<string, number>;
    const rows = [
      { id: "a", values: {} },
      { id: "b", values },
    ];
    const { ids, central, unranked } = packScores(rows, named, "refuse");
    expect([ids, Array.from(central), unranked.map((row) => row.id)]).toEqual([["b"], [1], ["a"]]);
    expect(Array.from(packScores(rows, named, "worst").central)).toEqual([-1, 1]);
    expect(Array.from(packScores(rows, named, "impute").central)).toEqual([1, 1]);
    expect(Array.from(packScores(rows, named, "interval").central)).toEqual([0, 1]);
  },
);

test("what stands for a gap among equal scores, or for a range without width, is that very score", () => {
  for (let k = 1; k < 400; k++) {
    const score = k / 7;
    const wide = [{ ...(criteria[0] as (typeof criteria)[0]), scale: { min: 0, max: 100, unit: "points" } }];
    const column = wide[0]?.id as string;
    const alternatives = [
      { id: "a", values: { [column]: score } },
      { id: "b", values: {} },
      {
        id: "c",
        values: { [column]: { kind: "triangular", low: score, mode: score, high: score } as const },
      },
      ...Array.from({ length: k % 5 }, (_, i) => ({ id: `d${i}`, values: { [column]: score } })),
    ];
    const { central } = packScores(alternatives, wide, "impute");
    expect(new Set(central)).toEqual(new Set([score]));
  }
});
