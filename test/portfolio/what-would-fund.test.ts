import fc from "fast-check";
import { expect, test } from "vitest";
import { selectPortfolio, selectPortfolioSync } from "../../src/portfolio/select-portfolio.ts";
import { whatWouldFund } from "../../src/portfolio/what-would-fund.ts";
import { portfolios } from "./portfolios.ts";

const value = { maximize: "value" } as const;

test("every figure is confirmed by selecting again: funded at it, not one unit below", async () => {
  let changes = 0;
  await fc.assert(
    fc.asyncProperty(portfolios(6), async ({ candidates, constraints }) => {
      const best = (list: typeof candidates, limits: typeof constraints, must: readonly string[]) =>
        selectPortfolioSync(list, { ...limits, mandatory: [...(limits.mandatory ?? []), ...must] }, value)
          .objective ?? Number.NEGATIVE_INFINITY;
      const rejected = selectPortfolioSync(candidates, constraints, value).whyNot.at(-1)?.id;
      const last = candidates.find(({ id }) => id === rejected) ?? (candidates[0] as (typeof candidates)[0]);
      const funded = (list: typeof candidates, limits: typeof constraints): boolean => {
        const inside = best(list, limits, [last.id]);
        return inside > Number.NEGATIVE_INFINITY && inside >= best(list, limits, []);
      };
      const change = await whatWouldFund(candidates, constraints, last.id, value);
      expect(change.proven).toBe(true);
      expect(change.funded).toBe(funded(candidates, constraints));
      if (change.funded) return;
      if (change.valueIncrease !== null) {
        const raised = (by: number) =>
          candidates.map((c) => (c.id === last.id ? { ...c, value: Number(c.value) + by } : c));
        expect(funded(raised(change.valueIncrease), constraints)).toBe(true);
        expect(funded(raised(change.valueIncrease - 1), constraints)).toBe(false);
        changes++;
      }
      for (const { constraintId, increase } of change.limits) {
        const raised = (by: number): typeof constraints => {
          if (constraintId === "budget") return { ...constraints, budget: Number(constraints.budget) + by };
          const [kind, key] = constraintId.split(":") as [string, string];
          if (kind === "budget") {
            const limit = Number((constraints.budgets as Record<string, unknown>)[key]);
            return { ...constraints, budgets: { ...constraints.budgets, [key]: limit + by } };
          }
          const people = constraints.headcount?.engineer?.q1 as number;
          return { ...constraints, headcount: { engineer: { q1: people + by } } };
        };
        expect(funded(candidates, raised(Number(increase)))).toBe(true);
        // The smallest there is: no lesser one does.
        for (let less = 1; less < Number(increase); less++) {
          expect(funded(candidates, raised(less))).toBe(false);
        }
        changes++;
      }
    }),
    { numRuns: 200 },
  );
  expect(changes).toBeGreaterThan(20);
});

test("limits to raise together keep all that is chosen and add it", async () => {
  const candidates = [
    { id: "a", value: 10, cost: "6.5", headcount: { dev: { q1: 2 } } },
    { id: "b", value: 5, cost: "5.5", headcount: { dev: { q1: 2 } }, requires: ["p"] },
    { id: "p", value: 0, cost: 1 },
  ];
  const constraints = { budget: 8, headcount: { dev: { q1: 3 } } };
  const change = await whatWouldFund(candidates, constraints, "b", value);
  expect(change).toEqual({
    id: "b",
    funded: false,
    valueIncrease: 5,
    limits: [],
    beside: [
      { constraintId: "budget", increase: "5" },
      { constraintId: "headcount:dev:q1", increase: "1" },
    ],
    proven: true,
  });
});

test("what the limits lack for good is not proposed: something else takes the money at every budget", async () => {
  const candidates = [
    { id: "better", value: 10, cost: 5 },
    { id: "worse", value: 9, cost: 5 },
  ];
  const change = await whatWouldFund(
    candidates,
    { budget: 5, excludes: [["better", "worse"]] },
    "worse",
    value,
  );
  expect(change).toMatchObject({ funded: false, valueIncrease: 1, limits: [], proven: true });
});

