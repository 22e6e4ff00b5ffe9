import { describe, expect, test } from "vitest";
import { crispDmProcess } from "../../src/gates/crisp-dm-process.ts";
import { initialState } from "../../src/gates/evolve.ts";
import { gateSpecification } from "../../src/testing/gate-specification.ts";
import { openingCommands } from "../../src/testing/opening-commands.ts";
import {
  bea,
  beaApproves,
  bob,
  classify,
  create,
  evaApproves,
  finnRejects,
  fit,
  go,
  hold,
  hour,
  kill,
  npv,
  olga,
  person,
  ready,
  readyPilot,
  readyRollout,
  recycle,
  rita,
  runbook,
  safe,
  simple,
  spec,
  strict,
  submit,
  t0,
  tested,
  toLive,
  toPilot,
  toRollout,
  useful,
} from "./fixture.ts";

/** The second gate's history without some of its commands. */
const pilotWithout = (...left: readonly unknown[]) => [
  ...toPilot,
  ...readyPilot.slice(toPilot.length).filter((each) => !left.includes(each)),
];

describe("go", () => {
  test("leads to the next stage, clears submission, assessments and votes, and sets the round to 1", () => {
    spec
      .given(create, recycle, ...ready.slice(1))
      .when(go)
      .then("decided")
      .thenState({
        stage: "pilot",
        round: 1,
        submission: null,
        assessments: {},
        votes: [],
        status: "active",
      });
  });

  test("at the last stage's gate it completes", () => {
    let given = gateSpecification(crispDmProcess).given();
    const history = [];
    let state = initialState(crispDmProcess);
    for (let gate = 0; gate < 6; gate++) {
      history.push(...openingCommands(state, crispDmProcess, { at: t0 }));
      given = gateSpecification(crispDmProcess).given(...history);
      state = given.state;
    }
    expect([state.stage, state.status]).toEqual(["deployment", "completed"]);
    given
      .when({ type: "record-learning", text: "x", at: t0, actor: { id: "p", roles: [] } })
      .then("learning-recorded");
    given
      .when({ type: "submit", evidenceDigest: "d", at: t0, actor: { id: "p", roles: ["data-scientist"] } })
      .thenRefused("closed");
  });

  test("needs a gate in the stage", () => {
    spec
      .given(...toLive)
      .when({ ...go, actor: bea })
      .thenRefused("no-gate-in-stage");
  });

  test("approve counts to the quorum; abstain and reject do not", () => {
    const without = ready.slice(0, -1);
    const given = (vote: "reject" | "abstain"): void => {
      spec
        .given(...without, { ...evaApproves, vote })
        .when(go)
        .thenRefused("quorum-not-reached");
    };
    given("reject");
    given("abstain");
  });

  test("a reject by a veto role blocks, its abstention does not", () => {
    spec
      .given(...ready, finnRejects)
      .when(go)
      .thenRefused("veto");
    spec
      .given(...ready, { ...finnRejects, vote: "abstain" })
      .when(go)
      .then("decided");
  });

  test("a required role needs an approve cast in that role", () => {
    const asEngineer = { ...evaApproves, actor: person("ben", "business", "engineer") };
    const other = { ...evaApproves, as: "finance", actor: person("fay", "finance") } as const;
    spec
      .given(create, submit, useful, fit, simple, asEngineer, other)
      .when(go)
      .thenRefused("required-role-missing");
  });

  test("must-meets: missing and failed", () => {
    spec
      .given(create, submit, fit, simple, beaApproves, evaApproves)
      .when(go)
      .thenRefused("criterion-missing");
    spec
      .given(...ready, { ...useful, result: "fail" })
      .when(go)
      .thenRefused("criterion-failed");
  });

  test("should-meets need their minimum on average, and silence counts 0", () => {
    spec
      .given(...ready, { ...simple, score: 3.9 })
      .when(go)
      .thenRefused("should-meet-below-minimum");
    spec
      .given(create, submit, useful, { ...fit, score: 9 }, beaApproves, evaApproves)
      .when(go)
      .thenRefused("should-meet-below-minimum");
    spec
      .given(...ready, { ...simple, score: 4 })
      .when(go)
      .then("decided");
  });

  test("facts: missing, out of date, without the judged bound, below the gate's own threshold", () => {
    const withFact = (...facts: (typeof npv)[]) => spec.given(...pilotWithout(npv), ...facts);
    withFact().when(go).thenRefused("criterion-missing");
    withFact(npv).when(go).then("decided");
    withFact({ ...npv, fact: { ...npv.fact, low: 9 as 12 } })
      .when(go)
      .thenRefused("criterion-failed");
    const { low: _low, ...point } = npv.fact;
    withFact({ ...npv, fact: point as typeof npv.fact })
      .when(go)
      .thenRefused("criterion-missing");
    // 30 days after asOf, half-open.
    withFact(npv)
      .when({ ...go, at: hour(30 * 24 - 0.001) })
      .then("decided");
    withFact(npv)
      .when({ ...go, at: hour(30 * 24) })
      .thenRefused("fact-expired");
    const short = { ...npv, fact: { ...npv.fact, validUntil: hour(2) } };
    withFact(short)
      .when({ ...go, at: hour(1.999) })
      .then("decided");
    withFact(short)
      .when({ ...go, at: hour(2) })
      .thenRefused("fact-expired");
  });

  test("hand-offs of the stage must have been accepted", () => {
    spec
      .given(...pilotWithout(runbook))
      .when(go)
      .thenRefused("handoff-open");
  });

  test("beyond the first gate nothing passes unclassified; the first needs no classification", () => {
    spec
      .given(...pilotWithout(classify))
      .when(go)
      .thenRefused("unclassified");
    spec
      .given(...ready)
      .when(go)
      .then("decided");
  });

  test("a prohibited tier allows only kill", () => {
    const given = spec.given(...ready, { ...classify, tier: "banned" });
    given.when(go).thenRefused("tier-prohibited");
    given.when(hold).thenRefused("tier-prohibited");
    given.when(recycle).thenRefused("tier-prohibited");
    given.when(kill).then("decided");
    // Also in operation, which no gate closes.
    const live = spec.given(...toLive, { ...classify, tier: "banned" });
    live.when(go).thenRefused("no-gate-in-stage");
    live.when(hold).thenRefused("tier-prohibited");
    live.when({ ...recycle, toStage: "pilot" }).thenRefused("tier-prohibited");
    live.when(kill).then("decided");
  });

  test("a tier adds required roles, which then vote, and required criteria", () => {
    const given = spec.given(...ready, { ...classify, tier: "high" });
    given.when(go).thenRefused("required-role-missing", "criterion-missing");
    spec
      .given(...ready, { ...classify, tier: "high" }, safe, {
        ...beaApproves,
        as: "risk",
        actor: person("rick", "risk"),
      })
      .when(go)
      .then("decided");
    spec
      .given(...ready)
      .when({ ...beaApproves, as: "risk", actor: rita })
      .thenRefused("role-not-a-voter");
  });
});

