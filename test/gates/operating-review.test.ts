import { describe, expect, test } from "vitest";
import type { GateState } from "../../src/gates/gate-state.ts";
import { operatingReview } from "../../src/gates/operating-review.ts";
import type { Process } from "../../src/gates/process.ts";
import { buildFact } from "../../src/testing/build-fact.ts";
import { classify, kill, olga, release, spec, t0, toLive } from "./fixture.ts";

const recorded = (measure: string, at: string) =>
  ({ type: "record-fact", fact: buildFact(measure, 1, at), at, actor: olga }) as const;
const look = (at: string, ...more: Parameters<typeof spec.given>) =>
  operatingReview(spec.given(...toLive, ...more).state, release, { at });

describe("in the last stage a review recurs", () => {
  test("by the process' months, from entry, half-open", () => {
    expect(look("2027-03-01T08:59:59Z")).toMatchObject({
      kind: "review-due",
      due: "2027-03-01T09:00:00.000Z",
    });
    expect(look("2027-03-01T09:00:00Z")).toMatchObject({
      kind: "review-overdue",
      because: "interval",
      lastReview: null,
    });
  });
  test("by the strictest tier's months", () => {
    const calm = { ...classify, scheme: "other", tier: "calm" } as const;
    expect(look(t0, calm)).toMatchObject({ everyMonths: 3, due: "2026-06-01T09:00:00.000Z" });
  });
  test("from the last review; at the end of a shorter month", () => {
    const calm = { ...classify, scheme: "other", tier: "calm" } as const;
    const review = recorded("operating.review", "2026-11-30T12:00:00Z");
    expect(look("2026-12-01T00:00:00Z", calm, review)).toMatchObject({
      lastReview: "2026-11-30T12:00:00.000Z",
      due: "2027-02-28T12:00:00.000Z",
    });
  });
  test("on the wall clock of the process' calendar", () => {
    const { state } = spec.given(...toLive, recorded("operating.review", "2026-08-30T22:30:00Z"));
    // 22:30 on the 30th in UTC is 00:30 on the 31st in Berlin and 11:30 in Apia.
    // Half a year later the clocks of Berlin have changed and February is short.
    const halfYearly = { ...release.operating, reviewMonths: 6 };
    const half = (timeZone: string) => {
      const process = { ...release, operating: halfYearly, calendar: { timeZone } } as Process;
      const result = operatingReview(state as GateState, process, { at: t0 });
      return result.kind === "not-operating" ? null : result.due;
    };
    expect(["UTC", "Europe/Berlin", "Pacific/Apia"].map(half)).toEqual([
      "2027-02-28T22:30:00.000Z",
      "2027-02-27T23:30:00.000Z",
      "2027-02-27T22:30:00.000Z",
    ]);
  });
  test("on material change, until it has been reviewed", () => {
    const change = recorded("operating.material-change", "2026-04-01T00:00:00Z");
    const review = recorded("operating.review", "2026-04-02T00:00:00Z");
    expect(look("2026-04-01T00:00:00Z", change)).toMatchObject({
      kind: "review-overdue",
      because: "material-change",
    });
    expect(look("2026-04-03T00:00:00Z", change, review)).toMatchObject({
      kind: "review-due",
      because: "interval",
    });
  });
});

test("elsewhere and after the end there is none", () => {
  expect(operatingReview(spec.given().state, release, { at: t0 })).toEqual({
    kind: "not-operating",
    stage: "idea",
  });
  expect(look(t0, kill).kind).toBe("not-operating");
  expect(() => operatingReview(spec.given().state, release, { at: "now" })).toThrow(/at must be/);
});
