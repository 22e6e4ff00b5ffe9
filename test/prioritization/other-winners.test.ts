import { expect, test } from "vitest";
import { otherWinners } from "../../src/prioritization/other-winners.ts";
import { type RankOptions, scoreRows } from "../../src/prioritization/score-rows.ts";

const criteria = [
  { id: "risk", direction: "minimize" as const, scale: { min: -1, max: 5, unit: "points" }, weight: 1 },
  { id: "altitude", direction: "maximize" as const, scale: { min: 3000, max: 4500, unit: "m" }, weight: 1 },
];
const peaks = (risk: number) => [
  { id: "A1", values: { risk, altitude: 3000 } },
  { id: "A2", values: { risk: 2, altitude: 3750 } },
  { id: "A3", values: { risk: 5, altitude: 4500 } },
];
const others = (risk: number, options: RankOptions) =>
  otherWinners(scoreRows(peaks(risk), criteria, options), options);

test("the mountains of Opricovic and Tzeng (2004) under TOPSIS: lengths and shares say A1, spans say A2", () => {
  const under = others(1, { method: "topsis", normalization: "vector" });
  expect(under.find(({ normalization }) => normalization === "min-max")?.winners).toEqual(["A2"]);
  expect(under.some(({ normalization }) => normalization === "vector")).toBe(false);
});

test("a convention that cannot be used has no say, and neither has a list of one", () => {
  const under = others(-1, { method: "topsis" }).map(({ normalization }) => normalization);
  expect(under).not.toContain("max");
  expect(under).not.toContain("sum");
  const one = scoreRows(peaks(1).slice(0, 1), criteria, { method: "vikor" });
  expect(otherWinners(one, { method: "vikor" })).toEqual([]);
  const none = scoreRows([], criteria, { method: "vikor" });
  expect(otherWinners(none, { method: "vikor" })).toEqual([]);
});
