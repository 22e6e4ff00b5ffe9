import type { PlainDate } from "../foundation/calendar.js";
import { cumulativeIncidence } from "../foundation/statistics/cumulative-incidence.js";
import { type Estimate, known } from "../model/estimate.js";
import type { ExclusionLedger } from "./exclusion-ledger.js";
import { shareBy, timeOf } from "./incidence-curve.js";
import { readDay } from "./read-day.js";

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
  const requests: { raised: number; decided: number }[] = [];
  const named = new Map<string, { raised: number; decided: number }>();
  let given = 0;
  for (const meeting of meetings) {
    (meeting.decisions ?? []).forEach((decision, index) => {
      given++;
      const days = readDecision(decision, asOf);
      if (typeof days === "string") {
        ledger.leaveOut(days, `${meeting.id}/${decision.id ?? index}`);
        return;
      }
      const known = decision.id === undefined ? undefined : named.get(decision.id);
      if (known === undefined) {
        requests.push(days);
        if (decision.id !== undefined) named.set(decision.id, days);
        return;
      }
      // Raised in one meeting and decided in another: the first raising and the first decision count.
      known.raised = Math.min(known.raised, days.raised);
      known.decided = Math.min(known.decided, days.decided);
    });
  }
  const waits = requests.map(({ raised, decided }) =>
    decided <= asOf ? { time: decided - raised, cause: 1 } : { time: asOf - raised, cause: 0 },
  );
  const { 1: decided = [] } = cumulativeIncidence(waits);
  const open = waits.filter(({ cause }) => cause === 0);
  const longest = waits.reduce((most, { time }) => Math.max(most, time), 0);
  const followedTo = waits.length > 0 && open.length === 0 ? Number.POSITIVE_INFINITY : longest;
  return {
    given,
    parts: {
      decisionDaysTo50: timeOf(decided, 0.5, confidence),
      decidedBy30: shareBy(decided, 30, followedTo, confidence),
      decidedBy90: shareBy(decided, 90, followedTo, confidence),
      decisions: known(waits.length),
      decisionsOpen: known(open.length),
    },
  };
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
