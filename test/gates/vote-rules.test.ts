import { describe, expect, test } from "vitest";
import {
  bea,
  beaApproves,
  create,
  eva,
  evaApproves,
  everything,
  finn,
  hour,
  olga,
  person,
  spec,
  submit,
  t0,
  toLive,
} from "./fixture.ts";

const submitted = [create, submit] as const;
const delegated = {
  type: "delegate",
  delegate: "dan",
  role: "business",
  validFrom: hour(1),
  validUntil: hour(2),
  at: t0,
  actor: bea,
} as const;
const danVotes = { ...beaApproves, actor: person("dan"), onBehalfOf: "bea" };

describe("a vote is checked in this order", () => {
  test("the stage has a gate", () => {
    spec
      .given(...toLive)
      .when(beaApproves)
      .thenRefused("no-gate-in-stage");
  });
  test("submitted, before the voter role", () => {
    spec
      .given(create)
      .when({ ...beaApproves, as: "board" })
      .thenRefused("not-submitted");
  });
  test("a voter role of the gate, before segregation", () => {
    spec
      .given(...submitted)
      .when({ ...beaApproves, as: "board", actor: person("olga", "board") })
      .thenRefused("role-not-a-voter");
  });
  test("segregation of duties, before delegation and role", () => {
    spec
      .given(...submitted)
      .when({ ...beaApproves, actor: person("olga"), onBehalfOf: "bea" })
      .thenRefused("segregation-of-duties");
  });
  test("delegation in force, before having voted", () => {
    spec
      .given(...submitted, beaApproves)
      .when({ ...danVotes, at: t0 })
      .thenRefused("delegation-not-in-force");
  });
  test("the actor holds the role, before having voted", () => {
    spec
      .given(...submitted, beaApproves)
      .when({ ...beaApproves, actor: person("bea", "engineer") })
      .thenRefused("role-required");
  });
  test("has not voted", () => {
    spec
      .given(...submitted, beaApproves)
      .when(beaApproves)
      .thenRefused("already-voted");
  });
});

describe("one person is one vote per round and fills one seat", () => {
  test("whatever roles they hold", () => {
    const both = person("bea", "business", "engineer");
    spec
      .given(...submitted, { ...beaApproves, actor: both })
      .when({ ...evaApproves, actor: both })
      .thenRefused("already-voted");
  });

  test("a delegate who voted for another has used the own vote, and the other way round", () => {
    const dan = person("dan", "engineer");
    spec
      .given(...submitted, delegated, { ...danVotes, at: hour(1), actor: dan })
      .when({ ...evaApproves, at: hour(1), actor: dan })
      .thenRefused("already-voted");
    spec
      .given(...submitted, delegated, { ...evaApproves, at: hour(1), actor: dan })
      .when({ ...danVotes, at: hour(1), actor: dan })
      .thenRefused("already-voted");
  });

  test("the person represented has voted", () => {
    spec
      .given(...submitted, delegated, { ...beaApproves, at: t0 })
      .when({ ...danVotes, at: hour(1) })
      .thenRefused("already-voted");
    spec
      .given(...submitted, delegated, { ...danVotes, at: hour(1) })
      .when({ ...beaApproves, at: hour(1) })
      .thenRefused("already-voted");
  });

  test("a withdrawn vote frees the seat", () => {
    const withdraw = { type: "withdraw-vote", at: t0, actor: bea } as const;
    spec
      .given(...submitted)
      .when(withdraw)
      .thenRefused("invalid-target");
    spec
      .given(...submitted, beaApproves, withdraw)
      .when(beaApproves)
      .then("vote-cast");
    spec
      .given(...submitted, delegated, { ...danVotes, at: hour(1) })
      .when({ ...withdraw, at: hour(1), actor: person("dan") })
      .then("vote-withdrawn")
      .thenState({ votes: [] });
  });
});

