import type { Instant } from "../foundation/instant.js";
import { type Estimate, known, missing } from "../model/estimate.js";
import { elapsedBusinessDays, type WorkingTime } from "./due-instant.js";
import type { FlowTrace } from "./flow-trace.js";
import type { Process, Vocabulary } from "./process.js";

/** Evidence that waited, or waits, longer than its gate promises. */
export interface ServiceLevelBreach {
  readonly initiative: string;
  readonly stage: string;
  readonly submittedAt: Instant;
  /** Null while no decision was made. */
  readonly decidedAt: Instant | null;
  /** Business days from submission to decision, or so far, without holds. */
  readonly elapsedBusinessDays: number;
  readonly serviceLevelDays: number;
}

/** How well gates with a service level kept it. */
export interface ServiceLevelReport {
  /** Submissions decided upon at such gates. */
  readonly decided: number;
  /** Share of them decided in time. */
  readonly kept: Estimate;
  /** Submissions that wait at such gates. */
  readonly open: number;
  readonly breaches: readonly ServiceLevelBreach[];
}

/**
 * Compares every wait at a gate with a service level: from the first submission of a round, so that handing in
 * again does not set the clock back, to the decision that ended the round.
 */
export function serviceLevels<V extends Vocabulary>(
  traces: readonly FlowTrace[],
  process: Process<V>,
  asOf: Instant,
  working: WorkingTime,
): ServiceLevelReport {
  const levels = new Map<string, number | undefined>(
    process.gates.map(({ stage, serviceLevelDays }) => [stage, serviceLevelDays]),
  );
  let decided = 0;
  let late = 0;
  let open = 0;
  const breaches: ServiceLevelBreach[] = [];
  for (const { initiative, waits, ended } of traces) {
    for (const { stage, submittedAt, decidedAt, holds } of waits) {
      const serviceLevelDays = levels.get(stage);
      // What ended without a decision, by retirement, waits no more.
      if (serviceLevelDays === undefined || (decidedAt === null && ended !== null)) continue;
      const days = elapsedBusinessDays(submittedAt, decidedAt ?? asOf, { ...working, holds });
      if (decidedAt === null) open++;
      else decided++;
      if (days <= serviceLevelDays) continue;
      if (decidedAt !== null) late++;
      breaches.push({
        initiative,
        stage,
        submittedAt,
        decidedAt,
        elapsedBusinessDays: days,
        serviceLevelDays,
      });
    }
  }
  const kept = decided === 0 ? missing("no-decisions") : known((decided - late) / decided);
  return { decided, kept, open, breaches };
}
