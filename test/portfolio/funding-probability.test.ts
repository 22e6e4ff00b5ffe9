import { expect, test } from "vitest";
import { fundingProbability } from "../../src/portfolio/funding-probability.ts";

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
