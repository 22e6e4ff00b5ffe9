import type { BinaryProgram } from "../../src/portfolio/binary-program.ts";
import type { Candidate, PortfolioConstraints } from "../../src/portfolio/candidate.ts";
import { portfolioProgram } from "../../src/portfolio/portfolio-program.ts";

const periods = ["q1", "q2", "q3", "q4", "q5"];

/** Too many nearly equal combinations for the built-in search to prove anything. */
export function hardPortfolio(size = 60): { candidates: Candidate[]; constraints: PortfolioConstraints } {
  const candidates = Array.from({ length: size }, (_, i) => ({
    id: `c${String(i).padStart(2, "0")}`,
    value: 100 + ((i * 37) % 11),
    costs: Object.fromEntries(periods.map((period, k) => [period, 90 + ((i * (17 + 10 * k)) % 29)])),
  }));
  return {
    candidates,
    constraints: { budgets: Object.fromEntries(periods.map((period) => [period, 3000])) },
  };
}

export function hardProgram(size = 60): BinaryProgram {
  const { candidates, constraints } = hardPortfolio(size);
  return portfolioProgram(candidates, constraints, "value").program;
}

/** A clock by which a built-in search is out of time at once. */
export function impatientClock(): () => number {
  let now = 0;
  return () => (now += 1000);
}
