// The semantics of stage gates as a stranger would test them who knows the published words only: one process
// of its own, public entries, cases at the edges.
import {
  type Command,
  checkCommand,
  checkEvent,
  checkProcess,
  checkRiskScheme,
  commandDigest,
  decide,
  defineProcess,
  dueInstant,
  elapsedBusinessDays,
  evolve,
  explainGate,
  flowMetrics,
  type GateState,
  handle,
  initialState,
  memoryStore,
  mermaidDiagram,
  operatingReview,
  type Process,
  permitted,
  planMigration,
  replay,
  seal,
  simulateProcess,
  stateAt,
  toCloudEvents,
  verifyChain,
} from "ai-operating-model/gates";
import { canonicalJson } from "ai-operating-model/model";
import { describe, expect, test } from "vitest";

const process = defineProcess({
  id: "outside",
  version: 1,
  roles: ["maker", "sales", "lab", "legal", "money", "chair"],
  businessRole: "sales",
  ownerRole: "maker",
  stages: [{ id: "one" }, { id: "two" }, { id: "three" }, { id: "end" }],
  criteria: [
    { id: "clear", assessor: "sales" },
    { id: "sound", assessor: "lab" },
    { id: "lawful", assessor: "legal", nonWaivable: true },
    { id: "gain", fact: { measure: "gain", operator: ">", threshold: 0, bound: "point", maxAgeDays: 10 } },
    { id: "liked", assessor: "sales" },
    { id: "gone", assessor: "lab" },
  ],
  gates: [
    {
      stage: "one",
      mustMeet: ["clear", "gain"],
      shouldMeet: ["liked"],
      shouldMeetMinimum: 5,
      quorum: 2,
      voters: ["sales", "lab", "legal"],
      vetoRoles: ["legal"],
    },
    { stage: "two", mustMeet: ["sound", "lawful"], quorum: 1, voters: ["sales", "lab"] },
    { stage: "three", mustMeet: ["sound"], quorum: 1, voters: ["sales"] },
  ],
  authority: {
    decide: ["chair"],
    kill: ["chair", "money"],
    reopen: ["chair"],
    migrate: ["chair"],
    waive: ["chair"],
    classify: ["legal"],
  },
  recycleLimit: 1,
  riskSchemes: [
    {
      id: "ours",
      version: "a",
      validFrom: "2026-05-01",
      validTo: "2026-06-01",
      tiers: [
        { id: "mild", severity: 1 },
        { id: "severe", severity: 5, requiredRoles: ["legal"] },
      ],
      rules: [],
      obligations: [],
    },
    {
      id: "law",
      version: "b",
      validFrom: "2026-01-01",
      tiers: [
        { id: "free", severity: 2, reviewMonths: 6 },
        { id: "never", severity: 9, prohibited: true },
      ],
      rules: [],
      obligations: [],
    },
  ],
  classificationRequired: true,
  funding: { currency: "CHF" },
  operating: { reviewMonths: 12, retirementChecklist: ["gone"] },
});
type V = typeof process extends Process<infer T> ? T : never;

const t0 = Date.parse("2026-05-04T08:00:00Z");
const minute = (minutes: number): string => new Date(t0 + minutes * 60_000).toISOString();
const who = (id: string, ...roles: string[]): { id: string; roles: string[] } => ({ id, roles });
const mia = who("mia", "maker");
const sam = who("sam", "sales");
const lea = who("lea", "lab");
const leo = who("leo", "legal");
const max = who("max", "money");
const cy = who("cy", "chair");
const give = (actor: { id: string; roles: string[] }, command: object, minutes = 0): Command<V> =>
  ({ at: minute(minutes), actor, ...command }) as unknown as Command<V>;

function play(commands: readonly Command<V>[], of: Process<V> = process, from?: GateState<V>): GateState<V> {
  let state = from ?? initialState(of);
  for (const command of commands) {
    const result = decide(state, of, command);
    if (!result.ok) throw new Error(`${command.type}: ${JSON.stringify(result.error)}`);
    if (result.value.kind === "accepted") {
      for (const event of result.value.events) state = evolve(state, event);
      // What a store and a worker do to it changes nothing.
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    }
  }
  return state;
}
const codes = (
  state: GateState<V>,
  command: Command<V>,
  of: Process<V> = process,
  options: Parameters<typeof decide>[3] = {},
): string[] | "accepted" | "duplicate" => {
  const result = decide(state, of, command, options);
  return result.ok ? result.value.kind : result.error.map(({ code }) => code).sort();
};
const go = (minutes = 0): Command<V> => give(cy, { type: "decide", outcome: "go" }, minutes);
const gain = (value: number, minutes = 0, extra: object = {}): Command<V> =>
  give(
    max,
    {
      type: "record-fact",
      fact: {
        measure: "gain",
        value,
        unit: "CHF",
        asOf: minute(minutes),
        recordedBy: "max",
        source: "s",
        ...extra,
      },
    },
    minutes,
  );
const assess = (actor: typeof mia, criterion: string, result = "pass"): Command<V> =>
  give(actor, { type: "assess", criterion, result });
const vote = (
  actor: typeof mia,
  as: string,
  choice = "approve",
  extra: object = {},
  minutes = 0,
): Command<V> => give(actor, { type: "vote", as, vote: choice, ...extra }, minutes);
const submit = (actor = mia, digest = "d"): Command<V> =>
  give(actor, { type: "submit", evidenceDigest: digest });
