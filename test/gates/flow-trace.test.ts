import { expect, test } from "vitest";
import { flowTrace } from "../../src/gates/flow-trace.ts";
import { log } from "./flow-log.ts";

const march = (day: number, hour = 10) => Date.UTC(2026, 2, day, hour);
const forever = march(31);

test("follows stays, waits, holds and rework", () => {
  const events = log(
    "i-1",
    ["create", "02"],
    ["submit", "03"],
    ["hold", "04"],
    ["resume", "06"],
    ["submit", "09"],
    ["recycle", "10"],
    ["submit", "11"],
    ["go", "12"],
    ["recycle-to-idea", "13"],
    ["hold", "16"],
    ["kill", "17"],
    ["reopen", "18"],
  );
  const holds = [
    { from: "2026-03-04T10:00:00Z", until: "2026-03-06T10:00:00Z" },
    { from: "2026-03-16T10:00:00Z", until: "2026-03-17T10:00:00Z" },
  ];
  expect(flowTrace(events, forever)).toEqual({
    initiative: "i-1",
    status: "active",
    stage: "idea",
    created: march(2),
    ended: null,
    visits: [
      { stage: "idea", entered: march(2), left: march(12) },
      { stage: "build", entered: march(12), left: march(13) },
      { stage: "idea", entered: march(13), left: march(17) },
      { stage: "idea", entered: march(18), left: null },
    ],
    waits: [
      { stage: "idea", submittedAt: "2026-03-03T10:00:00Z", decidedAt: "2026-03-10T10:00:00Z", holds },
      { stage: "idea", submittedAt: "2026-03-11T10:00:00Z", decidedAt: "2026-03-12T10:00:00Z", holds },
    ],
    decisions: [
      { stage: "idea", outcome: "hold" },
      { stage: "idea", outcome: "recycle" },
      { stage: "idea", outcome: "go" },
      { stage: "build", outcome: "recycle" },
      { stage: "idea", outcome: "hold" },
      { stage: "idea", outcome: "kill" },
    ],
    holds,
    reworkRounds: 3,
  });
});

test("stops after asOf, and knows nothing of what was not created by then", () => {
  const events = log("i-1", ["create", "02"], ["submit", "03"], ["go", "04"], ["retire", "05"]);
  expect(flowTrace(events, march(4))).toMatchObject({ stage: "build", ended: null, status: "active" });
  expect(flowTrace(events, march(4) - 1)).toMatchObject({ stage: "idea", waits: [{ decidedAt: null }] });
  expect(flowTrace(events, forever)).toMatchObject({ status: "retired", ended: march(5) });
  expect([flowTrace(events, march(1)), flowTrace([], forever), flowTrace(events.slice(1), forever)]).toEqual([
    null,
    null,
    null,
  ]);
});

test("a migration names the stay anew and does not end it", () => {
  const events = log("i-1", ["create", "02"], ["submit", "03"], ["migrate", "04"]);
  expect(flowTrace(events, forever)).toMatchObject({
    stage: "concept",
    visits: [{ stage: "concept", entered: march(2), left: null }],
    waits: [{ stage: "concept" }],
  });
});
