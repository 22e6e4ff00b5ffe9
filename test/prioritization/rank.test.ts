import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Normalization } from "../../src/prioritization/normalization.ts";
import { rank } from "../../src/prioritization/rank.ts";
import { rankingCriterion } from "../../src/prioritization/ranking-criterion.ts";

const scale = { min: 0, max: 10, unit: "points" };
const criteria = ["a", "b", "c"].map((id, index) =>
  rankingCriterion({
    id,
    direction: index === 2 ? "minimize" : "maximize",
    scale,
    weight: index + 1,
  }),
);
const methods = ["weighted-sum", "weighted-product", "topsis", "vikor"] as const;
const normalizations: Normalization[] = ["scale", "vector", "min-max", "max", "sum"];

const cell = fc.oneof(fc.integer({ min: 0, max: 10 }), fc.double({ min: 0, max: 10, noNaN: true }));
const table = fc
  .array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 })
  .map((rows) => rows.map(([a, b, c], index) => ({ id: `x${index}`, values: { a, b, c } })));

describe("rank", () => {
  test("the order of alternatives and criteria never matters", () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(...methods),
        fc.constantFrom(...normalizations),
        fc.integer(),
        (alternatives, method, normalization, turn) => {
          const options = { method, normalization };
          const { inputs: _, ...straight } = rank(alternatives, criteria, options);
          const mixed = [...alternatives].sort((x, y) => hash(x.id, turn) - hash(y.id, turn));
          const { inputs: __, ...turned } = rank(mixed, [...criteria].reverse(), options);
          expect(turned).toEqual(straight);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("equal inputs tie under every method and convention", () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(...methods),
        fc.constantFrom(...normalizations),
        (alternatives, method, normalization) => {
          const twin = { ...(alternatives[0] as (typeof alternatives)[0]), id: "twin" };
          const { entries } = rank([...alternatives, twin], criteria, { method, normalization });
          const [first, second] = ["x0", "twin"].map((id) => entries.find((entry) => entry.id === id));
          expect(second?.score).toBe(first?.score);
          expect(second?.rank).toBe(first?.rank);
        },
      ),
      { numRuns: 500 },
    );
  });

  test("contributions sum to the score exactly, in any order", () => {
    fc.assert(
      fc.property(table, fc.constantFrom(...normalizations), (alternatives, normalization) => {
        for (const entry of rank(alternatives, criteria, { method: "weighted-sum", normalization }).entries) {
          const { a, b, c } = entry.contributions as Record<string, number>;
          for (const parts of [
            [a, b, c],
            [c, b, a],
            [b, c, a],
          ] as number[][]) {
            expect(parts.reduce((sum, part) => sum + part, 0)).toBe(entry.score);
          }
        }
      }),
    );
  });

  test("under scale a further alternative turns no two others around", () => {
    fc.assert(
      fc.property(
        table,
        fc.tuple(cell, cell, cell),
        fc.constantFrom(...methods),
        (alternatives, [a, b, c], method) => {
          const before = rank(alternatives, criteria, { method });
          const after = rank([...alternatives, { id: "new", values: { a, b, c } }], criteria, { method });
          const scores = new Map(after.entries.map(({ id, score }) => [id, score]));
          for (const { id, score } of before.entries) expect(scores.get(id)).toBe(score);
        },
      ),
    );
  });

  test("ranks are 1 plus the number of better alternatives, as sorting says", () => {
    fc.assert(
      fc.property(table, fc.constantFrom(...methods), (alternatives, method) => {
        const { entries, better, ties } = rank(alternatives, criteria, { method });
        for (const entry of entries) {
          const ahead = entries.filter(({ score }) =>
            better === "higher" ? score > entry.score : score < entry.score,
          );
          expect(entry.rank).toBe(ahead.length + 1);
        }
        const grouped = ties.flat().length;
        expect(grouped).toBe(
          entries.filter((e) => entries.filter(({ score }) => score === e.score).length > 1).length,
        );
      }),
    );
  });

  // Belton and Gear (1983), and the answer of Saaty and Vargas (1984). Judgments and composite weights read in
  // tables 1 to 4 of Wang and Elhag (2006), An approach to avoiding rank reversal in AHP, Decision Support Systems 42.
  describe("rank reversal", () => {
    const rows = (table: Record<string, [number, number, number]>) =>
      Object.entries(table).map(([id, [x, y, z]]) => ({ id, values: { x, y, z } }));
    const three = ["x", "y", "z"].map((id) =>
      rankingCriterion({ id, direction: "maximize", scale: { min: 0, max: 10, unit: "ratio" }, weight: 1 }),
    );
    const scores = (list: ReturnType<typeof rows>, normalization: Normalization) =>
      rank(list, three, { method: "weighted-sum", normalization }).entries.map(
        ({ id, score }) => `${id} ${score.toFixed(4)}`,
      );
    const belton = rows({ A: [1, 9, 8], B: [9, 1, 9], C: [1, 1, 1] });
    const copied = [...belton, { id: "D", values: (belton[1] as (typeof belton)[0]).values }];
    const saaty = rows({ A: [1, 7, 3], B: [2, 6, 1] });
    const joined = [...saaty, ...rows({ C: [2, 7, 6] })];

    test("by shares of a sum, a copy of B takes the lead from B", () => {
      expect(scores(belton, "sum")).toEqual(["B 0.4697", "A 0.4512", "C 0.0791"]);
      expect(scores(copied, "sum")).toEqual(["A 0.3654", "B 0.2889", "D 0.2889", "C 0.0568"]);
    });

    test("by shares of the largest it does not, but a stronger C takes the lead from A", () => {
      expect(scores(belton, "max")).toEqual(["B 0.7037", "A 0.6667", "C 0.1111"]);
      expect(scores(copied, "max")).toEqual(["B 0.7037", "D 0.7037", "A 0.6667", "C 0.1111"]);
      expect(scores(saaty, "max")).toEqual(["A 0.8333", "B 0.7302"]);
      expect(scores(joined, "max")).toEqual(["C 1.0000", "B 0.6746", "A 0.6667"]);
      expect(scores(saaty, "sum")).toEqual(["A 0.5406", "B 0.4594"]);
      expect(scores(joined, "sum")).toEqual(["C 0.4500", "A 0.2833", "B 0.2667"]);
    });

    test("under scale no method reverses either", () => {
      for (const method of methods) {
        const order = (list: typeof belton, without: string) =>
          rank(list, three, { method })
            .entries.map(({ id }) => id)
            .filter((id) => id !== without);
        expect(order(copied, "D")).toEqual(order(belton, "D"));
        expect(order(joined, "C")).toEqual(order(saaty, "C"));
      }
    });
  });

  test("one method name under two conventions has two winners, and the result says so", () => {
    // Opricovic and Tzeng (2004), the mountain example: TOPSIS takes A1, linear normalization A2.
    const mountain = [
      rankingCriterion({
        id: "risk",
        direction: "minimize",
        scale: { min: 1, max: 5, unit: "points" },
        weight: 1,
      }),
      rankingCriterion({
        id: "altitude",
        direction: "maximize",
        scale: { min: 3000, max: 4500, unit: "m" },
        weight: 1,
      }),
    ];
    const peaks = [
      { id: "A1", values: { risk: 1, altitude: 3000 } },
      { id: "A2", values: { risk: 2, altitude: 3750 } },
      { id: "A3", values: { risk: 5, altitude: 4500 } },
    ];
    const published = rank(peaks, mountain, { method: "topsis", normalization: "vector" });
    expect(published.entries.map(({ id, score }) => [id, Number(score.toFixed(3))])).toEqual([
      ["A1", 0.762],
      ["A2", 0.722],
      ["A3", 0.238],
    ]);
    expect(published.methodDisagreement).toContainEqual({ normalization: "min-max", winners: ["A2"] });
    expect(rank(peaks, mountain, { method: "topsis", normalization: "min-max" }).entries[0]?.id).toBe("A2");
    const vikor = rank(peaks, mountain, { method: "vikor", normalization: "min-max" });
    expect(vikor.entries[0]?.id).toBe("A2");
    expect(vikor.compromise?.ids).toEqual(["A2"]);
  });

  test("what is missing is never 0: refused, worst, imputed or a range, as asked", () => {
    const rows = [
      { id: "full", values: { a: 4, b: 4, c: 4 } },
      { id: "gap", values: { a: { kind: "missing", reason: "not measured" } as const, b: 4, c: 4 } },
      { id: "absent", values: { a: 6, b: 4 } },
    ];
    const run = (missing?: "refuse" | "worst" | "impute" | "interval") =>
      rank(rows, criteria, { method: "weighted-sum", ...(missing ? { missing } : {}) });
    expect(run().entries.map(({ id }) => id)).toEqual(["full"]);
    expect(run().unranked).toEqual([
      { id: "absent", reason: "c: not stated", criterionIds: ["c"] },
      { id: "gap", reason: "a: not measured", criterionIds: ["a"] },
    ]);
    const scoreOf = (ranking: ReturnType<typeof run>, id: string) =>
      ranking.entries.find((entry) => entry.id === id);
    expect(scoreOf(run("worst"), "gap")?.contributions?.a).toBe(0);
    expect(scoreOf(run("worst"), "absent")?.contributions?.c).toBe(0);
    // The mean of 4 and 6 on a scale to 10 under a sixth of the weight.
    expect(scoreOf(run("impute"), "gap")?.contributions?.a).toBeCloseTo(0.5 / 6, 14);
    const range = scoreOf(run("interval"), "gap")?.scoreRange;
    expect((range?.high as number) - (range?.low as number)).toBeCloseTo(1 / 6, 14);
    expect(scoreOf(run("interval"), "full")?.scoreRange?.low).toBe(scoreOf(run("interval"), "full")?.score);
  });

  test("constant columns have a defined result", () => {
    const same = ["p", "q"].map((id) => ({ id, values: { a: 5, b: 5, c: 5 } }));
    for (const method of methods) {
      for (const normalization of normalizations) {
        const { entries, ties } = rank(same, criteria, { method, normalization });
        expect(entries.every(({ score }) => Number.isFinite(score))).toBe(true);
        expect(ties).toEqual([["p", "q"]]);
      }
    }
    expect(rank(same, criteria, { method: "topsis", normalization: "vector" }).entries[0]?.score).toBe(0.5);
    expect(rank(same, criteria, { method: "weighted-sum", normalization: "min-max" }).entries[0]?.score).toBe(
      1,
    );
  });

  test("bad input is refused with its place", () => {
    const row = { id: "x", values: { a: 1, b: 1, c: 1 } };
    const codes = (run: () => unknown): unknown => {
      try {
        run();
        return "no error";
      } catch (error) {
        const { code, issues } = error as { code: string; issues: { code: string }[] };
        return [code, ...issues.map((issue) => issue.code)];
      }
    };
    const weightless = criteria.map((criterion) => ({ ...criterion, weight: 0 }));
    const sum = { method: "weighted-sum" } as const;
    expect(codes(() => rank([row], weightless, sum))).toEqual(["invalid-argument", "weights-sum"]);
    expect(codes(() => rank([row, row], criteria, sum))).toEqual(["invalid-argument", "duplicate-id"]);
    for (const value of [
      Number.NaN,
      Number.POSITIVE_INFINITY,
      "3" as unknown as number /* as JSON may hold */,
    ]) {
      const bad = { id: "y", values: { a: value, b: 1, c: 1 } };
      expect(codes(() => rank([row, bad], criteria, sum))).toEqual(["invalid-argument", "invalid-score"]);
    }
    const outside = { id: "y", values: { a: 11, b: 1, c: 1 } };
    expect(codes(() => rank([outside], criteria, sum))).toEqual(["invalid-argument", "out-of-scale"]);
    expect(codes(() => rank([row], criteria, { method: "electre" as "topsis" }))).toEqual([
      "invalid-argument",
      "invalid-argument",
    ]);
    expect(rank([], criteria, sum).entries).toEqual([]);
  });

  test("100,000 alternatives are ordered as a comparison sort orders them", () => {
    const many = Array.from({ length: 100_000 }, (_, i) => ({
      id: `i${i}`,
      values: {
        a: hash(`${i}`, 1) % 11,
        b: (hash(`${i}`, 2) % 1000) / 100,
        c: (hash(`${i}`, 3) % 1000) / 100,
      },
    }));
    const { entries } = rank(many, criteria, { method: "topsis" });
    const sorted = [...entries].sort((x, y) => y.score - x.score || (x.id < y.id ? -1 : 1));
    expect(entries.map(({ id }) => id).join()).toBe(sorted.map(({ id }) => id).join());
    expect(entries[0]?.contributions).toBeUndefined();
  });
});

/** A small hash, so that the shuffles repeat. */
function hash(text: string, salt: number): number {
  let state = salt | 0;
  for (const char of `${text}/${salt}`)
    state = Math.imul(state ^ char.charCodeAt(0), 0x5bd1e995) ^ (state >>> 13);
  return state >>> 0;
}
