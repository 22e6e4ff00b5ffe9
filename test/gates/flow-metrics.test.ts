import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { GateEvent } from "../../src/gates/event.ts";
import { flowMetrics } from "../../src/gates/flow-metrics.ts";
import { log, process } from "./flow-log.ts";

const options = { asOf: "2026-03-31T10:00:00Z", timeZone: "UTC" };
const through = log(
  "through",
  ["create", "02"],
  ["submit", "03"],
  ["go", "04"],
  ["submit", "09"],
  ["go", "12"],
);
const reworked = log(
  "reworked",
  ["create", "02"],
  ["submit", "03"],
  ["recycle", "05"],
  ["submit", "06"],
  ["go", "12"],
);
const sentBack = log(
  "sent-back",
  ["create", "02"],
  ["submit", "03"],
  ["go", "04"],
  ["submit", "05"],
  ["recycle-to-idea", "06"],
);
const killed = log("killed", ["create", "09"], ["submit", "10"], ["kill", "11"]);
const held = log("held", ["create", "10"], ["submit", "11"], ["hold", "12"]);
const young = log("young", ["create", "30"]);
const histories = [through, reworked, sentBack, killed, held, young];

/** Steps that `decide` would allow: after a kill only a reopening, after retirement nothing. */
function possible(steps: readonly string[]): string[] {
  let last = "";
  return steps.filter((step) => {
    if (last === "retire" || (last === "kill") !== (step === "reopen")) return false;
    last = step;
    return true;
  });
}

