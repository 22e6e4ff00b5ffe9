import type { DecisionOutcome } from "./command.js";
import type { Hold } from "./due-instant.js";
import type { GateEvent } from "./event.js";
import type { GateStatus } from "./gate-state.js";

/** A stay in a stage, in milliseconds since 1970; `left` is null while it lasts. */
export interface StageVisit {
  readonly stage: string;
  readonly entered: number;
  readonly left: number | null;
}

/** Evidence waiting at a gate, from its first submission in the round to the decision, if there was one. */
export interface GateWait {
  readonly stage: string;
  readonly submittedAt: string;
  readonly decidedAt: string | null;
  readonly holds: readonly Hold[];
}

/** What the log of one initiative says about its flow, up to an instant. */
export interface FlowTrace {
  readonly initiative: string;
  readonly status: GateStatus;
  readonly stage: string;
  readonly created: number;
  /** When it was killed, retired or completed. */
  readonly ended: number | null;
  readonly visits: readonly StageVisit[];
  readonly waits: readonly GateWait[];
  readonly decisions: readonly { readonly stage: string; readonly outcome: DecisionOutcome }[];
  readonly holds: readonly Hold[];
  readonly reworkRounds: number;
}

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Follows a log up to and including `asOf`. Order is that of the list. Null for a log that does not begin with
 * a creation by then.
 */
export function flowTrace(events: readonly GateEvent[], asOf: number): FlowTrace | null {
  const first = Array.isArray(events) ? (events as readonly GateEvent[])[0] : undefined;
  if (first?.type !== "created" || Date.parse(first.at) > asOf) return null;
  const visits: Draft<StageVisit>[] = [];
  const waits: Draft<GateWait>[] = [];
  const holds: Draft<Hold>[] = [];
  const decisions: { stage: string; outcome: DecisionOutcome }[] = [];
  const created = Date.parse(first.at);
  let { stage } = first;
  let status: GateStatus = "active";
  let ended: number | null = null;
  let reworkRounds = 0;
  let waiting: Draft<GateWait> | undefined;

  const enter = (at: number): void => void visits.push({ stage, entered: at, left: null });
  const leave = (at: number): void => {
    (visits.at(-1) as Draft<StageVisit>).left ??= at;
  };
  const endHold = (at: string): void => {
    const hold = holds.at(-1);
    if (hold !== undefined) hold.until ??= at;
  };
  const end = (at: string, how: GateStatus): void => {
    endHold(at);
    leave(Date.parse(at));
    ended = Date.parse(at);
    status = how;
  };
  enter(created);

  for (const event of events) {
    const at = Date.parse(event.at);
    if (at > asOf) break;
    switch (event.type) {
      case "submitted":
        if (waiting === undefined) {
          waiting = { stage, submittedAt: event.at, decidedAt: null, holds };
          waits.push(waiting);
        }
        break;
      case "decided":
        decisions.push({ stage, outcome: event.outcome });
        if (event.outcome === "hold") {
          status = event.status;
          holds.push({ from: event.at, until: null });
          break;
        }
        if (waiting !== undefined) waiting.decidedAt = event.at;
        waiting = undefined;
        if (event.outcome === "recycle") reworkRounds++;
        if (event.status === "killed" || event.status === "completed") {
          end(event.at, event.status);
          break;
        }
        endHold(event.at);
        status = event.status;
        if (event.toStage === stage) break;
        leave(at);
        stage = event.toStage;
        enter(at);
        break;
      case "resumed":
        endHold(event.at);
        status = "active";
        break;
      case "reopened":
        reworkRounds++;
        waiting = undefined;
        if (ended !== null) enter(at);
        ended = null;
        status = "active";
        break;
      case "migrated":
        // The same stay under the stage's new name.
        stage = event.stage;
        (visits.at(-1) as Draft<StageVisit>).stage = stage;
        if (waiting !== undefined) waiting.stage = stage;
        break;
      case "retired":
        end(event.at, "retired");
        break;
    }
  }
  return {
    initiative: first.initiativeId,
    ...{ status, stage, created, ended, visits, waits, decisions, holds, reworkRounds },
  };
}