test("one resource and many candidates: every figure is proven by the dynamic program", async () => {
  const candidates = Array.from({ length: 120 }, (_, i) => ({
    id: `c${String(i).padStart(3, "0")}`,
    value: 1000 + ((i * 7919) % 997),
    cost: 500 + ((i * 104_729) % 991),
  }));
  const selection = await selectPortfolio(candidates, { budget: 30_000 }, value);
  expect(selection.kind).toBe("proven");
  const out = selection.whyNot.find(({ adds }) => adds > 1400)?.id as string;
  const change = await whatWouldFund(candidates, { budget: 30_000 }, out, value);
  const raise = change.valueIncrease as number;
  const valued = (by: number) => candidates.map((c) => (c.id === out ? { ...c, value: c.value + by } : c));
  const without = candidates.filter(({ id }) => id !== out);
  const best = async (list: typeof candidates) =>
    (await selectPortfolio(list, { budget: 30_000 }, value)).objective as number;
  expect(await best(valued(raise + 1))).toBe((await best(without)) + 1);
  expect(await best(valued(raise))).toBe(await best(without));
  expect(raise).toBeGreaterThan(0);
});

test("ids that are names of the language's own", async () => {
  const candidates = [
    { id: "a", value: 5, cost: 3 },
    { id: "constructor", value: 4, cost: 3 },
  ];
  const change = await whatWouldFund(candidates, { budget: 4, requires: {} }, "constructor", value);
  expect(change.beside).toEqual([{ constraintId: "budget", increase: "2" }]);
});

test("an exclusion is nothing that money can change", async () => {
  const candidates = [
    { id: "a", value: 10 },
    { id: "b", value: 5 },
  ];
  const change = await whatWouldFund(candidates, { mandatory: ["a"], excludes: [["a", "b"]] }, "b", value);
  expect(change).toMatchObject({ funded: false, valueIncrease: null, limits: [], beside: null });
  await expect(whatWouldFund(candidates, {}, "z", value)).rejects.toThrow("id must be the id of a candidate");
});

/** Everything that a set of candidates is asked for below, in whole units of 1e-34. */
interface Told {
  readonly value: bigint;
  readonly cost: bigint;
  readonly bucket: boolean;
}

/** Told from all subsets, all digits counted. */
function byEnumeration(told: readonly Told[], budget: bigint, floor: bigint | null, ceiling: bigint | null) {
  const last = told.length - 1;
  const sets = Array.from({ length: 2 ** told.length }, (_, set) => {
    const taken = told.filter((_, j) => (set >> j) & 1);
    const sum = (list: readonly bigint[]): bigint => list.reduce((a, b) => a + b, 0n);
    return {
      inside: ((set >> last) & 1) === 1,
      value: sum(taken.map(({ value }) => value)),
      cost: sum(taken.map(({ cost }) => cost)),
      counted: sum(taken.filter(({ bucket }) => bucket).map(({ value }) => value)),
    };
  });
  const best = (inside: boolean, limit: bigint): bigint | null =>
    sets
      .filter((set) => set.inside === inside && set.cost <= limit)
      .filter(
        ({ counted }) => (floor === null || counted >= floor) && (ceiling === null || counted <= ceiling),
      )
      .reduce<bigint | null>((most, { value }) => (most === null || value > most ? value : most), null);
  const fundedAt = (limit: bigint): boolean => {
    const [withIt, without] = [best(true, limit), best(false, limit)];
    return withIt !== null && (without === null || withIt >= without);
  };
  const outside = best(false, budget);
  const most = (...all: bigint[]): bigint => all.reduce((a, b) => (a > b ? a : b));
  const raises = sets
    .filter(({ inside, cost }) => inside && cost <= budget)
    .map(({ value, counted }) => {
      const counts = told[last]?.bucket === true;
      if (!counts && ((floor !== null && counted < floor) || (ceiling !== null && counted > ceiling)))
        return null;
      if (outside === null && (!counts || floor === null)) return null;
      const raise = most(
        0n,
        outside === null ? 0n : outside - value,
        counts && floor !== null ? floor - counted : 0n,
      );
      return counts && ceiling !== null && counted + raise > ceiling ? null : raise;
    })
    .filter((raise) => raise !== null)
    .sort((a, b) => (a < b ? -1 : 1));
  const limits = [...new Set(sets.map(({ cost }) => cost))]
    .filter((cost) => cost > budget)
    .sort((a, b) => (a < b ? -1 : 1));
  return { fundedAt, raise: raises[0] ?? null, limit: limits.find(fundedAt) ?? null };
}