const delegate = (from: typeof mia, to: string, role: string, start = 0, end = 60, minutes = 0): Command<V> =>
  give(
    from,
    { type: "delegate", delegate: to, role, validFrom: minute(start), validUntil: minute(end) },
    minutes,
  );
const liked = give(sam, { type: "assess", criterion: "liked", score: 5 });
const first = [submit(), assess(sam, "clear"), gain(1), liked];
const open = [...first, vote(sam, "sales"), vote(lea, "lab")];
const second = [...open, go(), give(leo, { type: "classify", scheme: "law", tier: "free" })];
const third = [...second, submit(), assess(lea, "sound"), assess(leo, "lawful"), vote(sam, "sales"), go()];
const last = [...third, submit(), assess(lea, "sound"), vote(sam, "sales"), go()];

describe("seats", () => {
  const both = who("bo", "sales", "lab");
  test("two voter roles are one seat; the required role is the one that the vote was cast in", () => {
    const asLab = play([...first, vote(both, "lab")]);
    expect(codes(asLab, vote(both, "sales"))).toEqual(["already-voted"]);
    expect(codes(asLab, go())).toEqual(["quorum-not-reached", "required-role-missing"]);
    const more = play([vote(lea, "lab")], process, asLab);
    expect(codes(more, go())).toEqual(["required-role-missing"]);
  });
  test("a person represented takes one seat, and so does the one who cast it", () => {
    const state = play([
      ...first,
      delegate(sam, "lea", "sales"),
      vote(lea, "sales", "approve", { onBehalfOf: "sam" }),
    ]);
    expect(codes(state, vote(lea, "lab"))).toEqual(["already-voted"]);
    expect(codes(state, vote(sam, "sales"))).toEqual(["already-voted"]);
    expect(codes(state, go())).toEqual(["quorum-not-reached"]);
  });
  test("who delegated may still vote in person, and is then no longer represented", () => {
    const state = play([...first, delegate(sam, "lea", "sales"), vote(sam, "sales")]);
    expect(codes(state, vote(lea, "sales", "approve", { onBehalfOf: "sam" }))).toEqual(["already-voted"]);
  });
  test("a veto blocks whatever the quorum; a reject by others does not", () => {
    expect(codes(play([...open, vote(leo, "legal", "reject")]), go())).toEqual(["veto"]);
    const other = who("ot", "sales");
    expect(codes(play([...open, vote(other, "sales", "reject")]), go())).toBe("accepted");
    const withdrawn = play([...open, vote(leo, "legal", "reject"), give(leo, { type: "withdraw-vote" })]);
    expect(codes(withdrawn, go())).toBe("accepted");
  });
});

describe("segregation", () => {
  test("who submitted and is represented, delegates or holds every role, does not vote", () => {
    const maria = who("mia", "maker", "sales");
    const state = play([delegate(maria, "lea", "sales"), ...first]);
    expect(codes(state, vote(lea, "sales", "approve", { onBehalfOf: "mia" }))).toEqual([
      "segregation-of-duties",
    ]);
    expect(codes(state, vote(who("mia", "legal", "sales", "chair"), "legal"))).toEqual([
      "segregation-of-duties",
    ]);
    const result = decide(state, process, vote(maria, "sales"));
    expect(!result.ok && result.error[0]).toMatchObject({ person: "mia", duties: ["vote", "submit"] });
  });
  test("not strict: who submitted may assess and decide; strict: neither, nor conditional go, hold, kill", () => {
    const every = who("ev", "maker", "sales", "lab", "chair", "money", "legal");
    const base = [submit(every), gain(1), liked, vote(sam, "sales"), vote(lea, "lab")];
    expect(
      play([...base, assess(every, "clear"), give(every, { type: "decide", outcome: "go" })]).stage,
    ).toBe("two");
    const strict = defineProcess({ ...process, segregation: { strict: true } }) as Process<V>;
    const state = play(base, strict);
    expect(codes(state, assess(every, "clear"), strict)).toEqual(["segregation-of-duties"]);
    expect(codes(state, give(every, { type: "assess", criterion: "liked", score: 9 }), strict)).toBe(
      "accepted",
    );
    for (const outcome of ["hold", "recycle", "kill"]) {
      expect(codes(state, give(every, { type: "decide", outcome, reason: "r" }), strict)).toEqual([
        "segregation-of-duties",
      ]);
    }
    expect(codes(state, give(every, { type: "decide", outcome: "go" }), strict)).toEqual([
      "criterion-missing",
      "segregation-of-duties",
    ]);
  });
  test("pairs replace the default, but never submit against vote", () => {
    const loose = defineProcess({ ...process, segregation: { pairs: [["vote", "decide"]] } }) as Process<V>;
    const state = play(first, loose);
    expect(codes(state, vote(who("mia", "sales"), "sales"), loose)).toEqual(["segregation-of-duties"]);
    expect(
      codes(state, give(who("mia", "legal"), { type: "classify", scheme: "law", tier: "free" }), loose),
    ).toBe("accepted");
    const voted = play([...first, vote(who("cy", "chair", "sales"), "sales"), vote(lea, "lab")], loose);
    const result = decide(voted, loose, go());
    expect(!result.ok && result.error).toMatchObject([
      { code: "segregation-of-duties", duties: ["decide", "vote"] },
    ]);
  });
});

