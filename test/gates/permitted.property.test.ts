import fc from "fast-check";
import { expect, test } from "vitest";
import type { Actor, Command } from "../../src/gates/command.ts";
import { decide } from "../../src/gates/decide.ts";
import { type CommandDraft, permitted } from "../../src/gates/permitted.ts";
import type { Process, VocabularyOf } from "../../src/gates/process.ts";
import { gateSpecification } from "../../src/testing/gate-specification.ts";
import { bea, bob, eva, hour, readyPilot, release, spec, submit, t0 } from "./fixture.ts";
import { play, processes, type Step, steps } from "./random-history.ts";

/** A command without its free fields: what tells two permissions apart. */
function keyOf(command: CommandDraft | Command, stage: string): string {
  switch (command.type) {
    case "vote":
      return `vote ${command.as} ${command.onBehalfOf ?? ""}`;
    case "assess":
      return `assess ${command.criterion} ${command.result === undefined ? "score" : "result"}`;
    case "classify":
      return `classify ${command.scheme} ${command.tier}`;
    case "waive":
      return `waive ${command.criterion}`;
    case "delegate":
      return `delegate ${command.role}`;
    case "revoke-delegation":
      return `revoke-delegation ${command.delegate} ${command.role}`;
    case "decide":
      return `decide ${command.outcome} ${command.outcome === "recycle" ? (command.toStage ?? stage) : ""}`;
    case "satisfy-condition":
    case "extend-condition":
      return `${command.type} ${command.condition}`;
    case "accept-handoff":
      return `accept-handoff ${command.handoff}`;
    default:
      return command.type;
  }
}

/** What only a free field can bring about: a text, a digest, a due instant, a list of conditions. */
const ofFreeFields = [
  "invalid-target",
  "unknown-criterion",
  "reason-required",
  "conditions-required",
  "timestamp-in-future",
  "delegation-to-self",
  "not-waivable",
];

test("a conditional go is offered where only what cannot be waived could be its condition, and that is met", () => {
  const only: Process = {
    ...(release as Process),
    gates: release.gates.map((gate) => (gate.stage === "pilot" ? { ...gate, mustMeet: ["safe"] } : gate)),
  };
  const asked = (readyPilot as readonly Command[]).filter(
    (command) => command.type !== "assess" || command.criterion !== "tested",
  );
  const { state } = gateSpecification(only).given(...asked);
  const offered = permitted(state, only, bob, { at: t0 }).filter(
    ({ command }) => command.type === "decide" && command.outcome === "conditional-go",
  );
  expect(offered).toMatchObject([
    { allowed: true, refusals: [], command: { conditions: [{ criterion: "safe" }] } },
  ]);
});

test("one entry for each choice: delegations that differ in their windows only are one", () => {
  const delegate = { type: "delegate", delegate: "eva", role: "business", at: t0, actor: bea } as const;
  const { state } = spec.given(
    submit,
    { ...delegate, validFrom: t0, validUntil: hour(1) },
    { ...delegate, validFrom: hour(2), validUntil: hour(3) },
  );
  const offered = (actor: Actor<VocabularyOf<typeof release>>, at: string, type: string) =>
    permitted(state, release, actor, { at }).filter(
      ({ command }) => command.type === type && (command.type !== "vote" || command.onBehalfOf === "bea"),
    );
  expect(offered(bea, t0, "revoke-delegation")).toMatchObject([{ allowed: true }]);
  for (const [hours, allowed] of [
    [0, true],
    [1, false],
    [2, true],
  ] as const) {
    expect(offered(eva, hour(hours), "vote")).toMatchObject([{ allowed }]);
  }
});

test("permitted agrees with decide for every command and actor", () => {
  let allowed = 0;
  fc.assert(
    fc.property(processes, steps, steps, (process, script, questions) => {
      const { state, at } = play(process, script);
      for (const { command } of questions.slice(0, 6) as Step[]) {
        const { actor } = command;
        const list = permitted(state, process, actor, { at });
        const keys = list.map((each) => keyOf(each.command, state.stage));
        const asked = { ...command, at } as Command;
        const result = decide(state, process, asked);
        const found = list.filter((_, index) => keys[index] === keyOf(asked, state.stage));
        if (result.ok) {
          allowed++;
          expect([asked, found.some((each) => each.allowed)]).toEqual([asked, true]);
        } else if (!result.error.some(({ code }) => ofFreeFields.includes(code)) && asked.type !== "decide") {
          expect([asked, found.filter((each) => each.allowed)]).toEqual([asked, []]);
        }
        if (asked.type === "decide" && asked.outcome === "go" && asked.release === undefined) {
          expect(found.map((each) => each.allowed)).toEqual([result.ok]);
        }
        for (const each of list) {
          const again = decide(state, process, { ...each.command, at, actor } as Command);
          if (again.ok !== each.allowed || each.allowed !== (each.refusals.length === 0)) {
            throw new Error(`${JSON.stringify(each)} against ${JSON.stringify(again)}`);
          }
        }
      }
    }),
    { numRuns: 600 },
  );
  expect(allowed).toBeGreaterThan(200);
}, 240_000);
