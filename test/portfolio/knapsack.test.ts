import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import loadHighs from "highs";
import { describe, expect, test } from "vitest";
import type { Candidate, PortfolioConstraints } from "../../src/portfolio/candidate.ts";
import { highsSolver } from "../../src/portfolio/highs-solver.ts";
import { asKnapsack } from "../../src/portfolio/knapsack.ts";
import { portfolioProgram } from "../../src/portfolio/portfolio-program.ts";
import { selectPortfolio, selectPortfolioSync } from "../../src/portfolio/select-portfolio.ts";

const value = { maximize: "value" } as const;
const listed = (values: readonly number[], costs: readonly number[]): Candidate[] =>
  values.map((amount, i) => ({
    id: `c${String(i).padStart(4, "0")}`,
    value: amount,
    cost: costs[i] as number,
  }));

/** The textbook table over capacities, for whole weights. */
function tableBest(values: readonly number[], weights: readonly number[], capacity: number): number {
  const best = new Float64Array(capacity + 1);
  for (const [i, weight] of weights.entries()) {
    for (let room = capacity; room >= weight; room--) {
      best[room] = Math.max(best[room] as number, (best[room - weight] as number) + (values[i] as number));
    }
  }
  return best[capacity] as number;
}

describe("the dynamic program", () => {
  test("agrees with the textbook table", () => {
    const item = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(fc.array(item, { maxLength: 60 }), fc.integer({ min: 0, max: 500 }), (items, budget) => {
        const values = items.map(([v]) => v);
        const weights = items.map(([, w]) => w);
        const selection = selectPortfolioSync(listed(values, weights), { budget }, value);
        expect(selection).toMatchObject({ kind: "proven", method: "dynamic-program" });
        expect(selection.objective).toBe(tableBest(values, weights, budget));
      }),
      { numRuns: 200 },
    );
  });

  // Classes of Pisinger (2005), "Where are the hard knapsack problems?".
  const next = (() => {
    let state = 12345;
    return (below: number): number => {
      state = (state * 16807) % 2147483647;
      return 1 + (state % below);
    };
  })();
  const R = 1000;
  const classes: Record<string, () => [number, number]> = {
    uncorrelated: () => [next(R), next(R)],
    "weakly correlated": () => {
      const w = next(R);
      return [Math.max(1, w - R / 10 + next(R / 5)), w];
    },
    "strongly correlated": () => {
      const w = next(R);
      return [w + R / 10, w];
    },
    "inverse strongly correlated": () => {
      const p = next(R);
      return [p, p + R / 10];
    },
    "subset sum": () => {
      const w = next(R);
      return [w, w];
    },
    "even-odd": () => {
      const w = 2 * next(R / 2);
      return [w + R / 10 + 1, w];
    },
    "profit ceiling": () => {
      const w = next(R);
      return [3 * Math.ceil(w / 3), w];
    },
  };
  test.each(Object.keys(classes))("proves 100 items, %s", (name) => {
    const items = Array.from({ length: 100 }, classes[name] as () => [number, number]);
    const values = items.map(([v]) => v);
    const weights = items.map(([, w]) => w);
    const capacity = Math.floor(weights.reduce((sum, w) => sum + w, 0) / 3);
    const selection = selectPortfolioSync(listed(values, weights), { budget: capacity }, value);
    expect([selection.kind, selection.objective]).toEqual(["proven", tableBest(values, weights, capacity)]);
  });

  test("is used where one resource binds, whatever else is stated and cannot bind", () => {
    const candidates = listed([5, 4], [3, 3]);
    const is = (constraints: PortfolioConstraints) =>
      asKnapsack(portfolioProgram(candidates, constraints, "value").program) !== null;
    expect([is({}), is({ budget: 4 }), is({ budget: 4, budgets: { q9: 0 } })]).toEqual([true, true, true]);
    const [first] = candidates as [Candidate];
    expect([is({ budget: 4, mandatory: [first.id] }), is({ mandatory: [first.id] })]).toEqual([false, false]);
  });

  test("stopped by time it gives the best found and its bound", () => {
    let ticks = 0;
    const items = Array.from({ length: 300 }, classes["strongly correlated"] as () => [number, number]);
    const weights = items.map(([, w]) => w);
    const budget = Math.floor(weights.reduce((sum, w) => sum + w, 0) / 2) + 1;
    const candidates = listed(
      items.map(([v]) => v),
      weights,
    );
    const stopped = selectPortfolioSync(
      candidates,
      { budget },
      { ...value, timeLimitMs: 3, now: () => ticks++ },
    );
    const best = tableBest(
      items.map(([v]) => v),
      weights,
      budget,
    );
    expect(stopped.kind === "time-limit" || stopped.objective === best).toBe(true);
    expect(stopped.bound as number).toBeGreaterThanOrEqual(best);
    expect(stopped.objective as number).toBeLessThanOrEqual(best);
  });
});

interface Instance {
  readonly id: string;
  readonly input: {
    readonly values: number[];
    readonly weights?: number[];
    readonly capacity?: number;
    readonly constraints?: number[][];
    readonly rhs?: number[];
  };
  readonly expected: { readonly optimum: number };
}

const folder = process.env.REAL_DATA_DIR;
describe.skipIf(!folder)("real data: knapsack-instances.json", () => {
  const { instances } = folder
    ? (JSON.parse(readFileSync(path.join(folder, "knapsack-instances.json"), "utf8")) as {
        instances: Instance[];
      })
    : { instances: [] };
  const solver = highsSolver(() => loadHighs());

  test("there are 37", () => expect(instances.length).toBe(37));

  test.each(instances.map((instance) => [instance.id, instance] as const))(
    "%s to its optimum, proven",
    async (_, { input, expected }) => {
      const { values, weights, capacity, constraints, rhs } = input;
      const candidates = values.map((amount, i) => ({
        id: `c${String(i).padStart(4, "0")}`,
        value: amount,
        ...(weights ? { cost: weights[i] as number } : {}),
        costs: Object.fromEntries((constraints ?? []).map((row, r) => [`r${r}`, row[i] as number])),
      }));
      const limits = {
        ...(capacity === undefined ? {} : { budget: capacity }),
        budgets: Object.fromEntries((rhs ?? []).map((limit, r) => [`r${r}`, limit])),
      };
      const selection = await selectPortfolio(candidates, limits, {
        ...value,
        ...(weights ? {} : { solver }),
      });
      expect(selection.kind).toBe("proven");
      expect(selection.gap).toBe(0);
      // The source rounds one optimum (481.069368) to four digits.
      expect(selection.objective as number).toBeCloseTo(expected.optimum, 4);
    },
  );
});