describe("delegation", () => {
  const cast = (minutes: number): Command<V> => vote(lea, "sales", "approve", { onBehalfOf: "sam" }, minutes);
  test("is in force from its first instant and no longer at its last", () => {
    const state = play([...first, delegate(sam, "lea", "sales", 10, 20)]);
    expect(codes(state, cast(9.999))).toEqual(["delegation-not-in-force"]);
    expect(codes(state, cast(10))).toBe("accepted");
    expect(codes(state, cast(19.999))).toBe("accepted");
    expect(codes(state, cast(20))).toEqual(["delegation-not-in-force"]);
  });
  test("is of one role, one hop, and ends when it is revoked", () => {
    const state = play([...first, delegate(sam, "lea", "sales")]);
    expect(codes(state, vote(lea, "legal", "approve", { onBehalfOf: "sam" }))).toEqual([
      "delegation-not-in-force",
    ]);
    expect(codes(state, delegate(lea, "zoe", "sales"))).toEqual(["role-required"]);
    expect(codes(state, vote(who("zoe"), "sales", "approve", { onBehalfOf: "sam" }))).toEqual([
      "delegation-not-in-force",
    ]);
    expect(codes(state, delegate(sam, "sam", "sales"))).toEqual(["delegation-to-self"]);
    const revoked = play(
      [give(sam, { type: "revoke-delegation", delegate: "lea", role: "sales" })],
      process,
      state,
    );
    expect(codes(revoked, cast(1))).toEqual(["delegation-not-in-force"]);
  });
});

describe("rounds and digests", () => {
  test("another digest voids votes, not assessments; the first submitter stays barred", () => {
    const state = play([...open, submit(who("new"), "other")]);
    expect([state.votes, state.assessments.clear?.result]).toEqual([[], "pass"]);
    expect(codes(state, vote(who("mia", "lab"), "lab"))).toEqual(["segregation-of-duties"]);
    expect(codes(play([...open, submit(mia, "d")]), go())).toBe("accepted");
  });
  test("go clears to round 1; recycle and reopen add 1; recycle never leads forward and has its limit", () => {
    const to = (toStage?: string): Command<V> => give(cy, { type: "decide", outcome: "recycle", toStage });
    const state = play(third);
    expect([state.stage, state.round, state.submission, state.assessments, state.votes]).toEqual([
      "three",
      1,
      null,
      {},
      [],
    ]);
    expect(codes(state, to("end"))).toEqual(["invalid-target"]);
    expect(codes(state, to("nowhere"))).toEqual(["invalid-target"]);
    const back = play([submit(), to("one")], process, state);
    expect([back.stage, back.round, back.submission]).toEqual(["one", 2, null]);
    expect(codes(back, to())).toEqual(["recycle-limit"]);
    const again = play(
      [
        give(max, { type: "decide", outcome: "kill", reason: "r" }),
        give(cy, { type: "reopen", reason: "r" }),
      ],
      process,
      back,
    );
    expect([again.stage, again.round, again.status]).toEqual(["one", 3, "active"]);
    expect(play([...first, vote(sam, "sales"), vote(lea, "lab"), go()], process, again).round).toBe(1);
  });
  test("what is closed says so first, what is on hold only lets resume and kill through", () => {
    const killed = play([...open, give(max, { type: "decide", outcome: "kill", reason: "r" })]);
    for (const command of [
      go(),
      submit(),
      give(cy, { type: "resume" }),
      give(max, { type: "decide", outcome: "kill", reason: "r" }),
    ]) {
      expect(codes(killed, command)).toEqual(["closed"]);
    }
    const held = play([...open, give(cy, { type: "decide", outcome: "hold" })]);
    for (const command of [
      go(),
      submit(),
      liked,
      vote(leo, "legal"),
      give(cy, { type: "decide", outcome: "hold" }),
    ]) {
      expect(codes(held, command)).toEqual(["on-hold"]);
    }
    expect(play([give(cy, { type: "resume" }), go()], process, held).stage).toBe("two");
    expect(codes(play(open), give(cy, { type: "reopen", reason: "r" }))).toEqual(["not-closed"]);
    expect(codes(killed, give(cy, { type: "reopen", reason: " " }))).toEqual(["reason-required"]);
  });
});

