import { expect, test } from "vitest";
import { conflictSteps } from "../../src/portfolio/conflict.ts";
import { portfolioProgram } from "../../src/portfolio/portfolio-program.ts";
import { selectPortfolio, selectPortfolioSync } from "../../src/portfolio/select-portfolio.ts";

test("an unanswered question leaves a doubt whether the set is minimal", () => {
  const problem = portfolioProgram(
    [{ id: "a", value: 1, cost: 2 }],
    { budget: 1, mandatory: ["a"] },
    "value",
  );
  const steps = conflictSteps(problem);
  let step = steps.next();
  expect(step.done).toBe(false);
  while (!step.done) step = steps.next(null);
  expect(step.value).toEqual({ constraintIds: ["budget", "mandatory:a"], minimal: false });
});

const list = Array.from({ length: 30 }, (_, i) => ({ id: `c${i}`, value: 1, cost: 2 }));
const impossible = { budget: 3, mandatory: list.map(({ id }) => id) };

test("the search for a conflict keeps to what is left of the time limit, and says where it was cut off", async () => {
  for (const solve of [selectPortfolioSync, selectPortfolio]) {
    let time = 0;
    let asked = 0;
    // A second for every look at the clock.
    const now = () => {
      asked++;
      time += 1000;
      return time;
    };
    const cut = await solve(list, impossible, { maximize: "value", timeLimitMs: 20_000, now });
    expect(cut.kind).toBe("infeasible");
    expect(cut.conflict?.minimal).toBe(false);
    // What was found by then has no place for what was left out.
    const kept = cut.conflict?.constraintIds.length as number;
    expect(kept).toBeGreaterThan(3);
    expect(kept).toBeLessThan(31);
    expect(asked).toBeLessThan(100);
    const none = await solve(list, impossible, { maximize: "value", timeLimitMs: 0, now: () => 0 });
    expect(none.conflict).toEqual({
      constraintIds: ["budget", ...impossible.mandatory.map((id) => `mandatory:${id}`).sort()],
      minimal: false,
    });
    const whole = await solve(list, impossible, { maximize: "value", timeLimitMs: 1e6, now: () => 0 });
    expect(whole.conflict).toEqual({
      constraintIds: ["budget", "mandatory:c8", "mandatory:c9"],
      minimal: true,
    });
  }
});

test("an aborted signal ends the search for a conflict", async () => {
  const signal = { aborted: false, reason: new Error("enough") };
  const solver = {
    name: "slow",
    async solve() {
      signal.aborted = true;
      return { status: "infeasible", x: null, bound: Number.NEGATIVE_INFINITY } as const;
    },
  };
  await expect(
    selectPortfolio(
      list.slice(0, 10),
      { ...impossible, mandatory: ["c0", "c1"] },
      {
        maximize: "value",
        solver,
        signal,
      },
    ),
  ).rejects.toThrow("enough");
});
