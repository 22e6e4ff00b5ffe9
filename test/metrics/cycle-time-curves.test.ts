import { expect, test } from "vitest";
import { cycleTime } from "../../src/metrics/cycle-time.ts";
import { cycleTimeCurves } from "../../src/metrics/cycle-time-curves.ts";

const asOf = "2025-12-31";
const records = [
  { id: "a", ideaAt: "2025-01-01", productionAt: "2025-01-31" },
  { id: "b", ideaAt: "2025-01-01", stoppedAt: "2025-03-02" },
  { id: "c", ideaAt: "2025-01-01", productionAt: "2025-04-01", observedFrom: "2025-02-01" },
  { id: "d", ideaAt: "2025-01-01" },
  { id: "e" },
];

test("the curves are those that the measurement reads", () => {
  const [live, stopped] = cycleTimeCurves(records, { asOf });
  const { parts } = cycleTime(records, { asOf });
  expect([live?.name, stopped?.name]).toEqual(["live", "stopped"]);
  expect(live?.steps.at(-1)?.share).toBeCloseTo(parts.liveBy180?.value as number, 14);
  expect(stopped?.steps.at(-1)?.share).toBeCloseTo(parts.stoppedBy180?.value as number, 14);
  expect(live?.steps.map(({ time }) => time)).toEqual([30, 90]);
});

test("no records, no steps", () => {
  expect(cycleTimeCurves([], { asOf }).map(({ steps }) => steps)).toEqual([[], []]);
});
