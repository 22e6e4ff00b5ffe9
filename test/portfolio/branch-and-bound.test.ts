import { expect, test } from "vitest";
import { branchAndBound } from "../../src/portfolio/branch-and-bound.ts";
import { portfolioProgram } from "../../src/portfolio/portfolio-program.ts";
import { runToEnd } from "../../src/portfolio/run-steps.ts";

const candidates = Array.from({ length: 24 }, (_, i) => ({
  id: `c${i}`,
  value: 100 + ((i * 37) % 29),
  costs: { q1: 100 + ((i * 53) % 31), q2: 100 + ((i * 71) % 37) },
}));
const { program } = portfolioProgram(candidates, { budgets: { q1: 1200, q2: 1200 } }, "value");
const limits = { gap: 0, nodes: Number.POSITIVE_INFINITY, outOfTime: () => false };

test("left alone it proves; cut off it keeps a valid bound", () => {
  const proven = runToEnd(branchAndBound(program, limits));
  expect(proven.status).toBe("optimal");
  for (const nodes of [0, 1, 30, 100]) {
    const cut = runToEnd(branchAndBound(program, { ...limits, nodes }));
    expect(cut.bound).toBeGreaterThanOrEqual(proven.bound);
    expect(cut.stoppedBy).toBe("effort");
  }
  expect(runToEnd(branchAndBound(program, { ...limits, nodes: 0 }))).toMatchObject({
    status: "unknown",
    x: null,
  });
});

test("with a gap it may stop earlier, and says how far it may be off", () => {
  const proven = runToEnd(branchAndBound(program, limits));
  const near = runToEnd(branchAndBound(program, { ...limits, gap: 0.05 }));
  expect(near.bound).toBeGreaterThanOrEqual(proven.bound);
});
