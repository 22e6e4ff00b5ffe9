import { epochDay, type PlainDate } from "../foundation/calendar.js";
import { assertRecord, invalidArgument } from "../foundation/operating-model-error.js";

/** What every metric is told besides its records. */
export interface MetricOptions {
  /** The day on which the question is asked; what happened later is not known yet. */
  readonly asOf: PlainDate;
  /** Level of intervals, between 0 and 1; 0.95 unless stated. */
  readonly confidence?: number;
  /** Below this many records the result carries the note `insufficient`; each metric states its default. */
  readonly minimum?: number;
  /** Adds a digest of records and options to the result. */
  readonly provenance?: boolean;
}

/** The options that every metric reads, checked: the day as a number, the level of intervals. */
export function readOptions(options: MetricOptions): { readonly asOf: number; readonly confidence: number } {
  assertRecord(options, ["options"]);
  const asOf = epochDay(options.asOf, ["options", "asOf"]);
  const confidence = options.confidence ?? 0.95;
  if (!(confidence > 0 && confidence < 1))
    throw invalidArgument(["options", "confidence"], "strictly between 0 and 1", confidence);
  const { minimum } = options;
  if (minimum !== undefined && !(Number.isSafeInteger(minimum) && minimum >= 0))
    throw invalidArgument(["options", "minimum"], "a whole number from 0", minimum);
  return { asOf, confidence };
}

/** An option that counts days or things, checked: a whole number from `least`. */
export function wholeOption(name: string, value: number | undefined, otherwise: number, least = 0): number {
  const chosen = value ?? otherwise;
  if (!Number.isSafeInteger(chosen) || chosen < least)
    throw invalidArgument(["options", name], `a whole number from ${least}`, value);
  return chosen;
}

/** An option that chooses among names, checked: a misspelled one would else silently be another. */
export function choiceOption<Name extends string>(
  name: string,
  value: Name | undefined,
  otherwise: Name,
  names: readonly Name[],
): Name {
  const chosen = value ?? otherwise;
  if (!names.includes(chosen)) throw invalidArgument(["options", name], names.join(", or "), value);
  return chosen;
}
