import { expect, test } from "vitest";
import type { GateEvent } from "../../src/gates/event.ts";
import { criterionSignals } from "../../src/operating-model/criterion-signals.ts";

const base = { schemaVersion: 1, at: "2026-03-02T10:00:00Z", actor: { id: "p", roles: [] } } as const;
type Body = Record<string, unknown> & { type: GateEvent["type"] };

/** A log made of bodies; only what is read here is filled in. */
const history = (id: string, ...bodies: Body[]): GateEvent[] =>
  [
    { type: "created", initiativeId: id, process: { id: "p", version: "1" }, stage: "idea" } as Body,
    ...bodies,
  ].map((body, index) => ({ ...base, sequence: index + 1, ...body }) as GateEvent);
const fail: Body = { type: "assessed", criterion: "data-usable", result: "fail" };
const pass: Body = { type: "assessed", criterion: "data-usable", result: "pass" };
const waive: Body = { type: "waived", criterion: "data-usable", until: "2026-04-01T00:00:00Z", reason: "r" };
const kill: Body = { type: "decided", outcome: "kill", stage: "idea", toStage: "idea", status: "killed" };

test("shares of bad ends after a failure or waiver, beside those after passes only", () => {
  const made = [
    ...Array.from({ length: 56 }, (_, i) => history(`bad${i}`, i % 2 ? fail : waive, kill)),
    ...Array.from({ length: 14 }, (_, i) => history(`mended${i}`, fail, pass)),
    ...Array.from({ length: 48 }, (_, i) => history(`dead${i}`, pass, kill)),
    ...Array.from({ length: 32 }, (_, i) => history(`fine${i}`, pass)),
  ];
  const [signal] = criterionSignals(made);
  expect(signal?.failedOrWaived).toMatchObject({ n: 70, ended: 56, share: { value: 0.8 } });
  expect(signal?.passed).toMatchObject({ n: 80, ended: 48, share: { value: 0.6 } });
  // Newcombe 1998 (difference), table II, example (a): 56/70 - 48/80, method 10: 0.0524 to 0.3339.
  const { difference } = signal as { difference: { value: number; low: number; high: number } };
  expect(difference.value).toBeCloseTo(0.2, 12);
  expect(difference.low).toBeCloseTo(0.0524, 4);
  expect(difference.high).toBeCloseTo(0.3339, 4);
});

test("a kill before the failure does not count, an overrun does", () => {
  const reopened = history("a", pass, kill, { type: "reopened", reason: "r" }, fail);
  expect(criterionSignals([reopened])[0]?.failedOrWaived).toMatchObject({ n: 1, ended: 0 });
  const late = history("b", fail);
  expect(criterionSignals([late], { overruns: ["b"] })[0]?.failedOrWaived).toMatchObject({ n: 1, ended: 1 });
});

test("low scores are failures; an empty group leaves the difference open; strongest first", () => {
  const scored = (criterion: string, score: number): Body => ({ type: "assessed", criterion, score });
  const made = [
    history("a", scored("fit", 2), kill),
    history("b", scored("fit", 8)),
    history("c", scored("reach", 9)),
  ];
  const signals = criterionSignals(made);
  expect(signals.map(({ criterion }) => criterion)).toEqual(["fit", "reach"]);
  expect(signals[1]?.difference).toMatchObject({ value: null, reason: "no-comparison" });
  expect(() => criterionSignals([], { confidence: 1 })).toThrow("options.confidence");
});