describe("criteria at their edges", () => {
  test("a fact stops counting at the instant its age is reached, a waiver at its end", () => {
    const state = play(open);
    expect(codes(state, go(10 * 1440 - 0.001))).toBe("accepted");
    expect(codes(state, go(10 * 1440))).toEqual(["fact-expired"]);
    const ends = play([...open.slice(0, 2), gain(1, 0, { validUntil: minute(5) }), ...open.slice(3)]);
    expect(codes(ends, go(4))).toBe("accepted");
    expect(codes(ends, go(5))).toEqual(["fact-expired"]);
    const waive = give(cy, { type: "waive", criterion: "gain", until: minute(30), reason: "r" });
    const waived = play([waive, ...open.filter(({ type }) => type !== "record-fact")]);
    expect(codes(waived, go(29.999))).toBe("accepted");
    expect(codes(waived, go(30))).toEqual(["criterion-missing"]);
  });
  test("the threshold is strict where it says so; a later fact replaces an earlier one", () => {
    expect(codes(play([...open, gain(0)]), go())).toEqual(["criterion-failed"]);
    expect(codes(play([...open, gain(0), gain(0.5)]), go())).toBe("accepted");
  });
  test("what cannot be waived cannot, nor should-meets, nor what nobody asks for", () => {
    const waive = (criterion: string): Command<V> =>
      give(cy, { type: "waive", criterion, until: minute(60), reason: "r" });
    expect(codes(play([]), waive("lawful"))).toEqual(["not-waivable"]);
    expect(codes(play([]), waive("liked"))).toEqual(["not-waivable"]);
    expect(codes(play([]), waive("nothing"))).toEqual(["unknown-criterion"]);
    expect(
      codes(play([]), give(cy, { type: "waive", criterion: "clear", until: minute(0), reason: "r" })),
    ).toEqual(["invalid-target"]);
    expect(codes(play([submit(who("cy"))]), waive("clear"))).toEqual(["segregation-of-duties"]);
  });
});

describe("conditions", () => {
  const conditional = (...criteria: string[]): Command<V> =>
    give(cy, {
      type: "decide",
      outcome: "conditional-go",
      conditions: criteria.map((criterion) => ({
        id: `c-${criterion}`,
        criterion,
        owner: "sam",
        due: minute(100),
      })),
    });
  const without = open.filter(
    (command) =>
      command.type !== "record-fact" && !(command.type === "assess" && command.criterion === "clear"),
  );
  test("leave open what they name, and nothing else", () => {
    const state = play(without);
    expect(codes(state, go())).toEqual(["criterion-missing", "criterion-missing"]);
    expect(codes(state, conditional("clear"))).toEqual(["criterion-missing"]);
    expect(codes(state, conditional("clear", "gain"))).toBe("accepted");
    expect(codes(state, conditional("clear", "gain", "liked"))).toEqual(["unknown-criterion"]);
    expect(codes(state, conditional())).toEqual([
      "conditions-required",
      "criterion-missing",
      "criterion-missing",
    ]);
  });
  test("block the next gate, expired from the instant they are due, also when then satisfied", () => {
    const state = play([
      ...without,
      conditional("clear", "gain"),
      give(leo, { type: "classify", scheme: "law", tier: "free" }),
      submit(),
      assess(lea, "sound"),
      assess(leo, "lawful"),
      vote(sam, "sales"),
      give(sam, { type: "satisfy-condition", condition: "c-gain" }),
    ]);
    expect(codes(state, go(99.999))).toEqual(["condition-open"]);
    expect(codes(state, go(100))).toEqual(["condition-expired"]);
    expect(codes(state, give(sam, { type: "satisfy-condition", condition: "c-clear" }, 100))).toEqual([
      "condition-expired",
    ]);
    expect(
      codes(
        play([give(sam, { type: "satisfy-condition", condition: "c-clear" }, 99.999)], process, state),
        go(100),
      ),
    ).toBe("accepted");
  });
  test("not at the last gate by default", () => {
    const state = play([...third, submit(), vote(sam, "sales")]);
    expect(codes(state, conditional("sound"))).toEqual(["conditional-go-not-allowed"]);
  });
});

describe("order of checks", () => {
  const state = play([...open, give(cy, { type: "decide", outcome: "kill", reason: "r" }, 60)]);
  const bad = { ...vote(who("mia"), "money", "approve", {}, 0), expectedVersion: 1, idempotencyKey: "k" };
  test("each is seen before the next", () => {
    const clock = minute(-60);
    const other = { digest: commandDigest(go()), sequence: 3 };
    expect(codes(state, bad, process, { clock, recorded: other })).toEqual(["idempotency-key-reused"]);
    expect(codes(state, bad, process, { clock, recorded: { digest: commandDigest(bad), sequence: 3 } })).toBe(
      "duplicate",
    );
    expect(codes(state, bad, process, { clock })).toEqual(["concurrency-conflict"]);
    const current = { ...bad, expectedVersion: state.version };
    expect(codes(state, current, process, { clock })).toEqual(["timestamp-in-future"]);
    expect(codes(state, current)).toEqual(["timestamp-before-head"]);
    expect(codes(state, { ...current, at: minute(60) })).toEqual(["closed"]);
  });
  test("the clock is tolerated for exactly five minutes; the time of the head itself is fine", () => {
    const fresh = play(open);
    expect(codes(fresh, go(5), process, { clock: minute(0) })).toBe("accepted");
    expect(
      codes(fresh, { ...go(), at: new Date(t0 + 300_001).toISOString() }, process, { clock: minute(0) }),
    ).toEqual(["timestamp-in-future"]);
    expect(codes(fresh, { ...go(), at: "2026-05-04T10:00:00+02:00" })).toBe("accepted");
  });
  test("a clock that is no instant is the host's mistake, not the end of the check", () => {
    expect(() => decide(play(open), process, go(), { clock: "now" })).toThrow(
      expect.objectContaining({ code: "invalid-argument", path: ["clock"] }),
    );
  });
  test("a key is recognized by content, whatever the order of its members; at and version are not content", () => {
    const command = { ...go(), idempotencyKey: "k" };
    const recorded = { digest: commandDigest(command), sequence: 7 };
    const turned = {
      idempotencyKey: "k",
      outcome: "go",
      actor: { roles: ["chair"], id: "cy" },
      type: "decide",
      at: minute(9),
      expectedVersion: 99,
    } as unknown as Command<V>;
    expect(codes(state, turned, process, { recorded })).toBe("duplicate");
    expect(codes(state, { ...turned, outcome: "hold" } as Command<V>, process, { recorded })).toEqual([
      "idempotency-key-reused",
    ]);
  });
});

