import { describe, expect, test } from "vitest";
import {
  bea,
  beaApproves,
  bob,
  classify,
  create,
  eva,
  finn,
  fit,
  go,
  hour,
  npv,
  olga,
  person,
  readyPilot,
  rita,
  safe,
  simple,
  spec,
  strict,
  submit,
  t0,
  tested,
  toLive,
  toPilot,
  useful,
} from "./fixture.ts";

const waive = {
  type: "waive",
  criterion: "tested",
  until: hour(48),
  reason: "vendor late",
  at: t0,
  actor: bob,
} as const;

describe("submit", () => {
  test("needs a gate and a digest, and keeps what the gate asked for", () => {
    spec
      .given(...toLive)
      .when(submit)
      .thenRefused("no-gate-in-stage");
    spec
      .given(create)
      .when({ ...submit, evidenceDigest: "" })
      .thenRefused("invalid-target");
    const { state } = spec.given(...toPilot).when(submit);
    expect(state.submission?.criteria).toEqual([
      { id: "safe", rule: "must by risk" },
      { id: "tested", rule: "must by engineer" },
      { id: "pays", rule: "must low of npv >= 10 within 30 days" },
    ]);
  });
});

describe("assess", () => {
  test("by the assessor role, of what the gate asks", () => {
    const given = spec.given(create);
    given.when({ ...useful, actor: eva }).thenRefused("role-required");
    given.when({ ...useful, criterion: "safe" }).thenRefused("unknown-criterion");
    given.when({ ...useful, criterion: "nonsense" as "useful" }).thenRefused("unknown-criterion");
    spec
      .given(...toPilot)
      .when({ ...useful, criterion: "pays" })
      .thenRefused("invalid-target");
  });
  test("must-meets pass or fail, should-meets score 0 to 10", () => {
    const given = spec.given(create);
    given
      .when({ type: "assess", criterion: "useful", score: 8, at: t0, actor: bea })
      .thenRefused("invalid-target");
    given
      .when({ type: "assess", criterion: "fit", result: "pass", at: t0, actor: bea })
      .thenRefused("invalid-target");
    for (const score of [-1, 10.01, Number.NaN])
      given.when({ ...fit, score: score as 6 }).thenRefused("invalid-target");
    for (const score of [0, 10]) given.when({ ...fit, score: score as 6 }).then("assessed");
  });
  test("strict: who submitted does not judge must-meets, and who judged them does not submit", () => {
    const byBea = { ...submit, actor: bea };
    strict.given(create, byBea).when(useful).thenRefused("segregation-of-duties");
    strict.given(create, byBea).when(fit).then("assessed");
    strict.given(create, useful).when(byBea).thenRefused("segregation-of-duties");
    strict.given(create, fit).when(byBea).then("submitted");
    spec.given(create, byBea).when(useful).then("assessed");
  });
});

describe("record-fact", () => {
  test("counts from its asOf, which must have come", () => {
    const given = spec.given(create);
    given
      .when({ ...npv, fact: { ...npv.fact, asOf: hour(1) as typeof t0 } })
      .thenRefused("timestamp-in-future");
    given
      .when({ ...npv, fact: { ...npv.fact, asOf: "2026-03-01" as typeof t0 } })
      .thenRefused("invalid-target");
    expect(given.when(npv).state.facts).toEqual({ npv: npv.fact });
  });
  test("the last recorded of a measure counts, whatever its time: order is by sequence", () => {
    const older = {
      ...npv,
      fact: { ...npv.fact, value: 1 as 20, low: 1 as 12, asOf: hour(-24) as typeof t0 },
    };
    expect(spec.given(create, npv, older).state.facts.npv?.value).toBe(1);
  });
  test("a measure may have any name", () => {
    for (const measure of ["__proto__", "constructor", "toString"]) {
      const { state } = spec.given(create).when({ ...npv, fact: { ...npv.fact, measure: measure as "npv" } });
      expect(JSON.parse(JSON.stringify(state)).facts).toEqual(state.facts);
      expect(Object.keys(state.facts)).toEqual([measure]);
      expect(Object.getPrototypeOf(state.facts)).toBe(Object.prototype);
    }
  });
});

