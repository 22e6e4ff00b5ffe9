import fc from "fast-check";
import { checkProcess } from "../../src/gates/check-process.ts";
import type { Actor, Command } from "../../src/gates/command.ts";
import { decide } from "../../src/gates/decide.ts";
import type { GateEvent } from "../../src/gates/event.ts";
import { evolve, initialState } from "../../src/gates/evolve.ts";
import { explainGate } from "../../src/gates/explain-gate.ts";
import type { GateState } from "../../src/gates/gate-state.ts";
import type { DutyPair, Process } from "../../src/gates/process.ts";
import { openingCommands } from "../../src/testing/opening-commands.ts";
import { release, strictRelease, t0 } from "./fixture.ts";

/** A step of a random history: hours later, either one command or what opens the gate. */
export interface Step {
  readonly hours: number;
  readonly open: number;
  readonly command: Omit<Command, "at">;
}

/** Who gives commands in random histories. */
export const people: readonly Actor[] = [
  { id: "olga", roles: ["owner", "business"] },
  { id: "bea", roles: ["business"] },
  { id: "eva", roles: ["engineer", "finance"] },
  { id: "finn", roles: ["finance", "risk"] },
  { id: "rita", roles: ["risk"] },
  { id: "bob", roles: ["board", "admin"] },
  { id: "max", roles: release.roles },
];
const actor = fc.constantFrom(...people);
const criterion = fc.constantFrom(
  "useful",
  "safe",
  "tested",
  "pays",
  "fit",
  "simple",
  "switched-off",
  "nonsense",
);
const role = fc.constantFrom(...release.roles);
const stage = fc.constantFrom("idea", "pilot", "rollout", "live", "moon");
const name = fc.constantFrom(...people.map(({ id }) => id));
const instant = fc
  .integer({ min: -2, max: 400 })
  .map((hours) => new Date(Date.parse(t0) + hours * 3_600_000).toISOString());
const money = fc.constantFrom("EUR", "EUR", "EUR", "USD");
const releaseOf = fc.record({ amount: fc.integer({ min: 0, max: 100 }), currency: money, until: instant });
const conditionOf = fc.record({
  id: fc.constantFrom("c1", "c2", "c3"),
  criterion,
  owner: name,
  due: instant,
});