describe("risk", () => {
  test("schemes hold from their first day to the day before their end", () => {
    const on = (at: string): ReturnType<typeof codes> =>
      codes(initialState(process), { ...give(leo, { type: "classify", scheme: "ours", tier: "mild" }), at });
    expect(on("2026-04-30T23:59:59.999Z")).toEqual(["invalid-target"]);
    expect(on("2026-05-01T00:00:00Z")).toBe("accepted");
    expect(on("2026-05-31T23:59:59.999Z")).toBe("accepted");
    expect(on("2026-06-01T00:00:00Z")).toEqual(["invalid-target"]);
  });
  test("of several the strictest binds, whatever the order; a prohibited tier allows only kill", () => {
    const tier = (scheme: string, id: string): Command<V> =>
      give(leo, { type: "classify", scheme, tier: id });
    expect(play([tier("ours", "severe"), tier("law", "free")]).tier).toBe("severe");
    expect(play([tier("law", "free"), tier("ours", "severe")]).tier).toBe("severe");
    expect(play([tier("law", "free"), tier("ours", "mild"), tier("law", "never")]).tier).toBe("never");
    const banned = play([...open, tier("law", "never")]);
    expect(codes(banned, go())).toEqual(["tier-prohibited"]);
    for (const outcome of ["hold", "recycle"]) {
      expect(codes(banned, give(cy, { type: "decide", outcome }))).toEqual(["tier-prohibited"]);
    }
    expect(codes(banned, give(cy, { type: "decide", outcome: "kill", reason: "r" }))).toBe("accepted");
    expect(play([tier("law", "never"), tier("law", "free")]).tier).toBe("free");
  });
  test("the owner never classifies, nor who submitted; unclassified blocks from the second gate on", () => {
    const classify = (actor: typeof mia): Command<V> =>
      give(actor, { type: "classify", scheme: "law", tier: "free" });
    expect(codes(play([]), classify(who("z", "legal", "maker")))).toEqual(["segregation-of-duties"]);
    expect(codes(play([submit(who("z"))]), classify(who("z", "legal")))).toEqual(["segregation-of-duties"]);
    const state = play([
      ...open,
      go(),
      submit(),
      assess(lea, "sound"),
      assess(leo, "lawful"),
      vote(sam, "sales"),
    ]);
    expect(codes(state, go())).toEqual(["unclassified"]);
  });
  test("a classification under a scheme that a later version dropped is none", () => {
    const next = defineProcess({
      ...process,
      version: 2,
      riskSchemes: [process.riskSchemes?.[0] as never],
    }) as Process<V>;
    const state = play(second);
    const { command } = planMigration(state, process, next);
    const moved = play(
      [give(cy, command), submit(), assess(lea, "sound"), assess(leo, "lawful"), vote(sam, "sales")],
      next,
      state,
    );
    expect(codes(moved, go(), next)).toEqual(["unclassified"]);
  });
});

describe("funding and operation", () => {
  const spend = (measure: string, value: number, unit = "CHF"): Command<V> =>
    give(max, {
      type: "record-fact",
      fact: { measure, value, unit, asOf: minute(0), recordedBy: "m", source: "s" },
    });
  const release = { amount: "100.10", currency: "CHF", until: minute(99) };
  const funded = [
    ...open,
    give(cy, { type: "decide", outcome: "go", release }),
    ...second.slice(-1),
    submit(),
    assess(lea, "sound"),
    assess(leo, "lawful"),
    vote(sam, "sales"),
  ];
  test("spend facts that are missing count nothing; to the last unit it is exact", () => {
    expect(codes(play(funded), go())).toBe("accepted");
    expect(codes(play([...funded, spend("spend.actual", 100), spend("spend.committed", 0.1)]), go())).toBe(
      "accepted",
    );
    expect(
      codes(play([...funded, spend("spend.actual", 100), spend("spend.committed", 0.10000001)]), go()),
    ).toEqual(["release-exceeded"]);
    expect(codes(play([...funded, spend("spend.actual", 1, "EUR")]), go())).toEqual(["release-exceeded"]);
  });
  test("releases add up over gates", () => {
    const more = [
      ...funded,
      give(cy, { type: "decide", outcome: "go", release: { ...release, amount: 50 } }),
      submit(),
      assess(lea, "sound"),
      vote(sam, "sales"),
    ];
    expect(codes(play([...more, spend("spend.actual", 150.1)]), go())).toBe("accepted");
    expect(codes(play([...more, spend("spend.actual", 150.11)]), go())).toEqual(["release-exceeded"]);
  });
  test("retiring waits for the checklist, only in the last stage", () => {
    const retire = give(cy, { type: "retire", reason: "r" });
    expect(codes(play(third), retire)).toEqual(["invalid-target"]);
    const live = play(last);
    expect([live.stage, live.status]).toEqual(["end", "active"]);
    expect(codes(live, go())).toEqual(["no-gate-in-stage"]);
    expect(codes(live, retire)).toEqual(["criterion-missing"]);
    expect(play([assess(lea, "gone"), retire], process, live).status).toBe("retired");
  });
});

