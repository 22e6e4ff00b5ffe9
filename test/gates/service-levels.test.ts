import { expect, test } from "vitest";
import { type FlowTrace, flowTrace } from "../../src/gates/flow-trace.ts";
import { serviceLevels } from "../../src/gates/service-levels.ts";
import { log, process } from "./flow-log.ts";

const asOf = "2026-03-31T10:00:00Z";
const report = (...logs: ReturnType<typeof log>[]) =>
  serviceLevels(
    logs.map((events) => flowTrace(events, Date.parse(asOf)) as FlowTrace),
    process,
    asOf,
    { timeZone: "UTC" },
  );

test("the clock runs from the first submission of a round, and stands still in holds", () => {
  const again = log("again", ["create", "02"], ["submit", "03"], ["submit", "06"], ["go", "06 12:00"]);
  expect(report(again).breaches).toMatchObject([
    { submittedAt: "2026-03-03T10:00:00Z", elapsedBusinessDays: 3 },
  ]);
  const held = log(
    "held",
    ["create", "02"],
    ["submit", "03"],
    ["hold", "04"],
    ["resume", "06"],
    ["go", "09"],
  );
  expect(report(held)).toMatchObject({ decided: 1, kept: { value: 1 }, breaches: [] }); // Wednesday and Monday
});

test("what still waits is a breach once it is late, but counts as no decision", () => {
  const waits = log("waits", ["create", "02"], ["submit", "26"]);
  expect(report(waits)).toMatchObject({
    decided: 0,
    kept: { value: null, reason: "no-decisions" },
    open: 1,
    breaches: [{ decidedAt: null, elapsedBusinessDays: 3 }],
  });
  const fresh = log("fresh", ["create", "02"], ["submit", "27"]);
  expect(report(fresh)).toMatchObject({ open: 1, breaches: [] });
});

test("gates without a level, and what was retired, promise nothing", () => {
  const build = log("build", ["create", "02"], ["go", "02 12:00"], ["submit", "03"], ["go", "30"]);
  const retired = log("retired", ["create", "02"], ["submit", "03"], ["retire", "30"]);
  expect(report(build, retired)).toMatchObject({ decided: 0, open: 0, breaches: [] });
});
