import type { ResolvedQuestion } from "./resolve-questions.js";
import type { StateCounts } from "./response-states.js";

/** Slots of a question behind its levels. */
export const UNKNOWN = 0;
export const NOT_APPLICABLE = 1;
export const OUT_OF_SCOPE = 2;
const STATE_SLOTS = 3;

/** How the counters of a tally lie: one block a question, its levels first, then the states without a level. */
export interface TallyLayout {
  readonly questions: readonly ResolvedQuestion[];
  /** Start of each question's block. */
  readonly starts: readonly number[];
  /** Levels of each question's scale. */
  readonly levels: readonly number[];
  readonly size: number;
}

/** The layout for the questions of an instrument. */
export function tallyLayout(questions: readonly ResolvedQuestion[]): TallyLayout {
  const levels = questions.map(({ scale }) => scale.max - scale.min + 1);
  const starts: number[] = [];
  let size = 0;
  for (const count of levels) {
    starts.push(size);
    size += count + STATE_SLOTS;
  }
  return { questions, starts, levels, size };
}

/** The answers of a group of respondents, counted. */
export interface Tally {
  respondents: number;
  readonly counts: Float64Array;
  /** Respondents who answered at least one question of a stage, by the stage's place; the last place is the whole. */
  readonly answering: Float64Array;
}

/** An empty tally. */
export function emptyTally(layout: TallyLayout, stages: number): Tally {
  return { respondents: 0, counts: new Float64Array(layout.size), answering: new Float64Array(stages + 1) };
}

/** Adds the counts of a part to a sum. */
export function addTally(sum: Tally, part: Tally): void {
  sum.respondents += part.respondents;
  for (let slot = 0; slot < part.counts.length; slot++) sum.counts[slot]! += part.counts[slot] as number;
  for (let set = 0; set < part.answering.length; set++) sum.answering[set]! += part.answering[set] as number;
}

/** Where the answers to a question in a state without a level are counted. */
export function stateSlot(layout: TallyLayout, question: number, state: number): number {
  return (layout.starts[question] as number) + (layout.levels[question] as number) + state;
}

/** The counts of a question's levels, lowest first. */
export function levelCounts(tally: Tally, layout: TallyLayout, question: number): number[] {
  const start = layout.starts[question] as number;
  return Array.from(tally.counts.subarray(start, start + (layout.levels[question] as number)));
}

/** How many answers to a question are in each state; what is not counted otherwise is unanswered. */
export function stateCounts(tally: Tally, layout: TallyLayout, question: number): StateCounts {
  const states = (layout.starts[question] as number) + (layout.levels[question] as number);
  const answered = levelCounts(tally, layout, question).reduce((sum, count) => sum + count, 0);
  const unknown = tally.counts[states + UNKNOWN] as number;
  const notApplicable = tally.counts[states + NOT_APPLICABLE] as number;
  const outOfScope = tally.counts[states + OUT_OF_SCOPE] as number;
  return {
    answered,
    unknown,
    "not-applicable": notApplicable,
    "out-of-scope": outOfScope,
    unanswered: tally.respondents - answered - unknown - notApplicable - outOfScope,
  };
}