describe("migration", () => {
  const renamed = defineProcess({
    ...process,
    version: 2,
    stages: [{ id: "uno" }, { id: "two" }, { id: "three" }, { id: "end" }],
    criteria: [{ id: "plain", assessor: "sales" }, ...(process.criteria ?? []).slice(1)],
    gates: process.gates.map((gate) =>
      gate.stage === "one" ? { ...gate, stage: "uno", mustMeet: ["plain", "gain"] } : gate,
    ),
  } as never) as unknown as Process<V>;
  const migrate = (extra: object): Command<V> => give(cy, { type: "migrate", toVersion: 2, ...extra });
  test("renamed stages and criteria keep assessments and votes", () => {
    const state = play(open);
    expect(codes(state, migrate({}), renamed)).toEqual(["migration-unmapped-stage"]);
    const moved = play(
      [migrate({ stageMap: { one: "uno" }, criterionMap: { clear: "plain" } })],
      renamed,
      state,
    );
    expect([moved.stage, Object.keys(moved.assessments).sort(), moved.votes.length]).toEqual([
      "uno",
      ["liked", "plain"],
      2,
    ]);
    expect(codes(moved, go(), renamed)).toBe("accepted");
    const unmapped = play([migrate({ stageMap: { one: "uno" } })], renamed, state);
    expect([Object.keys(unmapped.assessments), unmapped.votes]).toEqual([["liked"], []]);
  });
  test("a change at another gate leaves the votes", () => {
    const other = defineProcess({
      ...process,
      version: 2,
      gates: process.gates.map((gate) =>
        gate.stage === "three" ? { ...gate, mustMeet: ["sound", "clear"] } : gate,
      ),
    }) as Process<V>;
    const state = play(open);
    expect(play([migrate({})], other, state).votes).toHaveLength(2);
    expect(planMigration(state, process, other).report.votesVoided).toEqual([]);
  });
});

describe("looking at it", () => {
  test("explanation and decision say the same at every instant; the proposed actions are enough", () => {
    for (const commands of [[], first, open, second, third, last.slice(0, -1)]) {
      const state = play(commands);
      for (const minutes of [0, 99, 100, 14_400]) {
        const told = explainGate(state, process, { at: minute(minutes) });
        const result = decide(state, process, go(minutes));
        expect(told.canPass).toBe(result.ok);
        expect(told.missing.map(({ code }) => code).sort()).toEqual(
          result.ok ? [] : result.error.map(({ code }) => code).sort(),
        );
      }
    }
  });
  test("the state at an instant is that of all events up to it", () => {
    const { events } = simulateProcess(initialState(process), process, [
      ...first,
      vote(sam, "sales", "approve", {}, 5),
    ]);
    expect(stateAt(process, events, minute(5)).votes).toHaveLength(1);
    expect(stateAt(process, events, "2026-05-04T08:04:59.999Z").votes).toEqual([]);
    expect(replay(process, events)).toEqual(stateAt(process, events, minute(99)));
  });
  test("a simulation goes on after a refusal", () => {
    const { results, state } = simulateProcess(initialState(process), process, [go(), ...open, go()]);
    expect(results.map(({ ok }) => ok)).toEqual([false, ...open.map(() => true), true]);
    expect(state.stage).toBe("two");
  });
});

describe("audit", () => {
  test("canonical JSON: numbers and order of names as RFC 8785, appendix B and section 3.2.3", () => {
    const bits = (hex: string): number =>
      new DataView(new BigUint64Array([BigInt(`0x${hex}`)]).buffer).getFloat64(0, true);
    for (const [hex, text] of [
      ["0000000000000000", "0"],
      ["8000000000000000", "0"],
      ["0000000000000001", "5e-324"],
      ["8000000000000001", "-5e-324"],
      ["7fefffffffffffff", "1.7976931348623157e+308"],
      ["ffefffffffffffff", "-1.7976931348623157e+308"],
      ["4340000000000000", "9007199254740992"],
      ["c340000000000000", "-9007199254740992"],
      ["4430000000000000", "295147905179352830000"],
      ["44b52d02c7e14af5", "9.999999999999997e+22"],
      ["44b52d02c7e14af6", "1e+23"],
      ["44b52d02c7e14af7", "1.0000000000000001e+23"],
      ["444b1ae4d6e2ef4e", "999999999999999700000"],
      ["444b1ae4d6e2ef4f", "999999999999999900000"],
      ["444b1ae4d6e2ef50", "1e+21"],
      ["3eb0c6f7a0b5ed8c", "9.999999999999997e-7"],
      ["3eb0c6f7a0b5ed8d", "0.000001"],
      ["41b3de4355555553", "333333333.3333332"],
      ["41b3de4355555554", "333333333.33333325"],
      ["41b3de4355555555", "333333333.3333333"],
      ["41b3de4355555556", "333333333.3333334"],
      ["41b3de4355555557", "333333333.33333343"],
      ["becbf647612f3696", "-0.0000033333333333333333"],
      ["43143ff3c1cb0959", "1424953923781206.2"],
    ] as const) {
      expect([hex, canonicalJson(bits(hex))]).toEqual([hex, text]);
    }
    const names = {
      "\u20ac": 1,
      "\r": 2,
      "\ufb33": 3,
      "1": 4,
      "\ud83d\ude00": 5,
      "\u0080": 6,
      "\u00f6": 7,
    };
    expect(canonicalJson(names)).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}',
    );
  });
  test("whatever is handed over as a chain gets a verdict", () => {
    for (const hostile of [null, undefined, 3, "chain", {}, { length: 1 }, [null], [[]], [{ seq: 1 }]]) {
      expect(verifyChain(hostile as never)).toMatchObject({ ok: false, index: 0 });
    }
    const record = seal({ type: "resumed", at: minute(0), actor: { id: "p" } }, null);
    for (const anchor of [
      null,
      {},
      { count: Number.NaN, headHash: record.hash },
      { count: "1", headHash: record.hash },
      { count: 1 },
    ]) {
      expect(() => verifyChain([record], { anchor: anchor as never })).toThrow(
        expect.objectContaining({ code: "invalid-argument" }),
      );
    }
  });
});