describe("segregation of duties, strict", () => {
  test("who submitted does not decide, whatever the outcome", () => {
    const byBob = ready.map((each) => (each === submit ? { ...submit, actor: bob } : each));
    for (const command of [go, hold, recycle, kill]) {
      strict
        .given(...byBob)
        .when(command)
        .thenRefused("segregation-of-duties");
      spec
        .given(...byBob)
        .when(command)
        .then("decided");
    }
  });
});

describe("conditional go", () => {
  const condition = { id: "c1", criterion: "tested", owner: "eva", due: hour(48) } as const;
  const conditional = {
    type: "decide",
    outcome: "conditional-go",
    conditions: [condition],
    at: t0,
    actor: bob,
  } as const;
  const open = pilotWithout(tested);

  test("leaves open only the criteria that its conditions name", () => {
    spec
      .given(...open)
      .when(go)
      .thenRefused("criterion-missing");
    const { state } = spec
      .given(...open)
      .when(conditional)
      .then("decided");
    expect(state.stage).toBe("rollout");
    expect(state.conditions).toEqual([{ ...condition, stage: "pilot", status: "open" }]);
    spec
      .given(...pilotWithout(tested, npv))
      .when(conditional)
      .thenRefused("criterion-missing");
  });

  test("needs conditions, each with an id of its own, an owner and a due instant to come", () => {
    const given = spec.given(...open);
    given.when({ ...conditional, conditions: [] }).thenRefused("conditions-required", "criterion-missing");
    for (const wrong of [{ due: t0 }, { owner: " " }, { id: "" }, { due: "soon" }]) {
      given.when({ ...conditional, conditions: [{ ...condition, ...wrong }] }).thenRefused("invalid-target");
    }
    given.when({ ...conditional, conditions: [condition, condition] }).thenRefused("invalid-target");
    given
      .when({ ...conditional, conditions: [condition, { ...condition, id: "c2", criterion: "fit" }] })
      .thenRefused("unknown-criterion");
  });

  test("does not leave open what can never be waived", () => {
    spec
      .given(...pilotWithout(safe))
      .when({ ...conditional, conditions: [{ ...condition, criterion: "safe" }] })
      .thenRefused("not-waivable");
  });

  test("quorum, required roles and should-meets cannot be left open", () => {
    spec
      .given(...pilotWithout(tested, beaApproves))
      .when(conditional)
      .thenRefused("quorum-not-reached", "required-role-missing");
    spec
      .given(create, submit, beaApproves, evaApproves, finnRejects)
      .when({ ...conditional, conditions: [{ ...condition, criterion: "useful" }] })
      .thenRefused("should-meet-below-minimum", "veto");
  });

  test("is not allowed at the last gate unless the definition says so", () => {
    spec
      .given(...readyRollout)
      .when(conditional)
      .thenRefused("conditional-go-not-allowed");
  });

  describe("an open condition", () => {
    const passed = [...open, conditional, submit, tested, beaApproves] as const;
    const satisfy = { type: "satisfy-condition", condition: "c1", at: t0, actor: person("eva") } as const;
    const extend = { type: "extend-condition", condition: "c1", due: hour(96), at: t0, actor: bob } as const;

    test("blocks the next gate, expired from its due instant on", () => {
      const given = spec.given(...passed);
      given.when({ ...go, at: hour(47.999) }).thenRefused("condition-open");
      given.when({ ...go, at: hour(48) }).thenRefused("condition-expired");
    });
    test("is satisfied by its owner, its assessor or who decides, before it is due", () => {
      spec
        .given(...passed, satisfy)
        .when(go)
        .then("decided");
      spec
        .given(...passed)
        .when({ ...satisfy, actor: bob })
        .then("condition-satisfied");
      spec
        .given(...passed)
        .when({ ...satisfy, actor: person("ed", "engineer") })
        .then("condition-satisfied");
      spec
        .given(...passed)
        .when({ ...satisfy, actor: bea })
        .thenRefused("role-required");
      spec
        .given(...passed)
        .when({ ...satisfy, at: hour(48) })
        .thenRefused("condition-expired");
      spec
        .given(...passed, satisfy)
        .when(satisfy)
        .thenRefused("invalid-target");
      spec
        .given(...passed)
        .when({ ...satisfy, condition: "c9" })
        .thenRefused("invalid-target");
    });
    test("is extended to a later instant by who decides, also when past due", () => {
      spec
        .given(...passed)
        .when({ ...extend, actor: bea })
        .thenRefused("role-required");
      spec
        .given(...passed)
        .when({ ...extend, due: hour(48) })
        .thenRefused("invalid-target");
      const late = { ...extend, at: hour(60) };
      spec
        .given(...passed, late)
        .when({ ...go, at: hour(60) })
        .thenRefused("condition-open");
      spec
        .given(...passed, late, { ...satisfy, at: hour(60) })
        .when({ ...go, at: hour(60) })
        .then("decided");
    });
  });
});