describe("flowMetrics", () => {
  const flow = flowMetrics(histories, process, options);

  test("counts what is where", () => {
    expect(flow).toMatchObject({
      initiatives: 6,
      workInProgress: 4,
      onHold: 1,
      inOperation: 1,
      killed: 1,
      completed: 0,
      retired: 0,
    });
    expect(flow.stages.map(({ stage, entered, inProgress }) => [stage, entered, inProgress])).toEqual([
      ["idea", 6, 3],
      ["build", 3, 1],
      ["run", 1, 1],
    ]);
  });

  test("cycle time runs from first entry to last exit, of stages that lie behind", () => {
    const [idea, build, run] = flow.stages;
    // through 2 days, reworked 10, killed 2; sent-back is in it again.
    expect(idea?.cycleTimeDays).toEqual({
      n: 3,
      mean: { value: 14 / 3 },
      median: { value: 2 },
      p85: { value: expect.closeTo(7.6, 12) },
    });
    // through 8 days; sent-back was there for 2 and has yet to come again.
    expect(build?.cycleTimeDays).toMatchObject({ n: 1, mean: { value: 8 } });
    expect(run?.cycleTimeDays).toMatchObject({ n: 0, mean: { value: null, reason: "no-completed-stays" } });
    const later = [...sentBack, ...log("x", ["create", "02"], ["go", "10"], ["go", "16"]).slice(1)];
    const again = flowMetrics([later], process, options).stages;
    // The second go in this log leaves idea on the 10th, the last leaves build on the 16th.
    expect(again.map(({ cycleTimeDays }) => cycleTimeDays.mean.value)).toEqual([8, 12, null]);
  });

  test("first pass is what needed no second round; rework is counted", () => {
    expect(flow.firstPass).toEqual({ passed: 1, decided: 4, yield: { value: 0.25 } });
    expect(
      flow.stages.map(({ firstPass, recycles }) => [firstPass.passed, firstPass.decided, recycles]),
    ).toEqual([
      [2, 4, 1],
      [1, 2, 1],
      [0, 0, 0],
    ]);
    expect(flow.stages[2]?.firstPass.yield).toEqual({ value: null, reason: "no-decisions" });
    expect(flow.rework).toEqual({
      rounds: 2,
      byInitiative: [
        { initiative: "reworked", rounds: 1 },
        { initiative: "sent-back", rounds: 1 },
      ],
    });
  });

  test("what is in progress ages, in its stage, in all, and in business days without holds", () => {
    expect(
      flow.aging.map(({ initiative, daysInStage, days, businessDaysInStage }) => [
        initiative,
        daysInStage,
        days,
        businessDaysInStage,
      ]),
    ).toEqual([
      ["sent-back", 25, 29, 17],
      ["held", 21, 21, 2],
      ["reworked", 19, 29, 13],
      ["young", 1, 1, 1],
    ]);
    expect(flow.aging[1]).toMatchObject({
      stage: "idea",
      onHold: true,
      stageEnteredAt: "2026-03-10T10:00:00.000Z",
    });
  });

  test("service levels are kept or not in business days, holds aside", () => {
    expect(flow.serviceLevel).toEqual({
      decided: 5,
      kept: { value: 0.8 },
      open: 1,
      breaches: [
        {
          initiative: "reworked",
          stage: "idea",
          submittedAt: "2026-03-06T10:00:00Z",
          decidedAt: "2026-03-12T10:00:00Z",
          elapsedBusinessDays: 4,
          serviceLevelDays: 2,
        },
      ],
    });
  });

  test("time zone, weekend and holidays matter, the process' own calendar by default", () => {
    const late = log("late", ["create", "02"], ["submit", "06 23:30"], ["go", "10 22:30"]);
    const breaches = (extra: object, definition: typeof process = process) =>
      flowMetrics([late], definition, { ...options, ...extra }).serviceLevel.breaches.map(
        (breach) => breach.elapsedBusinessDays,
      );
    expect(breaches({})).toEqual([]); // Friday to Tuesday: Monday and Tuesday
    expect(breaches({ calendar: { weekend: [] } })).toEqual([4]);
    expect(breaches({ calendar: { weekend: [0], holidays: ["2026-03-09"] } })).toEqual([]);
    expect(breaches({ timeZone: "Pacific/Apia", calendar: { weekend: [0] } })).toEqual([3]); // Saturday there to Wednesday
    const own = { ...process, calendar: { timeZone: "UTC", weekend: [] } };
    expect(breaches({}, own)).toEqual([4]);
  });

  test("looks at nothing after asOf, and says what it left out", () => {
    const then = flowMetrics([...histories, [], through.slice(1)], process, {
      ...options,
      asOf: "2026-03-09T10:00:00Z",
    });
    expect(then.leftOut.map(({ index }) => index)).toEqual([4, 5, 6, 7]);
    expect(then).toMatchObject({ initiatives: 4, workInProgress: 4, inOperation: 0, killed: 0 });
    expect(then.serviceLevel).toMatchObject({ open: 1, decided: 3 });
  });

  test("without initiatives it answers with reasons", () => {
    const none = flowMetrics([], process, options);
    expect([none.workInProgress, none.firstPass.yield.value, none.littlesLaw.averageWorkInProgress]).toEqual([
      0,
      null,
      { value: null, reason: "no-time-passed" },
    ]);
    expect(() => flowMetrics([], process, { ...options, timeZone: "Mars/Olympus" })).toThrow(
      "timeZone must be",
    );
    expect(() => flowMetrics([], process, { ...options, asOf: "today" })).toThrow("asOf must be");
  });

  test("stages that the definition does not know are reported after it", () => {
    const migrated = log("m", ["create", "02"], ["migrate", "04"]);
    const { stages } = flowMetrics([migrated], process, options);
    expect(stages.map(({ stage, entered }) => [stage, entered])).toEqual([
      ["idea", 0],
      ["build", 0],
      ["run", 0],
      ["concept", 1],
    ]);
  });

  test("who is in a stage of another version is in progress, and what they left lies behind them", () => {
    const [created, submitted, went] = log("m", ["create", "02"], ["submit", "03"], ["go", "06"]);
    const renamed = [created, submitted, { ...went, toStage: "trial" }] as GateEvent[];
    const result = flowMetrics([renamed], process, options);
    expect([result.workInProgress, result.inOperation]).toEqual([1, 0]);
    expect(result.aging.map(({ stage, daysInStage }) => [stage, daysInStage])).toEqual([["trial", 25]]);
    expect(result.stages[0]?.cycleTimeDays).toMatchObject({ n: 1, mean: { value: 4 } });
    expect(result.littlesLaw.throughputPerDay.value).toBe(0);
  });

  test("holds with any history: parts add up to the whole", () => {
    const words = fc.array(
      fc.constantFrom(
        "submit",
        "go",
        "recycle",
        "recycle-to-idea",
        "hold",
        "resume",
        "kill",
        "reopen",
        "retire",
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), (list) => {
        const logs = list.map((steps, index) =>
          log(
            `i-${index}`,
            ["create", "02"],
            ...possible(steps).map((word, step) => [word, `${String(3 + step).padStart(2, "0")}`] as const),
          ),
        );
        const result = flowMetrics(logs, process, options);
        const { workInProgress, inOperation, killed: dead, completed, retired } = result;
        expect(workInProgress + inOperation + dead + completed + retired).toBe(logs.length);
        expect(result.aging).toHaveLength(workInProgress);
        expect(result.stages.reduce((sum, stage) => sum + stage.inProgress, 0)).toBe(
          workInProgress + inOperation,
        );
        expect(result.firstPass.passed).toBeLessThanOrEqual(result.firstPass.decided);
        expect(structuredClone(result)).toEqual(JSON.parse(JSON.stringify(result)));
        expect(JSON.stringify(result)).not.toMatch(/NaN|Infinity|"value":null}/);
        for (const {
          cycleTimeDays: { mean, n },
        } of result.stages) {
          if (n > 0) expect(mean.value).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