describe("stores", () => {
  test("two tabs, a repeated click and a stale view: one thing happens, the rest is told", async () => {
    const store = memoryStore();
    for (const command of open) await handle(store, "s", process, command);
    const tabs = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        handle(store, "s", process, { ...go(), idempotencyKey: `k-${index}` }),
      ),
    );
    expect(tabs.filter(({ kind }) => kind === "accepted")).toHaveLength(1);
    expect(tabs.filter(({ kind }) => kind === "conflict")).toHaveLength(19);
    const stale = await handle(store, "s", process, { ...submit(), expectedVersion: 2 });
    expect(stale).toMatchObject({ kind: "conflict", expectedVersion: 2, actualVersion: 7 });
    const log = await store.read("s");
    expect(log.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    let cursor: string | null = null;
    const seen: number[] = [];
    for (;;) {
      const page: Awaited<ReturnType<typeof store.readAll>> = await store.readAll(cursor, { limit: 2 });
      if (page.entries.length === 0) break;
      seen.push(...page.entries.map(({ event }) => event.sequence));
      ({ cursor } = page);
    }
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});

describe("hostile input", () => {
  const hostile = [
    null,
    undefined,
    0,
    "x",
    [],
    {},
    [null],
    { stages: null },
    { id: "x", roles: [null], stages: [null], gates: [null] },
  ];
  test("checks answer with issues", () => {
    for (const value of hostile) {
      for (const check of [checkProcess, checkRiskScheme, checkCommand, checkEvent] as ((
        each: never,
      ) => unknown[])[]) {
        const issues = check(value as never);
        expect([check.name, value, issues.length > 0]).toEqual([check.name, value, true]);
      }
      expect(() => defineProcess(value as never)).toThrow(
        expect.objectContaining({ code: "invalid-definition" }),
      );
    }
  });
  test("whatever one member of a process becomes, it is checked and never thrown at", () => {
    for (const path of pathsOf(process)) {
      for (const to of [null, 7, "?", [], {}, [null], [7], true]) {
        const issues = checkProcess(replaced(process, path, to) as never);
        expect(Array.isArray(issues)).toBe(true);
      }
    }
  });
  test("measures and readers refuse with a type", () => {
    const typed = expect.objectContaining({ name: "OperatingModelError" });
    const options = { asOf: minute(0), timeZone: "UTC" };
    for (const value of [null, 3, "x", {}]) {
      expect(() => flowMetrics(value as never, process, options)).toThrow(typed);
      expect(() => dueInstant(value as never, 1, { timeZone: "UTC" })).toThrow(typed);
      expect(() => elapsedBusinessDays(minute(0), value as never, { timeZone: "UTC" })).toThrow(typed);
      expect(() => seal(value as never, null)).toThrow(typed);
      expect(() => toCloudEvents(value as never, { source: "/g", subject: "s" })).toThrow(typed);
    }
    for (const value of [null, undefined, 3, "x"]) {
      expect(() => flowMetrics([], process, value as never)).toThrow(typed);
      expect(() => flowMetrics([[value as never]], process, options)).not.toThrow();
      expect(flowMetrics([value as never], process, options).leftOut).toEqual([
        { index: 0, reason: "not-created" },
      ]);
      expect(() => dueInstant(minute(0), 1, value as never)).toThrow(typed);
      expect(() => elapsedBusinessDays(minute(0), minute(0), value as never)).toThrow(typed);
      expect(() => explainGate(play([]), process, value as never)).toThrow(typed);
      expect(() => permitted(play([]), process, cy as never, value as never)).toThrow(typed);
      expect(() => toCloudEvents([], value as never)).toThrow(typed);
    }
    expect(() => permitted(play([]), process, cy as never, { at: "now" })).toThrow(typed);
    for (const value of [null, 3, {}]) expect(() => mermaidDiagram(value as never)).toThrow(typed);
  });
  test("a command of any shape is refused", () => {
    for (const value of [
      null,
      undefined,
      3,
      "x",
      [],
      {},
      { type: "vote" },
      { type: "__proto__", at: minute(0), actor: cy },
    ]) {
      const result = decide(play(open), process, value as never);
      expect(result.ok).toBe(false);
    }
  });

  const nasty: readonly unknown[] = [
    ...[null, undefined, 0, -0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e308, 10n, true, Symbol.iterator],
    ...["", "x", "__proto__", "constructor", minute(0), "9999-12-31T23:59:59Z"],
    ...[[], {}, [null], [[]], { a: null }, () => 1, new Date(0), new Map(), Object.create(null)],
  ];

  test("whatever any part of a command becomes, it is refused or leaves an event and a state that JSON keeps", () => {
    const delegated = delegate(sam, "zoe", "sales");
    const conditional = give(cy, {
      type: "decide",
      outcome: "conditional-go",
      conditions: [{ id: "c", criterion: "clear", owner: "sam", due: minute(5) }],
      release: { amount: "10", currency: "CHF", until: minute(9) },
    });
    const commands: Command<V>[] = [
      give(mia, { type: "create", initiativeId: "i" }),
      give(leo, { type: "classify", scheme: "law", tier: "free", answers: { people: false } }),
      give(leo, { type: "vote", as: "legal", vote: "approve", onBehalfOf: "sam" }),
      give(sam, { type: "revoke-delegation", delegate: "zoe", role: "sales" }),
      give(sam, { type: "withdraw-vote" }),
      give(cy, { type: "decide", outcome: "recycle", toStage: "one", reason: "r" }),
      give(cy, { type: "decide", outcome: "kill", reason: "r" }),
      give(cy, { type: "decide", outcome: "hold", reason: "r" }),
      give(cy, { type: "resume" }),
      give(cy, { type: "reopen", reason: "r" }),
      give(cy, { type: "retire", reason: "r" }),
      give(sam, { type: "satisfy-condition", condition: "c" }),
      give(cy, { type: "extend-condition", condition: "c", due: minute(99) }),
      give(cy, {
        type: "waive",
        criterion: "clear",
        until: minute(9),
        reason: "r",
        compensatingControl: "k",
      }),
      give(sam, {
        type: "record-learning",
        text: "t",
        criterion: "clear",
        action: "a",
        owner: "o",
        due: minute(3),
      }),
      give(cy, { type: "migrate", toVersion: 2, stageMap: { one: "two" }, criterionMap: { clear: "sound" } }),
      ...[delegated, conditional, go(), ...open],
    ];
    const states = [
      [],
      [delegated, ...open],
      [submit(), gain(1), liked, vote(sam, "sales"), vote(lea, "lab"), conditional],
      third,
      last,
      [give(cy, { type: "decide", outcome: "hold" })],
      [give(cy, { type: "decide", outcome: "kill", reason: "r" })],
    ].map((history) => play(history));
    const next = { ...process, version: 2 } as Process<V>;
    let accepted = 0;
    for (const command of commands) {
      const rules = command.type === "migrate" ? next : process;
      for (const path of pathsOf(command)) {
        for (const to of nasty) {
          for (const state of states) {
            const changed = replaced(command, path, to) as Command<V>;
            // A command of another type than migrate is ruled by the process that the state follows.
            if (rules === next && changed?.type !== "migrate") continue;
            const result = decide(state, rules, changed);
            if (!result.ok || result.value.kind !== "accepted") continue;
            accepted++;
            for (const event of result.value.events) {
              const then = evolve(state, event);
              expect(JSON.parse(JSON.stringify(then))).toEqual(then);
              expect(JSON.parse(JSON.stringify(event))).toEqual(event);
              expect(verifyChain([seal(event, null)]).ok).toBe(true);
              expect(explainGate(then, rules, { at: minute(1) }).at).toBe(minute(1));
            }
          }
        }
      }
    }
    expect(accepted).toBeGreaterThan(1000);
  });

  test("a process that passes its check never breaks the engine", () => {
    const whole = { ...process, calendar: { timeZone: "Europe/Berlin", holidays: ["2026-05-14"] } };
    let usable = 0;
    for (const path of pathsOf(whole)) {
      for (const to of nasty) {
        const changed = replaced(whole, path, to) as Process<V>;
        if (checkProcess(changed).length > 0) continue;
        usable++;
        // The zone is looked up where it is used, and refused there by name.
        if (path.join(".") === "calendar.timeZone") continue;
        let state = initialState(changed);
        for (const command of third) {
          const result = decide(state, changed, command);
          if (result.ok && result.value.kind === "accepted")
            state = result.value.events.reduce(evolve, state) as GateState<V>;
          explainGate(state, changed, { at: minute(0) });
        }
        permitted(state, changed, cy as never, { at: minute(0) });
        operatingReview({ ...state, stage: "end" }, changed, { at: minute(0) });
        mermaidDiagram(changed);
      }
    }
    expect(usable).toBeGreaterThan(50);
  });
});

/** The places of everything inside a value, itself first. */
function pathsOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== "object" || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, each]) =>
    pathsOf(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [path, ...inside];
}

/** A copy in which one place holds something else. */
function replaced(value: unknown, [head, ...rest]: readonly (string | number)[], to: unknown): unknown {
  if (head === undefined) return to;
  if (Array.isArray(value))
    return value.map((each, index) => (index === head ? replaced(each, rest, to) : each));
  return { ...(value as object), [head]: replaced((value as Record<string, unknown>)[head], rest, to) };
}