describe("waive", () => {
  const open = [...toPilot, ...readyPilot.slice(toPilot.length).filter((each) => each !== tested)] as const;
  test("sets a must-meet aside until an instant, half-open", () => {
    const given = spec.given(...open, waive);
    given.when({ ...go, at: hour(47.999) }).then("decided");
    given.when({ ...go, at: hour(48) }).thenRefused("criterion-missing");
    expect(given.state.waivers).toEqual([
      { criterion: "tested", from: t0, until: hour(48), reason: "vendor late", by: "bob" },
    ]);
  });
  test("keeps the compensating control", () => {
    const { state } = spec.given(...open).when({ ...waive, compensatingControl: "manual check" });
    expect(state.waivers[0]?.compensatingControl).toBe("manual check");
  });
  test("never what is non-waivable, a should-meet or unknown; not without reason, end and role", () => {
    const given = spec.given(...open);
    given.when({ ...waive, criterion: "safe" }).thenRefused("not-waivable");
    given.when({ ...waive, criterion: "fit" }).thenRefused("not-waivable");
    given.when({ ...waive, criterion: "nonsense" as "fit" }).thenRefused("unknown-criterion");
    given.when({ ...waive, reason: " " }).thenRefused("reason-required");
    given.when({ ...waive, until: t0 }).thenRefused("invalid-target");
    given.when({ ...waive, actor: bea }).thenRefused("role-required");
  });
  test("a failed criterion can be waived, and so can one computed from facts", () => {
    const failed = { ...tested, result: "fail" } as const;
    spec
      .given(...open, failed, waive)
      .when(go)
      .then("decided");
    const noFact = [...toPilot, ...readyPilot.slice(toPilot.length).filter((each) => each !== npv)] as const;
    spec
      .given(...noFact, { ...waive, criterion: "pays" })
      .when(go)
      .then("decided");
  });
  test("who submitted may not waive, and who waived may not submit while the waiver is in force", () => {
    spec
      .given(create, { ...submit, actor: bob })
      .when(waive)
      .thenRefused("segregation-of-duties");
    spec
      .given(create, waive)
      .when({ ...submit, actor: bob })
      .thenRefused("segregation-of-duties");
    spec
      .given(create, waive)
      .when({ ...submit, actor: bob, at: hour(48) })
      .then("submitted");
  });
});

describe("classify", () => {
  test("by the role for it, never the owner, never who submitted", () => {
    const given = spec.given(create, submit);
    given.when({ ...classify, actor: bea }).thenRefused("role-required");
    given.when({ ...classify, actor: person("rick", "risk", "owner") }).thenRefused("segregation-of-duties");
    given.when({ ...classify, actor: person("olga", "risk") }).thenRefused("segregation-of-duties");
    given.when(classify).then("classified").thenState({ tier: "low" });
    spec
      .given(create, classify)
      .when({ ...submit, actor: rita })
      .thenRefused("segregation-of-duties");
  });
  test("several may apply, the strictest binds", () => {
    const wild = { ...classify, scheme: "other", tier: "wild" } as const;
    spec.given(create, classify, wild).when(npv).thenState({ tier: "wild" });
    spec.given(create, wild, classify).when(npv).thenState({ tier: "wild" });
    spec
      .given(create, wild, { ...classify, tier: "banned" })
      .when(npv)
      .thenState({ tier: "banned" });
    spec
      .given(create, { ...classify, tier: "banned" }, classify)
      .when(npv)
      .thenState({ tier: "low" });
  });
  test("in a scheme and a tier that exist, while the scheme is in force", () => {
    const given = spec.given(create);
    given.when({ ...classify, scheme: "x" }).thenRefused("invalid-target");
    given.when({ ...classify, tier: "x" }).thenRefused("invalid-target");
    given.when({ ...classify, at: "2027-01-01T00:00:00Z" }).thenRefused("invalid-target");
    given.when({ ...classify, at: "2026-12-31T23:59:59Z" }).then("classified");
  });
  test("never laxer than the answers; stricter is allowed", () => {
    const given = spec.given(create);
    given.when({ ...classify, answers: { people: true } }).thenRefused("invalid-target");
    given.when({ ...classify, tier: "high", answers: { people: true } }).then("classified");
    given.when({ ...classify, tier: "banned", answers: { people: true } }).then("classified");
  });
});

test("assessing is open before and after submission, and cleared by the decision", () => {
  const { state } = spec.given(create, useful, fit, simple, submit, beaApproves);
  expect(Object.keys(state.assessments)).toEqual(["useful", "fit", "simple"]);
  expect(safe.actor).toBe(rita);
  expect([olga.id, finn.id]).toEqual(["olga", "finn"]);
});
