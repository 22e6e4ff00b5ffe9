import { expect, test } from "vitest";
import { checkShape } from "../../src/foundation/shape.ts";
import type { Gate, Process } from "../../src/gates/process.ts";
import { PROCESS_RULES, PROCESS_SHAPES } from "../../src/gates/process-shape.ts";
import { release } from "./fixture.ts";

const valid = release as Process;
const declared = {
  role: valid.roles,
  stage: valid.stages.map(({ id }) => id),
  criterion: (valid.criteria ?? []).map(({ id }) => id),
  "criteria-set": [],
};
const found = (change: object): string[] =>
  checkShape(
    { shapes: PROCESS_SHAPES, rules: PROCESS_RULES, declared },
    "Process",
    { ...valid, ...change },
    [],
  ).map(({ code, path }) => `${code} ${path.join(".")}`);
const firstGate = (change: Partial<Gate>): Partial<Process> => ({
  gates: [{ ...valid.gates[0]!, ...change }, ...valid.gates.slice(1)],
});

test("a process has this shape", () => {
  expect(found({})).toEqual([]);
});

test.each<[object, string]>([
  [firstGate({ shouldMeetMinimum: 11 }), "invalid-number gates.0.shouldMeetMinimum"],
  [firstGate({ quorum: 0 }), "invalid-number gates.0.quorum"],
  [firstGate({ serviceLevelDays: 1.5 }), "invalid-number gates.0.serviceLevelDays"],
  [{ segregation: { pairs: [["vote", "vote"]] } }, "invalid-pair segregation.pairs.0"],
  [{ recycleLimit: -1 }, "invalid-number recycleLimit"],
  [{ operating: { reviewMonths: 0 } }, "invalid-number operating.reviewMonths"],
  [{ calendar: { timeZone: "Mars/Olympus" } }, "invalid-time-zone calendar.timeZone"],
  [{ calendar: {} }, "invalid-time-zone calendar.timeZone"],
  [{ calendar: { timeZone: "UTC", weekend: [5, 7] } }, "invalid-number calendar.weekend.1"],
  [{ calendar: { timeZone: "UTC", holidays: ["2026-02-29"] } }, "invalid-date calendar.holidays.0"],
  [{ version: null }, "invalid-type version"],
  [{ stages: "idea" }, "invalid-type stages"],
  [{ authority: undefined }, "invalid-type authority"],
  [{ ownerRole: "nobody" }, "unknown-role ownerRole"],
])("%#: %j gives %s", (change, issue) => {
  expect(found(change)).toContain(issue);
});