const bodies = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant("submit"), evidenceDigest: fc.constantFrom("d1", "d1", "d2") }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant("vote"),
      as: role,
      vote: fc.constantFrom("approve", "approve", "reject", "abstain"),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant("vote"),
      as: role,
      vote: fc.constant("approve"),
      onBehalfOf: name,
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("withdraw-vote") }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant("delegate"),
      delegate: name,
      role,
      validFrom: instant,
      validUntil: instant,
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant("revoke-delegation"), delegate: name, role }) },
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant("assess"),
      criterion,
      result: fc.constantFrom("pass", "pass", "fail"),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ type: fc.constant("assess"), criterion, score: fc.integer({ min: -1, max: 11 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant("record-fact"),
      fact: fc
        .record(
          {
            measure: fc.constantFrom("npv", "npv", "spend.actual", "spend.committed", "__proto__"),
            value: fc.integer({ min: -20, max: 60 }),
            low: fc.integer({ min: -20, max: 60 }),
            unit: money,
            asOf: instant,
            validUntil: instant,
            recordedBy: fc.constant("erp"),
            source: fc.constant("ledger"),
          },
          { requiredKeys: ["measure", "value", "unit", "asOf", "recordedBy", "source"] },
        )
        .map((fact) => (fact.low === undefined ? fact : { ...fact, low: Math.min(fact.low, fact.value) })),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...["low", "high", "banned"].map((tier) => ({ type: "classify", scheme: "tiers", tier })),
      ...["calm", "wild"].map((tier) => ({ type: "classify", scheme: "other", tier })),
    ),
  },
  {
    weight: 6,
    arbitrary: fc.oneof(
      fc.constant({ type: "decide", outcome: "go" }),
      fc.record({ type: fc.constant("decide"), outcome: fc.constant("go"), release: releaseOf }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant("decide"),
      outcome: fc.constant("conditional-go"),
      conditions: fc.array(conditionOf, { maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { type: "decide", outcome: "hold" },
      { type: "decide", outcome: "kill", reason: "r" },
      { type: "resume" },
      { type: "reopen", reason: "r" },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant("decide"), outcome: fc.constant("recycle"), toStage: stage }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("satisfy-condition"),
      condition: fc.constantFrom("c1", "c2", "c3"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant("extend-condition"),
      condition: fc.constantFrom("c1", "c2"),
      due: instant,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant("waive"), criterion, until: instant, reason: fc.constant("r") }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { type: "accept-handoff", handoff: "runbook" },
      { type: "create", initiativeId: "i" },
      { type: "retire", reason: "r" },
      { type: "record-learning", text: "t" },
    ),
  },
);

/** Steps in any order, most of them refused, some of them deep in the process. */
export const steps = fc.array(
  fc.record({
    hours: fc.constantFrom(0, 0, 0, 1, 24),
    open: fc.integer({ min: 0, max: 11 }),
    command: fc
      .tuple(bodies, actor)
      .map(([body, who]) => ({ ...body, actor: who }) as unknown as Omit<Command, "at">), // typed by its type word only
  }),
  { minLength: 1, maxLength: 30, size: "max" },
);

/** Definitions over the same names: other gates, other authority, other duties that do not go together. */
const someRoles = fc.subarray([...release.roles], { minLength: 1 });
const judged = ["useful", "safe", "tested", "fit", "simple"] as const;
const variants = fc
  .record({
    gates: fc.array(
      fc
        .record({
          asked: fc.shuffledSubarray([...judged, "pays"] as const),
          must: fc.integer({ min: 0, max: 6 }),
          minimum: fc.constantFrom(undefined, 4, 8.5),
          quorum: fc.integer({ min: 1, max: 3 }),
          voters: someRoles,
          required: fc.option(fc.nat(), { nil: undefined }),
          veto: fc.option(fc.nat(), { nil: undefined }),
          conditionalGo: fc.constantFrom(undefined, true, false),
        })
        .map(({ asked, must, minimum, voters, required, veto, conditionalGo, quorum }) => ({
          mustMeet: asked.slice(0, must),
          shouldMeet: asked.slice(must).filter((id) => id !== "pays"),
          ...(minimum !== undefined && { shouldMeetMinimum: minimum }),
          ...{ quorum, voters },
          requiredRoles: required === undefined ? [] : [voters[required % voters.length] as string],
          vetoRoles: veto === undefined ? [] : [voters[veto % voters.length] as string],
          ...(conditionalGo !== undefined && { conditionalGo }),
        })),
      { minLength: 3, maxLength: 3 },
    ),
    authority: fc.record({
      decide: someRoles,
      kill: someRoles,
      reopen: someRoles,
      migrate: someRoles,
      waive: someRoles,
      classify: someRoles,
      submit: someRoles,
      recordFact: someRoles,
    }),
    pairs: fc.subarray<DutyPair>([
      ["vote", "decide"],
      ["assess", "decide"],
      ["assess", "vote"],
      ["waive", "vote"],
      ["waive", "decide"],
      ["classify", "decide"],
    ]),
  })
  .map(({ gates, authority, pairs }): Process => {
    const names = ["idea", "pilot", "rollout"];
    return {
      ...(release as Process),
      gates: gates.map((gate, index) => ({ stage: names[index] as string, ...gate })),
      authority,
      segregation: { strict: pairs.length % 2 === 0, pairs },
    };
  })
  .filter((process) => checkProcess(process).length === 0);

/** Both kinds of segregation, and many other definitions. */
export const processes = fc.oneof(
  fc.constantFrom<Process>(release as Process, strictRelease as Process),
  variants,
);

/** What a history came to. */
export interface History {
  readonly state: GateState;
  readonly events: readonly GateEvent[];
  readonly at: string;
}

/** Plays steps; `look` sees every command with the state before and the events that came of it. */
export function play(
  process: Process,
  script: readonly Step[],
  look: (
    before: GateState,
    command: Command,
    made: readonly GateEvent[],
    after: GateState,
  ) => void = () => {},
): History {
  let state = initialState(process);
  const events: GateEvent[] = [];
  let time = Date.parse(t0);
  const give = (command: Command): void => {
    const result = decide(state, process, command);
    const made = result.ok && result.value.kind === "accepted" ? result.value.events : [];
    const before = state;
    state = made.reduce(evolve, state);
    events.push(...made);
    look(before, command, made, state);
  };
  for (const { hours, open, command } of script) {
    time += hours * 3_600_000;
    const at = new Date(time).toISOString();
    if (open === 0 && explainGate(state, process, { at }).canBeOpened) {
      for (const each of openingCommands(state, process, { at, go: command.type !== "assess" })) give(each);
    } else give({ ...command, at } as Command);
  }
  return { state, events, at: new Date(time).toISOString() };
}
