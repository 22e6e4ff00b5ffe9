import type { PlainDate } from "../foundation/calendar.js";
import { isText } from "../foundation/is-text.js";
import { type Estimate, known } from "../model/estimate.js";
import { entryOf } from "./entry-of.js";
import type { ExclusionLedger } from "./exclusion-ledger.js";
import { shareBy, timeOf } from "./incidence-curve.js";
import { readDay } from "./read-day.js";
import { type WaitTally, waitTally } from "./wait-tally.js";

/** Something a body was asked to decide. */
export interface DecisionRecord {
  /** The same request listed in several meetings is counted once, by this id. */
  readonly id?: string;
  readonly raisedAt: PlainDate;
  /** Absent while it is open. */
  readonly decidedAt?: PlainDate;
}

/** The parts of a measurement that tell how fast a body decides, and how many decisions were given. */
export function decisionParts(
  meetings: readonly { readonly id: string; readonly decisions?: readonly DecisionRecord[] }[],
  asOf: number,
  confidence: number,
  ledger: ExclusionLedger,
): { readonly parts: Readonly<Record<string, Estimate>>; readonly given: number } {
  const waits = waitTally();
  const named = new Map<string, { raised: number; decided: number }>();
  let given = 0;
  for (const meeting of meetings) {
    const { decisions = [] } = meeting;
    for (let index = 0; index < decisions.length; index++) {
      const decision = decisions[index] as DecisionRecord;
      given++;
      const days = readDecision(decision, asOf);
      if (typeof days === "string") ledger.leaveOut(days, `${meeting.id}/${decision.id ?? index}`);
      else if (!isText(decision.id)) addRequest(waits, days, asOf);
      else {
        // Raised in one meeting and decided in another: the first raising and the first decision count.
        const known = entryOf(named, decision.id, () => days);
        known.raised = Math.min(known.raised, days.raised);
        known.decided = Math.min(known.decided, days.decided);
      }
    }
  }
  for (const days of named.values()) addRequest(waits, days, asOf);
  const { 1: decided = [] } = waits.incidence();
  const followedTo = waits.followedTo();
  return {
    given,
    parts: {
      decisionDaysTo50: timeOf(decided, 0.5, confidence),
      decidedBy30: shareBy(decided, 30, followedTo, confidence),
      decidedBy90: shareBy(decided, 90, followedTo, confidence),
      decisions: known(waits.n),
      decisionsOpen: known(waits.counts[0]),
    },
  };
}

function addRequest(
  waits: WaitTally,
  { raised, decided }: { readonly raised: number; readonly decided: number },
  asOf: number,
): void {
  if (decided <= asOf) waits.add(decided - raised, 1, 0);
  else waits.add(asOf - raised, 0, 0);
}

function readDecision(decision: DecisionRecord, asOf: number): { raised: number; decided: number } | string {
  const raised = readDay(decision.raisedAt);
  const decided = readDay(decision.decidedAt);
  if (raised === "absent") return "no-date";
  if (typeof raised !== "number") return raised;
  if (decided === "invalid-date" || decided === "imprecise-date") return decided;
  if (raised > asOf) return "after-as-of";
  if (decided === "absent") return { raised, decided: Number.POSITIVE_INFINITY };
  return decided < raised ? "negative-duration" : { raised, decided };
}
