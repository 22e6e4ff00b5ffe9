import fc from "fast-check";
import loadHighs from "highs";
import { describe, expect, test } from "vitest";
import type { PortfolioConstraints } from "../../src/portfolio/candidate.ts";
import { highsSolver } from "../../src/portfolio/highs-solver.ts";
import { selectPortfolio, selectPortfolioSync } from "../../src/portfolio/select-portfolio.ts";
import { allowed, enumerateBest } from "./enumerate.ts";
import { portfolios } from "./portfolios.ts";

const solver = highsSolver(() => loadHighs());
const value = { maximize: "value" } as const;

describe("against enumeration of all subsets", () => {
  test("up to 10 candidates: same objective, feasible, kind true", () => {
    fc.assert(
      fc.property(portfolios(10), ({ candidates, constraints }) => {
        const selection = selectPortfolioSync(candidates, constraints, value);
        const best = enumerateBest(candidates, constraints);
        expect(selection.kind).toBe(best === null ? "infeasible" : "proven");
        expect(selection.objective).toBe(best);
        if (best === null) return;
        expect([selection.bound, selection.gap]).toEqual([best, 0]);
        expect(allowed(candidates, constraints, new Set(selection.chosen))).toBe(true);
        for (const { id, reason, breaks } of selection.whyNot) {
          expect(reason).not.toBe("not-found");
          expect(reason === "does-not-fit").toBe(breaks.length > 0);
          expect(selection.chosen).not.toContain(id);
        }
        expect(selection.chosen.length + selection.whyNot.length).toBe(candidates.length);
      }),
      { numRuns: 400 },
    );
  });

  test("of 16 candidates", () => {
    fc.assert(
      fc.property(portfolios(16), ({ candidates, constraints }) => {
        const selection = selectPortfolioSync(candidates, constraints, value);
        expect(selection.objective).toBe(enumerateBest(candidates, constraints));
      }),
      { numRuns: 8 },
    );
  });

  test("HiGHS agrees with the built-in search", async () => {
    await fc.assert(
      fc.asyncProperty(portfolios(14), async ({ candidates, constraints }) => {
        const own = selectPortfolioSync(candidates, constraints, value);
        const { kind, objective, bound, chosen } = await selectPortfolio(candidates, constraints, {
          ...value,
          solver,
        });
        expect([kind, objective, bound]).toEqual([own.kind, own.objective, own.bound]);
        if (kind === "proven") expect(allowed(candidates, constraints, new Set(chosen))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("the order of input never matters", () => {
    fc.assert(
      fc.property(portfolios(9), ({ candidates, constraints }) => {
        const turned = {
          ...constraints,
          ...(constraints.mandatory ? { mandatory: [...constraints.mandatory].reverse() } : {}),
          ...(constraints.excludes
            ? { excludes: constraints.excludes.map((group) => [...group].reverse()).reverse() }
            : {}),
        };
        expect(selectPortfolioSync([...candidates].reverse(), turned, value)).toEqual(
          selectPortfolioSync(candidates, constraints, value),
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe("a conflict", () => {
  test("is minimal: together infeasible, without any one of them feasible", () => {
    let seen = 0;
    fc.assert(
      fc.property(portfolios(8), ({ candidates, constraints }) => {
        const { kind, conflict } = selectPortfolioSync(candidates, constraints, value);
        if (kind !== "infeasible") return;
        seen++;
        expect(conflict?.minimal).toBe(true);
        const ids = conflict?.constraintIds as string[];
        expect(ids.length).toBeGreaterThan(0);
        const only = (kept: readonly string[]) => restricted(candidates, constraints, kept);
        const together = only(ids);
        expect(enumerateBest(together.candidates, together.constraints)).toBeNull();
        for (const left of ids) {
          const rest = only(ids.filter((id) => id !== left));
          expect(enumerateBest(rest.candidates, rest.constraints)).not.toBeNull();
        }
      }),
      { numRuns: 400 },
    );
    expect(seen).toBeGreaterThan(20);
  });

  test("by hand: a mandatory pair that excludes itself, and HiGHS says the same", async () => {
    const candidates = ["a", "b", "c"].map((id) => ({ id, value: 1, cost: 1 }));
    const constraints = { budget: 3, mandatory: ["a", "b", "c"], excludes: [["a", "c"]] };
    const expected = { constraintIds: ["excludes:a,c", "mandatory:a", "mandatory:c"], minimal: true };
    expect(selectPortfolioSync(candidates, constraints, value)).toMatchObject({
      kind: "infeasible",
      conflict: expected,
    });
    const answer = await selectPortfolio(candidates, constraints, { ...value, solver });
    expect(answer).toMatchObject({
      kind: "infeasible",
      objective: null,
      bound: null,
      gap: null,
      conflict: expected,
    });
  });
});

describe("an answer is never flattered", () => {
  test("the difference of 1 in 16501 is found: a default gap of 0.01 % would call 16500 optimal", async () => {
    // Pairs of an even and an odd way to spend 100: only one combination is worth 16501.
    const candidates = [
      { id: "big", value: 16500, cost: 100 },
      { id: "left", value: 8250, cost: 50 },
      { id: "right", value: 8251, cost: 50 },
    ];
    for (const selection of [
      selectPortfolioSync(candidates, { budget: 100 }, value),
      await selectPortfolio(candidates, { budget: 100 }, { ...value, solver }),
    ]) {
      expect(selection).toMatchObject({
        kind: "proven",
        objective: 16501,
        bound: 16501,
        gap: 0,
        chosen: ["left", "right"],
      });
    }
  });

  test("a search cut short says heuristic and gives its bound", () => {
    const periods = ["q1", "q2", "q3", "q4", "q5", "q6"];
    const candidates = Array.from({ length: 70 }, (_, i) => {
      const costs = periods.map(
        (period, k) => [period, 100 + ((i * (31 + 26 * k) + 7 * k * k) % 89)] as const,
      );
      const total = costs.reduce((sum, [, cost]) => sum + cost, 0);
      return { id: `c${i}`, value: total + ((i * 7919) % 13), costs: Object.fromEntries(costs) };
    });
    const constraints = { budgets: Object.fromEntries(periods.map((period) => [period, 4900])) };
    const selection = selectPortfolioSync(candidates, constraints, value);
    expect(selection.kind).toBe("heuristic");
    const { bound, objective, gap } = selection as { bound: number; objective: number; gap: number };
    expect(bound).toBeGreaterThan(objective);
    expect(gap).toBeCloseTo((bound - objective) / objective, 12);
    expect(allowed(candidates, constraints, new Set(selection.chosen))).toBe(true);
    const near = selectPortfolioSync(candidates, constraints, { ...value, gap: 0.05 });
    expect(near.kind).toBe("within-gap");
    expect(near.gap as number).toBeLessThanOrEqual(0.05);
    // The whole allowance of search steps is used up, which takes a while on a busy machine.
  }, 300_000);

  test("a search stopped by time says so, with the injected clock", async () => {
    const candidates = Array.from({ length: 80 }, (_, i) => ({
      id: `c${i}`,
      value: 1000 + ((i * 7919) % 97),
      costs: { q1: 100 + ((i * 31) % 17), q2: 100 + ((i * 57) % 19) },
    }));
    let clock = 0;
    const now = () => clock++;
    const limited = { ...value, timeLimitMs: 500, now };
    const selection = await selectPortfolio(candidates, { budgets: { q1: 3618, q2: 3553 } }, limited);
    expect(selection.kind).toBe("time-limit");
    expect(selection.bound as number).toBeGreaterThanOrEqual(selection.objective as number);
    expect(selection.chosen.length).toBeGreaterThan(0);
  });

  test("a solver's point that breaks a row is not believed", async () => {
    const liar = {
      name: "liar",
      solve: async () => ({ status: "optimal" as const, x: Uint8Array.of(1, 1), bound: 9 }),
    };
    const candidates = [
      { id: "a", value: 5, cost: 3 },
      { id: "b", value: 4, cost: 3 },
    ];
    const selection = await selectPortfolio(candidates, { budget: 4 }, { ...value, solver: liar });
    expect(selection).toMatchObject({
      chosen: ["a"],
      objective: 5,
      kind: "proven",
      method: "dynamic-program",
    });
  });
});

describe("money", () => {
  test("is counted exactly: ten times 0.1 fits into 1, and not into 0.99", () => {
    const candidates = Array.from({ length: 10 }, (_, i) => ({ id: `c${i}`, value: "0.1", cost: "0.1" }));
    const all = selectPortfolioSync(candidates, { budget: "1" }, value);
    expect([all.kind, all.objective, all.chosen.length]).toEqual(["proven", 1, 10]);
    expect(selectPortfolioSync(candidates, { budget: "0.9999999999" }, value).chosen.length).toBe(9);
  });

  test("of computed amounts, with more digits than a double holds, the best is proven", () => {
    const third = "33.33333333333333333333333333333333";
    const thirds = ["a", "b", "c"].map((id) => ({
      id,
      value: "17.00000000000000000000000000000001",
      cost: third,
    }));
    const all = selectPortfolioSync(thirds, { budget: "100" }, value);
    expect([all.kind, all.objective, all.chosen]).toEqual(["proven", 51, ["a", "b", "c"]]);
    const most = selectPortfolioSync(thirds, { budget: "99.99999999999999999999999999999998" }, value);
    expect([most.kind, most.chosen.length]).toEqual(["proven", 2]);
    const [left] = most.whyNot;
    expect([left?.reason, left?.breaks]).toEqual(["does-not-fit", [{ constraintId: "budget", by: 1e-32 }]]);
    let seed = 1;
    const real = (): number => {
      seed = (seed * 16807) % 2147483647;
      return (seed / 2147483647) * 100;
    };
    for (let round = 0; round < 40; round++) {
      const candidates = Array.from({ length: 12 }, (_, i) => ({ id: `c${i}`, value: real(), cost: real() }));
      const budget = real() * 5;
      let best = 0;
      for (let set = 0; set < 2 ** 12; set++) {
        const taken = candidates.filter((_, i) => (set >> i) & 1);
        if (taken.reduce((sum, { cost }) => sum + cost, 0) > budget) continue;
        best = Math.max(
          best,
          taken.reduce((sum, each) => sum + each.value, 0),
        );
      }
      const found = selectPortfolioSync(candidates, { budget }, value);
      expect(found.kind).toBe("proven");
      expect(found.objective).toBeCloseTo(best, 10);
    }
  });

  test("where only a last digit decides, it is kept to and the answer proven", () => {
    const candidates = [
      { id: "a", value: "1e15", cost: "0.00000000000000000001" },
      { id: "b", value: "1", cost: "1e10" },
    ];
    const selection = selectPortfolioSync(candidates, { budget: "1e10" }, value);
    expect([selection.kind, selection.chosen]).toEqual(["proven", ["a"]]);
    // Two thirds are rounded upward: three of them are more than 2.
    const parts = ["a", "b", "c", "d"].map((id) => ({ id, value: 1, cost: `0.${"6".repeat(33)}7` }));
    const impossible = selectPortfolioSync(parts, { budget: 2, mandatory: ["a", "b", "c"] }, value);
    expect(impossible.conflict).toEqual({
      constraintIds: ["budget", "mandatory:a", "mandatory:b", "mandatory:c"],
      minimal: true,
    });
  });

  test("where last digits forbid one combination after another, none that breaks them is chosen", () => {
    // Twenty of nearly equal cost, and a limit that the cheapest ten alone keep to.
    const candidates = Array.from({ length: 20 }, (_, i) => ({
      id: `c${String(i).padStart(2, "0")}`,
      value: 1,
      cost: `1.${"0".repeat(31)}${String(i + 1).padStart(2, "0")}`,
    }));
    const selection = selectPortfolioSync(candidates, { budget: `10.${"0".repeat(31)}55` }, value);
    const units = selection.chosen.reduce((sum, id) => sum + Number(id.slice(1)) + 1, 0);
    if (selection.chosen.length === 10) expect(units).toBeLessThanOrEqual(55);
    else expect([selection.kind, selection.chosen.length, selection.bound]).toEqual(["heuristic", 9, 10]);
  });

  test("a platform's cost enters once, through requires", () => {
    const candidates = [
      { id: "platform", value: -40, cost: 40 },
      { id: "chat", value: 30, cost: 10, requires: ["platform"] },
      { id: "search", value: 25, cost: 10, requires: ["platform"] },
    ];
    expect(selectPortfolioSync(candidates, { budget: 60 }, value).chosen).toEqual([
      "chat",
      "platform",
      "search",
    ]);
    const alone = selectPortfolioSync(candidates, { budget: 50 }, value);
    expect(alone.chosen).toEqual([]);
    expect(alone.whyNot.find(({ id }) => id === "chat")).toMatchObject({
      missing: ["platform"],
      adds: -10,
      reason: "adds-nothing",
    });
  });
});

describe("why not, what binds", () => {
  test("names the constraints that a rejected candidate would break, and by how much", () => {
    const candidates = [
      { id: "a", value: 10, cost: 6, headcount: { engineer: { q1: 2 } } },
      { id: "b", value: 5, cost: 5, headcount: { engineer: { q1: 2 } } },
    ];
    const constraints = { budget: "7.5", headcount: { engineer: { q1: 3 } } };
    const { chosen, whyNot, binding } = selectPortfolioSync(candidates, constraints, value);
    expect(chosen).toEqual(["a"]);
    expect(whyNot[0]).toMatchObject({ id: "b", reason: "does-not-fit", adds: 5 });
    expect(whyNot[0]?.breaks).toEqual([
      { constraintId: "budget", by: 3.5 },
      { constraintId: "headcount:engineer:q1", by: 1 },
    ]);
    expect(binding.map(({ constraintId, slack }) => [constraintId, slack])).toEqual([
      ["budget", 1.5],
      ["headcount:engineer:q1", 1],
    ]);
  });

  test("another measure can be maximized by its name", () => {
    const candidates = [
      { id: "a", value: 9, values: { score: 1 }, cost: 1 },
      { id: "b", value: 1, values: { score: 9 }, cost: 1 },
    ];
    expect(selectPortfolioSync(candidates, { budget: 1 }, { maximize: "score" }).chosen).toEqual(["b"]);
    expect(() => selectPortfolioSync(candidates, { budget: 1 }, { maximize: "npv" })).toThrow(
      "a measure that a has",
    );
  });
});

describe("refusals", () => {
  test("circles are named, unknown ids and bad amounts found, all at once", () => {
    const circle = [
      { id: "a", value: 1, cost: 1, requires: ["b"] },
      { id: "b", value: 1, cost: 1, requires: ["a"] },
    ];
    expect(() => selectPortfolioSync(circle, {}, value)).toThrow(
      "the requirements run in a circle: a -> b -> a",
    );
    expect(() =>
      selectPortfolioSync([{ id: "a", value: Number.NaN, cost: -1 }], { mandatory: ["z"] }, value),
    ).toThrow(
      /candidates\[0\]\.value: an amount must be finite money such as "1234.50"; received .*mandatory/,
    );
    expect(() => selectPortfolioSync([], {}, { ...value, gap: -1 })).toThrow("options.gap");
  });

  test("an aborted signal ends the work with its reason", async () => {
    const reason = new Error("enough");
    const aborted = { aborted: true, reason };
    await expect(selectPortfolio([], {}, { ...value, signal: aborted })).rejects.toBe(reason);
    const controller = new AbortController();
    const candidates = Array.from({ length: 200 }, (_, i) => ({
      id: `c${i}`,
      value: 1000 + ((i * 7919) % 97),
      costs: { q1: 100 + ((i * 31) % 17), q2: 100 + ((i * 57) % 19) },
    }));
    const work = selectPortfolio(
      candidates,
      { budgets: { q1: 9000, q2: 9000 } },
      {
        ...value,
        signal: controller.signal,
        onProgress: () => controller.abort(reason),
      },
    );
    await expect(work).rejects.toBe(reason);
  });

  test("nothing to choose from, nothing to keep to", () => {
    expect(selectPortfolioSync([], { budget: 5 }, value)).toMatchObject({
      kind: "proven",
      objective: 0,
      chosen: [],
    });
    expect(selectPortfolioSync([], { coverage: [{ objectiveId: "growth" }] }, value).kind).toBe("infeasible");
    expect(
      selectPortfolioSync(
        [
          { id: "a", value: 1 },
          { id: "b", value: -1 },
        ],
        {},
        value,
      ).chosen,
    ).toEqual(["a"]);
  });
});

/** The same portfolio with only the constraints of the given names. */
function restricted(
  candidates: Parameters<typeof enumerateBest>[0],
  constraints: PortfolioConstraints,
  kept: readonly string[],
): { candidates: Parameters<typeof enumerateBest>[0]; constraints: PortfolioConstraints } {
  const has = (id: string): boolean => kept.includes(id);
  const list = (ids: readonly string[]): string => [...new Set(ids)].sort().join(",");
  return {
    candidates: candidates.map((candidate) => ({
      ...candidate,
      requires: (candidate.requires ?? []).filter((need) => has(`requires:${candidate.id}->${need}`)),
    })),
    constraints: {
      ...(constraints.budget !== undefined && has("budget") ? { budget: constraints.budget } : {}),
      budgets: Object.fromEntries(
        Object.entries(constraints.budgets ?? {}).filter(([period]) => has(`budget:${period}`)),
      ),
      ...(has("headcount:engineer:q1") && constraints.headcount ? { headcount: constraints.headcount } : {}),
      mandatory: (constraints.mandatory ?? []).filter((id) => has(`mandatory:${id}`)),
      excludes: (constraints.excludes ?? []).filter((group) => has(`excludes:${list(group)}`)),
      atMost: (constraints.atMost ?? []).filter(({ ids, count }) => has(`at-most:${count}:${list(ids)}`)),
      buckets: (constraints.buckets ?? []).map(({ min, max, ...bucket }) => ({
        ...bucket,
        ...(min !== undefined && has(`bucket-min:${bucket.dimension}=${bucket.bucket}:${bucket.of}`)
          ? { min }
          : {}),
        ...(max !== undefined && has(`bucket-max:${bucket.dimension}=${bucket.bucket}:${bucket.of}`)
          ? { max }
          : {}),
      })),
      coverage: (constraints.coverage ?? []).filter(({ objectiveId }) => has(`coverage:${objectiveId}`)),
    },
  };
}
