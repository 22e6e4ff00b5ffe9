import { expect, test } from "vitest";
import { midRanks, spearman } from "../../src/simulation/spearman.ts";
import { sumCase } from "./pilot-case.ts";

test("ties share their middle rank", () => {
  expect([...midRanks(Float64Array.of(5, 1, 5, 9))]).toEqual([1.5, 0, 1.5, 3]);
});

test("of two normals the wider one leads, with 6/pi arcsin(r/2)", () => {
  const normals = sumCase({ a: { kind: "normal", mean: 0, sd: 30 }, b: { kind: "normal", mean: 0, sd: 40 } });
  const [first, second] = spearman(normals, { seed: 1, trials: 16_384 });
  expect(first?.driver).toBe("b");
  // Pearson 0.8 and 0.6 of normals, as Spearman (Kruskal 1958).
  expect(Math.abs((first?.correlation.value ?? 0) - (6 / Math.PI) * Math.asin(0.4))).toBeLessThan(0.02);
  expect(Math.abs((second?.correlation.value ?? 0) - (6 / Math.PI) * Math.asin(0.3))).toBeLessThan(0.02);
});

test("a driver that no line uses follows nothing, an outcome without spread has no correlation", () => {
  const idle = sumCase({ a: { kind: "uniform", min: 0, max: 1 } }, { benefits: [] });
  expect(spearman(idle, { seed: 1, trials: 100 })).toEqual([
    {
      driver: "a",
      correlation: { value: null, reason: "no-spread" },
      standardError: { value: null, reason: "no-spread" },
    },
  ]);
});
