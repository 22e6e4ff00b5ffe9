import type { BusinessCalendar } from "../foundation/calendar.js";
import { type Instant, instantMillis } from "../foundation/instant.js";
import { assertList, assertRecord } from "../foundation/operating-model-error.js";
import { quantile } from "../foundation/statistics/quantile.js";
import { type Estimate, known, missing } from "../model/estimate.js";
import { elapsedBusinessDays, type WorkingTime } from "./due-instant.js";
import type { GateEvent } from "./event.js";
import { type FlowTrace, flowTrace } from "./flow-trace.js";
import { toInstant } from "./instant.js";
import { type LittlesLaw, littlesLaw } from "./littles-law.js";
import type { Process, Vocabulary } from "./process.js";
import { type ServiceLevelReport, serviceLevels } from "./service-levels.js";

/** How long something took, in days of 24 hours. */
export interface DurationSummary {
  readonly n: number;
  readonly mean: Estimate;
  readonly median: Estimate;
  /** 85 in 100 took no longer. */
  readonly p85: Estimate;
}

/** The flow through one stage. */
export interface StageFlow {
  readonly stage: string;
  /** Initiatives that were ever in it. */
  readonly entered: number;
  /** Initiatives in it now, active or on hold. */
  readonly inProgress: number;
  /** From first entry to last exit, rework in between included, of initiatives that are past it or ended. */
  readonly cycleTimeDays: DurationSummary;
  /** Initiatives of which the first outcome at this stage's gate (a hold is none) was go or conditional go. */
  readonly firstPass: { readonly passed: number; readonly decided: number; readonly yield: Estimate };
  /** Recycles decided at this stage's gate. */
  readonly recycles: number;
}

/** How long an initiative that is in progress has been so. */
export interface AgingInitiative {
  readonly initiative: string;
  readonly stage: string;
  readonly onHold: boolean;
  readonly stageEnteredAt: Instant;
  readonly daysInStage: number;
  readonly days: number;
  /** Since the stage was entered, without holds. */
  readonly businessDaysInStage: number;
}

/** The flow of a portfolio, as its logs tell it. */
export interface FlowMetrics {
  readonly asOf: Instant;
  readonly timeZone: string;
  /** Logs that were used. */
  readonly initiatives: number;
  /** Logs that were not, by their place in the list. */
  readonly leftOut: readonly { readonly index: number; readonly reason: "not-created" }[];
  /** Initiatives that are active or on hold before a gate, or in a stage of another version of the process. */
  readonly workInProgress: number;
  /** Of these, on hold. */
  readonly onHold: number;
  /** Initiatives in a stage of this process that no gate closes: delivered, and in operation. */
  readonly inOperation: number;
  readonly killed: number;
  readonly completed: number;
  readonly retired: number;
  readonly stages: readonly StageFlow[];
  /** Share of the initiatives decided upon of which every gate's first outcome was go or conditional go. */
  readonly firstPass: { readonly passed: number; readonly decided: number; readonly yield: Estimate };
  /** Recycles and reopenings: in all, and by initiative where there were any. */
  readonly rework: {
    readonly rounds: number;
    readonly byInitiative: readonly { readonly initiative: string; readonly rounds: number }[];
  };
  /** Oldest in its stage first. */
  readonly aging: readonly AgingInitiative[];
  readonly littlesLaw: LittlesLaw;
  readonly serviceLevel: ServiceLevelReport;
}

/** When, and in which working time, the flow is measured. */
export interface FlowOptions extends WorkingTime {
  /** Later events are not looked at. */
  readonly asOf: Instant;
  /** Weekend and holidays; the process' own unless stated. */
  readonly calendar?: BusinessCalendar;
}

const DAY = 86_400_000;

/**
 * Flow metrics from the logs of initiatives, one list of events each: cycle time per stage, first-pass yield,
 * rework, work in progress, aging, Little's law, and service levels in business days.
 *
 * A log that does not begin with a creation, or is none, is left out and named. Of several versions of a process pass
 * the newest: stages that only others declare come last, and who is in one of them is work in progress.
 *
 * @throws OperatingModelError `invalid-argument` for an `asOf` or time zone that is none.
 * @example
 * import { aiInitiativeLifecycle, flowMetrics } from "ai-operating-model/gates";
 * const created = {
 *   schemaVersion: 1, sequence: 1, type: "created", at: "2026-03-02T10:00:00Z", actor: { id: "p-1", roles: [] },
 *   initiativeId: "i-1", process: { id: "ai-initiative-lifecycle", version: "1" }, stage: "ideation",
 * } as const;
 * const flow = flowMetrics([[created]], aiInitiativeLifecycle, { asOf: "2026-03-12T10:00:00Z", timeZone: "Europe/Berlin" });
 * flow.workInProgress; // => 1
 * flow.aging.map(({ initiative, daysInStage, businessDaysInStage }) => [initiative, daysInStage, businessDaysInStage]); // => [["i-1", 10, 8]]
 */
