import { expect, test } from "vitest";
import { caseTrials } from "../../src/simulation/case-trials.ts";
import { simulateShard } from "../../src/simulation/simulation-shard.ts";
import { claimsAssistant } from "../value/claims-assistant.ts";

test("what is kept for the next shard is never that of another case or other settings", () => {
  const cases = [
    claimsAssistant,
    // Sobol's dimensions follow the order of drivers, which the digest does not tell.
    {
      ...claimsAssistant,
      drivers: Object.fromEntries(Object.entries(claimsAssistant.drivers).reverse()),
    } as typeof claimsAssistant,
    { ...claimsAssistant, basis: { ...claimsAssistant.basis, horizonMonths: 30 } },
  ];
  const runs = cases.flatMap((own) =>
    (["sobol", "antithetic"] as const).flatMap((sampling) =>
      [1, 2].map((seed) => ({ own, options: { seed, trials: 2048, sampling, from: 1024, to: 2048 } })),
    ),
  );
  // Each once, alternating with another case; then each computed apart.
  const shared = runs.map(({ own, options }) => simulateShard(own, options).npv);
  runs.forEach(({ own, options: { from, to, ...rest } }, i) => {
    expect(shared[i]).toEqual(Array.from(caseTrials(own, rest).run(from, to).npv, (value) => value + 0));
  });
  expect(new Set(shared.map((npv) => npv[0])).size).toBeGreaterThan(8);
});

test("a stretch outside of the trials is refused", () => {
  const shard = (from: number, to: number) =>
    simulateShard(claimsAssistant, { seed: 21, trials: 5000, from, to });
  expect(() => shard(0, 5001)).toThrow("options.to");
  expect(() => shard(10, 10)).toThrow("options.to");
  expect(() => shard(-1, 10)).toThrow("options.from");
});