test("of computed amounts every figure is that of an enumeration with all digits", async () => {
  const digits = (units: bigint): string => {
    const text = String(units < 0n ? -units : units).padStart(35, "0");
    return `${units < 0n ? "-" : ""}${text.slice(0, -34)}.${text.slice(-34)}`;
  };
  const units = 10n ** 34n;
  let seed = 20261128;
  const draw = (below: number): number => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  const seen = { funded: 0, raise: 0, noRaise: 0, limit: 0, lastDigit: 0 };
  for (let round = 0; round < 400; round++) {
    const n = 2 + draw(5);
    // Values with no pattern; costs in thirds, so that sums often differ by a last digit only.
    const told: Told[] = Array.from({ length: n }, () => ({
      value: ((BigInt(draw(90_000)) - 10_000n) * units) / 1009n,
      cost: (BigInt(draw(12)) * units + BigInt(draw(2))) / 3n,
      bucket: draw(2) === 0,
    }));
    const some = told.filter(() => draw(2) === 0).reduce((sum, { cost }) => sum + cost, 0n);
    const less = BigInt(draw(2));
    const budget = some < less ? some : some - less;
    const limit = (): bigint | null =>
      draw(2) === 0 ? null : ((BigInt(draw(160_000)) - 10_000n) * units) / 1009n;
    const [floor, ceiling] = [limit(), limit()];
    const candidates = told.map(({ value: worth, cost, bucket }, j) => ({
      id: `c${j}`,
      value: digits(worth),
      cost: digits(cost),
      buckets: { side: bucket ? "in" : "out" },
    }));
    const bucket = { dimension: "side", bucket: "in", of: "value" } as const;
    if (!told.some(({ bucket: counted }) => counted)) continue;
    const constraints = {
      budget: digits(budget),
      buckets: [
        ...(floor === null ? [] : [{ ...bucket, min: digits(floor) }]),
        ...(ceiling === null ? [] : [{ ...bucket, max: digits(ceiling) }]),
      ],
    };
    const change = await whatWouldFund(candidates, constraints, `c${n - 1}`, value);
    const { fundedAt, raise, limit: needed } = byEnumeration(told, budget, floor, ceiling);
    expect(change.proven).toBe(true);
    expect(change.funded).toBe(fundedAt(budget));
    if (change.funded) {
      seen.funded++;
      continue;
    }
    if (raise === null) {
      expect(change.valueIncrease).toBe(null);
      seen.noRaise++;
    } else {
      expect(change.valueIncrease).toBeCloseTo(Number(raise) / 1e34, 9);
      seen.raise++;
    }
    const [increase] = change.limits;
    expect(increase === undefined).toBe(needed === null);
    if (increase === undefined || needed === null) continue;
    const [whole, part = ""] = increase.increase.split(".") as [string, string?];
    const found = BigInt(whole) * units + BigInt(part.padEnd(34, "0"));
    // Uses that differ in a last digit are not told apart, but what is told is enough.
    expect(fundedAt(budget + found)).toBe(true);
    expect(Number(found - (needed - budget)) / 1e34).toBeLessThan(1e-9);
    expect(found).toBeGreaterThanOrEqual(needed - budget);
    seen.limit++;
    if (found < 10n) seen.lastDigit++;
  }
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(10);
});