describe("segregation of duties", () => {
  test("no role, admin included, is exempt", () => {
    spec
      .given(create, { ...submit, actor: everything })
      .when({ ...beaApproves, actor: everything })
      .thenRefused("segregation-of-duties");
  });

  test("the submitter may not be represented, so delegation does not launder it", () => {
    const olgaDelegates = { ...delegated, actor: person("olga", "business") };
    spec
      .given(...submitted, olgaDelegates)
      .when({ ...danVotes, onBehalfOf: "olga", at: hour(1) })
      .thenRefused("segregation-of-duties");
  });

  test("nor may the submitter vote for somebody else", () => {
    spec
      .given(create, { ...submit, actor: person("dan") }, delegated)
      .when({ ...danVotes, at: hour(1) })
      .thenRefused("segregation-of-duties");
  });

  test("who submitted stays a submitter when another submits after them", () => {
    for (const evidenceDigest of ["d1", "d2"]) {
      spec
        .given(create, { ...submit, actor: person("bea") }, { ...submit, evidenceDigest, actor: olga })
        .when(beaApproves)
        .thenRefused("segregation-of-duties");
    }
  });

  test("who has voted, was represented or voted for another does not submit", () => {
    spec
      .given(...submitted, beaApproves)
      .when({ ...submit, actor: bea })
      .thenRefused("segregation-of-duties");
    const represented = spec.given(...submitted, delegated, { ...danVotes, at: hour(1) });
    for (const actor of [person("dan"), bea]) {
      represented
        .when({ ...submit, evidenceDigest: "d2", at: hour(1), actor })
        .thenRefused("segregation-of-duties");
    }
  });
});

describe("delegation", () => {
  test("is time-boxed [from, until), and recorded with both persons", () => {
    const given = spec.given(...submitted, delegated);
    given.when({ ...danVotes, at: hour(0.999) }).thenRefused("delegation-not-in-force");
    given.when({ ...danVotes, at: hour(2) }).thenRefused("delegation-not-in-force");
    const { state } = given.when({ ...danVotes, at: hour(1) }).then("vote-cast");
    expect(state.votes).toEqual([
      { person: "bea", castBy: "dan", as: "business", vote: "approve", evidenceDigest: "d1", at: hour(1) },
    ]);
  });

  test("is of a role and a person", () => {
    const given = spec.given(...submitted, delegated);
    given.when({ ...danVotes, as: "engineer", at: hour(1) }).thenRefused("delegation-not-in-force");
    given.when({ ...danVotes, actor: person("eva"), at: hour(1) }).thenRefused("delegation-not-in-force");
    given.when({ ...danVotes, onBehalfOf: "eva", at: hour(1) }).thenRefused("delegation-not-in-force");
  });

  test("is one hop: who received it cannot pass it on", () => {
    const onward = { ...delegated, delegate: "eve", actor: person("dan") };
    const given = spec.given(...submitted, delegated);
    given.when(onward).thenRefused("role-required");
    // A delegation of the delegate's own role does not reach the one they received.
    spec
      .given(...submitted, delegated, { ...onward, actor: person("dan", "business") })
      .when({ ...beaApproves, actor: person("eve"), onBehalfOf: "bea", at: hour(1) })
      .thenRefused("delegation-not-in-force");
  });

  test("never to oneself, never without a window, never of a role not held", () => {
    const given = spec.given(create);
    given.when({ ...delegated, delegate: "bea" }).thenRefused("delegation-to-self");
    given.when({ ...delegated, validUntil: delegated.validFrom }).thenRefused("invalid-target");
    given.when({ ...delegated, role: "risk" }).thenRefused("role-required");
  });

  test("can be revoked by who gave it, once", () => {
    const revoke = {
      type: "revoke-delegation",
      delegate: "dan",
      role: "business",
      at: t0,
      actor: bea,
    } as const;
    const given = spec.given(...submitted, delegated);
    given.when({ ...revoke, actor: finn }).thenRefused("delegation-not-in-force");
    given.when(revoke).then("delegation-revoked").thenState({ delegations: [] });
    const revoked = spec.given(...submitted, delegated, revoke);
    revoked.when(revoke).thenRefused("delegation-not-in-force");
    revoked.when({ ...danVotes, at: hour(1) }).thenRefused("delegation-not-in-force");
  });
});

describe("votes bind to the evidence digest", () => {
  const before = [...submitted, beaApproves] as const;
  const useful = { type: "assess", criterion: "useful", result: "pass", at: t0, actor: bea } as const;
  test("a different digest voids the round's votes, not its assessments", () => {
    const { state } = spec.given(...before, useful, { ...submit, evidenceDigest: "d2" });
    expect(state.votes).toEqual([]);
    expect(state.assessments.useful?.result).toBe("pass");
    expect(state.submission?.evidenceDigest).toBe("d2");
  });
  test("the same digest again does not", () => {
    expect(spec.given(...before, submit).state.votes).toHaveLength(1);
  });
});

test("a vote is one of three words", () => {
  const odd = { ...evaApproves, vote: "maybe", actor: eva } as unknown as typeof evaApproves; // unchecked input
  spec
    .given(...submitted)
    .when(odd)
    .thenRefused("invalid-target");
});
