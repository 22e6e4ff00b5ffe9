// Stage gates against general state machines and a hand-written reducer, in one run. Run after `npm run build`:
//   cd bench && npm i --no-save xstate@5 robot3 javascript-state-machine @event-driven-io/emmett && node gates.mjs
// Ours checks the full rules (version, time, segregation, delegation, roles, quorum, criteria); the peers only
// look up a transition in a machine of the same stages, so their figures flatter them.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const gates = await import(process.env.GATES_ENTRY ?? "../dist/gates.js");
const { decide, evolve, initialState, replay, defineProcess } = gates;

const definition = defineProcess({
  id: "bench",
  version: 1,
  roles: ["owner", "business", "engineer", "risk", "board"],
  businessRole: "business",
  stages: ["s0", "s1", "s2", "s3", "s4"].map((id) => ({ id })),
  criteria: [
    { id: "useful", assessor: "business" },
    { id: "tested", assessor: "engineer" },
    { id: "pays", fact: { measure: "npv", operator: ">=", threshold: 0, bound: "point", maxAgeDays: 90 } },
    { id: "fit", assessor: "business" },
  ],
  gates: ["s0", "s1", "s2", "s3", "s4"].map((stage) => ({
    stage,
    mustMeet: ["useful", "tested", "pays"],
    shouldMeet: ["fit"],
    shouldMeetMinimum: 5,
    quorum: 3,
    voters: ["business", "engineer", "risk"],
    requiredRoles: ["business", "risk"],
    vetoRoles: ["risk"],
  })),
  authority: {
    decide: ["board"],
    kill: ["board"],
    reopen: ["board"],
    migrate: ["board"],
    waive: ["board"],
    classify: ["risk"],
  },
  segregation: { strict: true },
});

const person = (id, ...roles) => ({ id, roles });
const start = Date.parse("2026-01-01T00:00:00Z");
/** One trip through five gates: 50 commands, all accepted. */
function script() {
  const commands = [];
  let minute = 0;
  const give = (command) =>
    commands.push({ ...command, at: new Date(start + minute++ * 60_000).toISOString() });
  for (let gate = 0; gate < 5; gate++) {
    give({ type: "submit", evidenceDigest: `sha256:${gate}`, actor: person("olga", "owner") });
    give({ type: "assess", criterion: "useful", result: "pass", actor: person("bea", "business") });
    give({ type: "assess", criterion: "tested", result: "pass", actor: person("eva", "engineer") });
    give({ type: "assess", criterion: "fit", score: 7, actor: person("bea", "business") });
    give({
      type: "record-fact",
      fact: {
        measure: "npv",
        value: 5,
        unit: "EUR",
        asOf: "2026-01-01T00:00:00Z",
        recordedBy: "erp",
        source: "case",
      },
      actor: person("fay", "owner"),
    });
    give({
      type: "delegate",
      delegate: "dan",
      role: "risk",
      validFrom: "2026-01-01T00:00:00Z",
      validUntil: "2027-01-01T00:00:00Z",
      actor: person("rita", "risk"),
    });
    give({ type: "vote", as: "business", vote: "approve", actor: person("bea", "business") });
    give({ type: "vote", as: "engineer", vote: "approve", actor: person("eva", "engineer") });
    give({ type: "vote", as: "risk", vote: "approve", onBehalfOf: "rita", actor: person("dan") });
    give({ type: "decide", outcome: "go", actor: person("bob", "board") });
  }
  return commands;
}
const commands = script();

/** Operations a second: the median of some runs of about half a second. */
async function rate(name, batch, run) {
  const runs = [];
  for (let round = 0; round < 7; round++) {
    let operations = 0;
    const from = performance.now();
    do {
      await run();
      operations += batch;
    } while (performance.now() - from < 400);
    if (round > 1) runs.push((operations / (performance.now() - from)) * 1000);
  }
  runs.sort((a, b) => a - b);
  return { name, perSecond: runs[2] };
}

function trip() {
  let state = initialState(definition);
  for (const command of commands) {
    const result = decide(state, definition, command);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    for (const event of result.value.events) state = evolve(state, event);
  }
  if (state.status !== "completed") throw new Error("the trip did not end");
}

