import { expect, test } from "vitest";
import type { Distribution } from "../../src/foundation/distribution/distribution-kinds.ts";
import type { Sampling } from "../../src/simulation/sampling.ts";
import { trialDraws } from "../../src/simulation/trial-draws.ts";

const drivers = new Map<string, Distribution>([
  ["a", { kind: "lognormal", mu: 0, sigma: 1 }],
  ["b", { kind: "pert", min: 0, mode: 2, max: 3 }],
  ["c", { kind: "uniform", min: 0, max: 1 }],
]);
const base = {
  drivers,
  correlations: [],
  sampling: "monte-carlo" as Sampling,
  seed: 5,
  trials: 1024,
  repair: false,
};

/** Spearman's coefficient by the definition: Pearson's of the ranks. */
function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const ranks = (list: readonly number[]): number[] => {
    const order = list.map((_, i) => i).sort((i, j) => (list[i] as number) - (list[j] as number));
    const out = new Array<number>(list.length);
    order.forEach((i, rank) => {
      out[i] = rank;
    });
    return out;
  };
  const [x, y] = [ranks(a), ranks(b)];
  const middle = (a.length - 1) / 2;
  const product = x.reduce((sum, rank, i) => sum + (rank - middle) * ((y[i] as number) - middle), 0);
  return product / x.reduce((sum, rank) => sum + (rank - middle) ** 2, 0);
}

test.each([-0.8, -0.3, 0.5, 0.95])("the drawn rank correlation is the one asked for: %d", (rank) => {
  const draws = trialDraws({ ...base, correlations: [{ drivers: ["a", "b"], rank }] });
  const columns: Record<string, number[]> = { a: [], b: [], c: [] };
  for (let chunk = 0; chunk < 20; chunk++) {
    for (const [id, column] of draws.chunk(chunk)) columns[id]?.push(...column);
  }
  const n = 20 * 1024;
  expect(Math.abs(rankCorrelation(columns.a ?? [], columns.b ?? []) - rank)).toBeLessThan(4 / Math.sqrt(n));
  expect(Math.abs(rankCorrelation(columns.a ?? [], columns.c ?? []))).toBeLessThan(4 / Math.sqrt(n));
});

test("another driver does not change a driver's draws", () => {
  const all = [...(trialDraws(base).chunk(3).get("c") as Float64Array)];
  const alone = new Map([["c", drivers.get("c") as Distribution]]);
  expect([
    ...(trialDraws({ ...base, drivers: alone })
      .chunk(3)
      .get("c") as Float64Array),
  ]).toEqual(all);
});

test("warnings say what will not work as meant", () => {
  const codes = (question: Partial<typeof base>): string[] =>
    trialDraws({ ...base, ...question }).warnings.map(({ code }) => code);
  expect(codes({})).toEqual([]);
  expect(codes({ sampling: "sobol" })).toEqual([]);
  expect(codes({ sampling: "sobol", trials: 1000 })).toEqual(["sobol-not-a-power-of-two"]);
  expect(codes({ sampling: "latin-hypercube", trials: 2048 })).toEqual([]);
  expect(codes({ sampling: "latin-hypercube", trials: 10_000 })).toEqual(["latin-hypercube-not-whole"]);
  const fixed = { ...base, correlations: [{ drivers: ["a", "fixed"], rank: 0.5 } as const] };
  expect(trialDraws(fixed).warnings.map(({ code }) => code)).toEqual(["correlation-without-spread"]);
});