describe("recycle", () => {
  test("goes to the same stage or a named earlier one, clears the round and adds 1 to it", () => {
    spec
      .given(...ready)
      .when(recycle)
      .then("decided")
      .thenState({ stage: "idea", round: 2, submission: null, assessments: {}, votes: [] });
    spec
      .given(...toPilot)
      .when({ ...recycle, toStage: "idea" })
      .thenState({ stage: "idea", round: 2 });
    const given = spec.given(...toPilot);
    given.when({ ...recycle, toStage: "rollout" }).thenRefused("invalid-target");
    given.when({ ...recycle, toStage: "moon" as "idea" }).thenRefused("invalid-target");
    given.when({ ...recycle, actor: olga }).thenRefused("role-required");
  });
  test("has a limit", () => {
    const given = spec.given(create, recycle, recycle);
    given.when(recycle).thenRefused("recycle-limit");
    given.when(kill).then("decided");
  });
  test("from a stage without a gate leads back only", () => {
    spec
      .given(...toLive)
      .when(recycle)
      .thenRefused("no-gate-in-stage");
    spec
      .given(...toLive)
      .when({ ...recycle, toStage: "rollout" })
      .thenState({ stage: "rollout" });
  });
});

describe("hold and kill", () => {
  test("hold keeps everything, by who decides", () => {
    const given = spec.given(...ready);
    given.when({ ...hold, actor: bea }).thenRefused("role-required");
    given.when(hold).thenState({ status: "on-hold", votes: given.state.votes, round: 1 });
    spec
      .given(...ready, hold, { type: "resume", at: t0, actor: bob })
      .when(go)
      .then("decided");
  });
  test("kill needs the role for it and a reason", () => {
    const given = spec.given(...ready);
    given.when({ ...kill, actor: bea }).thenState({ status: "killed" });
    given.when({ ...kill, actor: olga }).thenRefused("role-required");
    given.when({ ...kill, reason: "" }).thenRefused("reason-required");
  });
});