export function flowMetrics<V extends Vocabulary>(
  histories: readonly (readonly GateEvent[])[],
  process: Process<V>,
  options: FlowOptions,
): FlowMetrics {
  assertList(histories, ["histories"]);
  assertRecord(process, ["process"]);
  assertList(process.stages, ["process", "stages"]);
  assertRecord(options, ["options"]);
  const { asOf, timeZone } = options;
  const now = instantMillis(asOf, ["asOf"]);
  const working: WorkingTime = { timeZone, calendar: options.calendar ?? process.calendar ?? {} };
  elapsedBusinessDays(asOf, asOf, working); // refuses a wrong time zone, also where there is nothing to count
  const traces: FlowTrace[] = [];
  const leftOut: { index: number; reason: "not-created" }[] = [];
  histories.forEach((history, index) => {
    const trace = flowTrace(history, now);
    if (trace === null) leftOut.push({ index, reason: "not-created" });
    else traces.push(trace);
  });

  const open = traces.filter(({ ended }) => ended === null);
  const order = process.stages.map(({ id }) => id as string);
  const gates = new Set<string>(process.gates.map(({ stage }) => stage));
  const operated = new Set(order.filter((stage) => !gates.has(stage)));
  const waiting = open.filter(({ stage }) => !operated.has(stage));
  const count = (status: string): number => traces.filter((trace) => trace.status === status).length;
  const declared = new Set(order);
  const others = traces
    .flatMap(({ visits }) => visits.map(({ stage }) => stage))
    .filter((id) => !declared.has(id));
  return {
    asOf,
    timeZone,
    initiatives: traces.length,
    leftOut,
    workInProgress: waiting.length,
    onHold: waiting.filter(({ status }) => status === "on-hold").length,
    inOperation: open.length - waiting.length,
    killed: count("killed"),
    completed: count("completed"),
    retired: count("retired"),
    stages: [...order, ...new Set(others)].map((stage) => stageFlow(stage, traces, order)),
    firstPass: firstPassOf(traces.map(({ decisions }) => decisions)),
    rework: {
      rounds: traces.reduce((sum, { reworkRounds }) => sum + reworkRounds, 0),
      byInitiative: traces
        .filter(({ reworkRounds }) => reworkRounds > 0)
        .map(({ initiative, reworkRounds }) => ({ initiative, rounds: reworkRounds })),
    },
    aging: waiting
      .map((trace) => aging(trace, asOf, now, working))
      .sort((a, b) => b.daysInStage - a.daysInStage || (a.initiative < b.initiative ? -1 : 1)),
    littlesLaw: littlesLaw(
      traces.map((trace) => ({ from: trace.created, until: flowEnd(trace, operated) })),
      now,
    ),
    serviceLevel: serviceLevels(traces, process, asOf, working),
  };
}

function stageFlow(stage: string, traces: readonly FlowTrace[], order: readonly string[]): StageFlow {
  const there = traces.filter(({ visits }) => visits.some((visit) => visit.stage === stage));
  const days = there
    .filter((trace) => isPast(trace, stage, order))
    .map(({ visits }) => {
      const stays = visits.filter((visit) => visit.stage === stage);
      return ((stays.at(-1)?.left as number) - (stays[0]?.entered as number)) / DAY;
    });
  const decisions = there.map((trace) => trace.decisions.filter((decision) => decision.stage === stage));
  return {
    stage,
    entered: there.length,
    inProgress: there.filter((trace) => trace.ended === null && trace.stage === stage).length,
    cycleTimeDays: summary(days),
    firstPass: firstPassOf(decisions),
    recycles: decisions.flat().filter(({ outcome }) => outcome === "recycle").length,
  };
}

/**
 * Whether a stage lies behind an initiative: after a recycle to before it, it is still to come again. Stages of
 * another version of the process have no place in the order: what was left for or from one of them is past.
 */
function isPast(trace: FlowTrace, stage: string, order: readonly string[]): boolean {
  if (trace.ended !== null) return true;
  if (trace.stage === stage) return false;
  const place = order.indexOf(stage);
  const now = order.indexOf(trace.stage);
  return place === -1 || now === -1 || place < now;
}

/** Units whose first outcome at each gate was a pass, among those with any outcome. */
function firstPassOf(units: readonly FlowTrace["decisions"][]): StageFlow["firstPass"] {
  let passed = 0;
  let decided = 0;
  for (const decisions of units) {
    const first = new Map<string, boolean>();
    for (const { stage, outcome } of decisions) {
      if (outcome === "hold" || first.has(stage)) continue;
      first.set(stage, outcome === "go" || outcome === "conditional-go");
    }
    if (first.size === 0) continue;
    decided++;
    if ([...first.values()].every(Boolean)) passed++;
  }
  return { passed, decided, yield: decided === 0 ? missing("no-decisions") : known(passed / decided) };
}

/** When an initiative left the flow: it ended, or came into operation. */
function flowEnd(trace: FlowTrace, operated: ReadonlySet<string>): number | null {
  const last = trace.visits.at(-1);
  return last !== undefined && operated.has(last.stage) ? last.entered : trace.ended;
}

function aging(trace: FlowTrace, asOf: Instant, now: number, working: WorkingTime): AgingInitiative {
  const entered = trace.visits.at(-1)?.entered as number;
  const stageEnteredAt = toInstant(entered);
  return {
    initiative: trace.initiative,
    stage: trace.stage,
    onHold: trace.status === "on-hold",
    stageEnteredAt,
    daysInStage: (now - entered) / DAY,
    days: (now - trace.created) / DAY,
    businessDaysInStage: elapsedBusinessDays(stageEnteredAt, asOf, { ...working, holds: trace.holds }),
  };
}

function summary(days: readonly number[]): DurationSummary {
  const n = days.length;
  if (n === 0) {
    const none = missing("no-completed-stays");
    return { n, mean: none, median: none, p85: none };
  }
  return {
    n,
    mean: known(days.reduce((sum, each) => sum + each, 0) / n),
    median: known(quantile(days, 0.5) as number),
    p85: known(quantile(days, 0.85) as number),
  };
}