const table = [];
table.push(await rate("ours: decide + evolve, full rules", commands.length, trip));

const optional = async (name) => import(name).catch(() => undefined);
const xstate = await optional("xstate");
if (xstate) {
  const states = {};
  for (let gate = 0; gate < 5; gate++) {
    states[`s${gate}`] = {
      on: {
        submit: { actions: xstate.assign({ submission: ({ event }) => event.evidenceDigest }) },
        assess: {
          actions: xstate.assign({
            assessments: ({ context, event }) => ({
              ...context.assessments,
              [event.criterion]: event.result ?? event.score,
            }),
          }),
        },
        "record-fact": {
          actions: xstate.assign({
            facts: ({ context, event }) => ({ ...context.facts, [event.fact.measure]: event.fact }),
          }),
        },
        delegate: {
          actions: xstate.assign({ delegations: ({ context, event }) => [...context.delegations, event] }),
        },
        vote: {
          guard: ({ context, event }) => !context.votes.some((vote) => vote.actor.id === event.actor.id),
          actions: xstate.assign({ votes: ({ context, event }) => [...context.votes, event] }),
        },
        decide: {
          guard: ({ context }) => context.votes.length >= 3,
          target: gate === 4 ? "done" : `s${gate + 1}`,
          actions: xstate.assign({ votes: [], assessments: {}, submission: null }),
        },
      },
    };
  }
  const machine = xstate.createMachine({
    id: "bench",
    initial: "s0",
    context: { votes: [], assessments: {}, facts: {}, delegations: [], submission: null },
    states: { ...states, done: { type: "final" } },
  });
  table.push(
    await rate("XState 5: pure transition()", commands.length, () => {
      let [state] = xstate.initialTransition(machine);
      for (const command of commands) [state] = xstate.transition(machine, state, command);
      if (state.value !== "done") throw new Error("the trip did not end");
    }),
    await rate("XState 5: actor.send()", commands.length, () => {
      const actor = xstate.createActor(machine).start();
      for (const command of commands) actor.send(command);
      if (actor.getSnapshot().value !== "done") throw new Error("the trip did not end");
    }),
  );
}

const robot = await optional("robot3");
if (robot) {
  const { createMachine, state, transition, reduce, guard, interpret } = robot;
  const all = {};
  for (let gate = 0; gate < 5; gate++) {
    all[`s${gate}`] = state(
      ...["submit", "assess", "record-fact", "delegate"].map((type) =>
        transition(
          type,
          `s${gate}`,
          reduce((context, event) => ({ ...context, [type]: event })),
        ),
      ),
      transition(
        "vote",
        `s${gate}`,
        guard((context, event) => !context.votes.some((vote) => vote.actor.id === event.actor.id)),
        reduce((context, event) => ({ ...context, votes: [...context.votes, event] })),
      ),
      transition(
        "decide",
        gate === 4 ? "done" : `s${gate + 1}`,
        guard((context) => context.votes.length >= 3),
        reduce((context) => ({ ...context, votes: [] })),
      ),
    );
  }
  const machine = createMachine({ ...all, done: state() }, () => ({ votes: [] }));
  table.push(
    await rate("robot3: service.send()", commands.length, () => {
      const service = interpret(machine, () => {});
      for (const command of commands) service.send(command);
      if (service.machine.current !== "done") throw new Error("the trip did not end");
    }),
  );
}

const jsm = (await optional("javascript-state-machine"))?.default;
if (jsm) {
  const transitions = [];
  for (let gate = 0; gate < 5; gate++) {
    for (const name of ["submit", "assess", "record", "delegate", "vote"])
      transitions.push({ name, from: `s${gate}`, to: `s${gate}` });
    transitions.push({ name: "decide", from: `s${gate}`, to: gate === 4 ? "done" : `s${gate + 1}` });
  }
  const Machine = jsm.factory({ init: "s0", transitions });
  const methods = commands.map(({ type }) => (type === "record-fact" ? "record" : type));
  table.push(
    await rate("javascript-state-machine", commands.length, () => {
      const machine = new Machine();
      for (const method of methods) machine[method]();
      if (machine.state !== "done") throw new Error("the trip did not end");
    }),
  );
}