describe("funding", () => {
  const released = { ...go, release: { amount: "100.10", currency: "EUR", until: hour(9999) } } as const;
  const spend = (measure: string, value: number, unit = "EUR") =>
    ({
      ...npv,
      fact: {
        ...npv.fact,
        measure: measure as "npv",
        value: value as 20,
        low: value as 12,
        unit: unit as "EUR",
      },
    }) as const;
  const upTo = [...ready, released, ...readyPilot.slice(toPilot.length)] as const;

  test("a go may carry a release, kept exactly", () => {
    const { state } = spec
      .given(...ready)
      .when(released)
      .then("decided");
    expect(state.releases).toEqual([{ ...released.release, amount: "100.1", stage: "idea", at: t0 }]);
  });
  test("actual and committed spend beyond the cumulative release block the next gate", () => {
    spec
      .given(...upTo, spend("spend.actual", 60), spend("spend.committed", 40.1))
      .when(go)
      .then("decided");
    spec
      .given(...upTo, spend("spend.actual", 60), spend("spend.committed", 40.11))
      .when(go)
      .thenRefused("release-exceeded");
    spec
      .given(...upTo, spend("spend.actual", 1, "USD"))
      .when(go)
      .thenRefused("release-exceeded");
    spec
      .given(...toRollout, submit, tested, beaApproves, spend("spend.actual", 0.01))
      .when(go)
      .thenRefused("release-exceeded");
  });
  test("a release in another currency, without end or negative is refused", () => {
    const given = spec.given(...ready);
    for (const wrong of [{ currency: "USD" }, { until: t0 }, { amount: -1 }, { amount: "lots" }]) {
      given
        .when({ ...released, release: { ...released.release, ...wrong } as typeof released.release })
        .thenRefused("invalid-target");
    }
  });
});
