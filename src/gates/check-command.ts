import { canonicalJson } from "../foundation/canonical-json.js";
import { isRecord } from "../foundation/is-record.js";
import { type Issue, type Path, wrongValue } from "../foundation/issue.js";
import { OperatingModelError } from "../foundation/operating-model-error.js";
import type { Fact } from "../model/fact.js";
import type { Command } from "./command.js";
import type { GateEvent } from "./event.js";
import { readInstant } from "./instant.js";

/**
 * What no rule of a process could mend in a command that has the right shape: windows that end before they
 * start, a fact outside its own bounds, text that no log can keep (lone surrogates).
 *
 * @example
 * import { checkCommand } from "ai-operating-model/gates";
 * const actor = { id: "p-1", roles: [] };
 * checkCommand({ type: "record-learning", text: "\ud800", at: "2026-03-02T10:00:00Z", actor }).length; // => 1
 */
export function checkCommand(command: Command): Issue[] {
  const mistyped = envelopeIssues(command);
  if (mistyped.length > 0) return mistyped;
  const issues = textIssues(command);
  if (command.type === "record-fact") issues.push(...factIssues(command.fact));
  if (command.type === "assess" && (command.result === undefined) === (command.score === undefined)) {
    issues.push({
      code: "result-or-score",
      path: ["result"],
      message: "an assessment is a result or a score",
    });
  }
  if (command.type === "delegate" && !(readInstant(command.validFrom) < readInstant(command.validUntil))) {
    issues.push({ code: "empty-window", path: ["validUntil"], message: "a delegation ends after it starts" });
  }
  return issues;
}

/**
 * What contradicts itself in an event that has the right shape: a fact outside its own bounds, a decision
 * whose status does not go with its outcome, text that no log can keep.
 *
 * @example
 * import { checkEvent } from "ai-operating-model/gates";
 * const actor = { id: "p-1", roles: [] };
 * const event = { schemaVersion: 1, sequence: 1, type: "resumed", at: "2026-03-02T10:00:00Z", actor } as const;
 * checkEvent(event); // => []
 */
export function checkEvent(event: GateEvent): Issue[] {
  const mistyped = envelopeIssues(event);
  if (mistyped.length > 0) return mistyped;
  const issues = textIssues(event);
  if (event.type === "fact-recorded") issues.push(...factIssues(event.fact));
  if (event.type === "decided") {
    const { outcome, status } = event;
    const fits =
      outcome === "hold"
        ? status === "on-hold"
        : outcome === "kill"
          ? status === "killed"
          : status === "active" || (status === "completed" && outcome !== "recycle");
    if (!fits) {
      issues.push({
        code: "contradiction",
        path: ["status"],
        message: `${outcome} does not lead to ${status}`,
      });
    }
  }
  return issues;
}

/** What every command and event carries; of a value without it nothing else can be said. */
function envelopeIssues(value: unknown): Issue[] {
  const wrong = (path: Path, expected: string, received: unknown) =>
    wrongValue("invalid-type", path, expected, received);
  if (!isRecord(value)) return [wrong([], "an object", value)];
  const { type, at, actor } = value;
  const known = isRecord(actor) && typeof actor.id === "string" && Array.isArray(actor.roles);
  return [
    ...(typeof type === "string" ? [] : [wrong(["type"], "a word", type)]),
    ...(Number.isNaN(readInstant(at)) ? [wrong(["at"], "an ISO 8601 instant with Z or an offset", at)] : []),
    ...(known ? [] : [wrong(["actor"], "an actor with an id and roles", actor)]),
  ];
}

function textIssues(value: unknown): Issue[] {
  try {
    canonicalJson(value);
    return [];
  } catch (error) {
    const path = error instanceof OperatingModelError ? error.path : [];
    return [{ code: "not-json", path, message: "cannot be kept as JSON" }];
  }
}

function factIssues(fact: Fact): Issue[] {
  const { value, low = value, high = value } = isRecord(fact) ? fact : ({} as Partial<Fact>);
  if (Number.isFinite(value) && (low as number) <= (value as number) && (value as number) <= (high as number))
    return [];
  return [{ code: "outside-bounds", path: ["fact", "value"], message: "a value lies between its bounds" }];
}