const emmett = await optional("@event-driven-io/emmett");
if (emmett) {
  const handle = emmett.CommandHandler({
    evolve: (state, { data }) => evolve(state, data),
    initialState: () => initialState(definition),
  });
  const few = commands.slice(0, 20);
  let stream = 0;
  const run = async () => {
    const store = emmett.getInMemoryEventStore();
    const id = `stream-${stream++}`;
    for (const command of few) {
      await handle(store, id, (state) => {
        const result = decide(state, definition, command);
        return result.value.events.map((event) => ({ type: event.type, data: event }));
      });
    }
  };
  table.push(
    await rate("Emmett in memory, our decider (read, decide, append; 20 a stream)", few.length, run),
  );
  table.push(
    await rate("ours: handle() on memoryStore (the same 20)", few.length, async () => {
      const store = gates.memoryStore();
      const id = `stream-${stream++}`;
      for (const command of few) await gates.handle(store, id, definition, command);
    }),
  );
}

const ours = table[0].perSecond;
console.log("\nCommands a second (one core, in memory)");
console.table(
  table.map(({ name, perSecond }) => ({
    name,
    "per second": Math.round(perSecond),
    "ours / it": Number((ours / perSecond).toFixed(2)),
  })),
);

// Replay of a million events against the least that any reducer must do.
const trips = [];
{
  let state = initialState(definition);
  for (const command of commands) {
    const [event] = decide(state, definition, command).value.events;
    trips.push(event);
    state = evolve(state, event);
  }
}
const cycle = trips.slice(0, 10).filter(({ type }) => type !== "delegated");
const log = Array.from({ length: 1_000_000 }, (_, index) => ({
  ...cycle[index % cycle.length],
  sequence: index + 1,
}));

function byHand(events) {
  const state = {
    stage: "s0",
    status: "active",
    round: 1,
    version: 0,
    at: null,
    submission: null,
    assessments: {},
    facts: {},
    votes: [],
  };
  for (const event of events) {
    state.version = event.sequence;
    state.at = event.at;
    const by = event.actor.id;
    switch (event.type) {
      case "submitted":
        if (state.submission !== null && state.submission.evidenceDigest !== event.evidenceDigest)
          state.votes = [];
        state.submission = { evidenceDigest: event.evidenceDigest, by, at: event.at };
        break;
      case "assessed":
        state.assessments[event.criterion] = { result: event.result, score: event.score, by, at: event.at };
        break;
      case "fact-recorded":
        state.facts[event.fact.measure] = event.fact;
        break;
      case "vote-cast":
        state.votes.push({ person: event.person, castBy: by, as: event.as, vote: event.vote, at: event.at });
        break;
      case "decided":
        state.status = event.status;
        state.stage = event.toStage;
        state.round = 1;
        state.submission = null;
        state.assessments = {};
        state.votes = [];
        break;
    }
  }
  return state;
}

function median(run) {
  const times = [];
  for (let round = 0; round < 7; round++) {
    const from = performance.now();
    run();
    times.push(performance.now() - from);
  }
  return times.sort((a, b) => a - b)[3];
}
const replayed = median(() => replay(definition, log));
const hand = median(() => byHand(log));
const folded = median(() => log.reduce(evolve, initialState(definition)));
console.log("Replay of 1,000,000 events");
console.table([
  { name: "ours: replay()", ms: Math.round(replayed), "times by hand": Number((replayed / hand).toFixed(2)) },
  {
    name: "ours: evolve() event by event",
    ms: Math.round(folded),
    "times by hand": Number((folded / hand).toFixed(2)),
  },
  { name: "written by hand, mutable (the limit)", ms: Math.round(hand), "times by hand": 1 },
]);
if (process.env.GATES_BUNDLE)
  console.log("entry, min+gzip:", gzipSync(readFileSync(process.env.GATES_BUNDLE), { level: 9 }).length);
