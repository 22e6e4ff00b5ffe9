import { expect, test } from "vitest";
import type { Candidate, PortfolioConstraints } from "../../src/portfolio/candidate.ts";
import { fundingProbability } from "../../src/portfolio/funding-probability.ts";
import { uniformSource } from "../../src/prioritization/score-draw.ts";
import { allowed } from "./enumerate.ts";

const candidates = [
  { id: "sure", value: 5, cost: 2 },
  { id: "bet", value: 5, cost: 2 },
  { id: "cheap", value: 1, cost: 1 },
];
const ranges = { bet: { kind: "interval", low: 0, high: 8 } } as const;
const options = { maximize: "value", seed: 9, draws: 4000, ranges } as const;

test("one uncertain value against a certain one: the exact share", async () => {
  const { entries, kinds } = await fundingProbability(candidates, { budget: 3 }, options);
  const share = Object.fromEntries(entries.map(({ id, probability }) => [id, probability]));
  // The bet, uniform on (0, 8), beats 5 in 3/8 of the draws.
  expect(Math.abs((share.bet as number) - 3 / 8)).toBeLessThan(4 * Math.sqrt(((3 / 8) * (5 / 8)) / 4000));
  expect((share.bet as number) + (share.sure as number)).toBe(1);
  expect(share.cheap).toBe(1);
  expect(kinds).toEqual({ proven: 4000 });
  expect(entries[0]).toMatchObject({ id: "cheap", probability: 1, standardError: 0 });
});

/** The inverse of the distribution function of a range, from its definition. */
const quantile = (range: Range, u: number): number => {
  const { low, high } = range;
  if (range.kind === "interval") return (1 - u) * low + u * high;
  const below = (range.mode - low) / (high - low);
  return u < below
    ? low + (high - low) * Math.sqrt(u * below)
    : high - (high - low) * Math.sqrt((1 - u) * (1 - below));
};
type Range =
  | { readonly kind: "interval"; readonly low: number; readonly high: number }
  | { readonly kind: "triangular"; readonly low: number; readonly mode: number; readonly high: number };

/** The best of all subsets that keep to the constraints, one after the other, values in whole ten-thousandths. */
function bestOfAll(
  drawn: readonly Candidate[],
  constraints: PortfolioConstraints,
): { readonly ids: ReadonlySet<string>; readonly unique: boolean } {
  let best = { ids: new Set<string>(), value: Number.NEGATIVE_INFINITY, unique: true };
  for (let mask = 0; mask < 2 ** drawn.length; mask++) {
    const taken = drawn.filter((_, k) => (mask >>> k) & 1);
    const ids = new Set(taken.map(({ id }) => id));
    if (!allowed(drawn, constraints, ids)) continue;
    const value = taken.reduce((sum, each) => sum + Math.round(Number(each.value) * 10_000), 0);
    if (value > best.value) best = { ids, value, unique: true };
    else if (value === best.value) best = { ...best, unique: false };
  }
  return best;
}

test.each([5, 17, 99])("what all subsets of every draw say: case %d", async (seed) => {
  let state = seed;
  const below = (limit: number): number => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
  const many = Array.from({ length: 7 }, (_, k) => ({
    id: `c${k}`,
    value: 5 + below(40) + k / 100,
    costs: { q1: 1 + below(9), q2: below(9) },
    requires: k > 0 && below(3) === 0 ? [`c${below(k)}`] : [],
  }));
  const constraints = { budgets: { q1: 18, q2: 16 }, excludes: [["c2", "c5"]], mandatory: ["c0"] };
  const uncertain: Record<string, Range> = {
    c1: { kind: "interval", low: -4, high: 50 },
    c3: { kind: "triangular", low: 2, mode: 12, high: 60 },
    c6: { kind: "interval", low: 20, high: 30 },
  };
  const draws = 200;
  const found = await fundingProbability(many, constraints, {
    maximize: "value",
    seed,
    draws,
    ranges: uncertain,
  });
  const uniform = uniformSource(seed, 2);
  const funded = new Map(many.map(({ id }) => [id, 0]));
  for (let draw = 0; draw < draws; draw++) {
    const drawn = many.map((each) => {
      const range = uncertain[each.id];
      return range === undefined ? each : { ...each, value: quantile(range, uniform()) };
    });
    const { ids, unique } = bestOfAll(drawn, constraints);
    expect(unique).toBe(true);
    for (const id of ids) funded.set(id, (funded.get(id) as number) + 1);
  }
  expect(found.kinds).toEqual({ proven: draws });
  for (const { id, probability, standardError } of found.entries) {
    const share = (funded.get(id) as number) / draws;
    expect([id, probability]).toEqual([id, share]);
    expect(standardError).toBeCloseTo(Math.sqrt((share * (1 - share)) / draws), 12);
  }
  // Something must hang on the draws, else the case says nothing.
  expect([...funded.values()].some((count) => count > 0 && count < draws)).toBe(true);
});

test("a budget of more digits than a double holds is kept to", async () => {
  const third = "33.33333333333333333333333333333333";
  const thirds = ["a", "b", "c"].map((id) => ({ id, value: 5, cost: third }));
  const ranges = { a: { kind: "interval", low: 0, high: 9 } } as const;
  const drawn = { maximize: "value", seed: 4, draws: 20, ranges } as const;
  const sum = async (budget: string): Promise<number> => {
    const { entries } = await fundingProbability(thirds, { budget }, drawn);
    return entries.reduce((total, { probability }) => total + probability, 0);
  };
  expect(await sum("99.99999999999999999999999999999998")).toBeCloseTo(2, 12);
  expect(await sum("99.99999999999999999999999999999999")).toBe(3);
});

test("order of input never matters, the seed does", async () => {
  const few = { ...options, draws: 50 };
  const straight = await fundingProbability(candidates, { budget: 3 }, few);
  expect(await fundingProbability([...candidates].reverse(), { budget: 3 }, few)).toEqual(straight);
  expect(await fundingProbability(candidates, { budget: 3 }, { ...few, seed: 10 })).not.toEqual(straight);
});

test("refusals", async () => {
  const run = (change: object) => fundingProbability(candidates, {}, { ...options, ...change });
  await expect(run({ draws: 0 })).rejects.toThrow("options.draws");
  await expect(run({ ranges: { z: 1 } })).rejects.toThrow("a range of a candidate");
  await expect(run({ ranges: { bet: { kind: "interval", low: 2, high: 1 } } })).rejects.toThrow(
    "finite, from low to high",
  );
});
