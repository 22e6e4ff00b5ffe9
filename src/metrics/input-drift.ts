import { kolmogorovSmirnov } from "../foundation/statistics/kolmogorov-smirnov.js";
import { populationStabilityIndex } from "../foundation/statistics/population-stability.js";
import { type Estimate, known, missing } from "../model/estimate.js";

interface Pair {
  readonly expected: readonly number[];
  readonly actual: readonly number[];
}

/** What drift is read from: bins or samples of an evaluation, and when it was. */
export interface DriftRecord {
  readonly model: string;
  readonly window: { readonly from: string; readonly to: string };
  readonly bins?: Pair;
  readonly samples?: Pair;
}

/** Conventional mark above which a shift counts as large. */
const LARGE_SHIFT = 0.25;

/**
 * How far inputs have moved, over the latest evaluation of each model that carries bins or samples. What is no
 * pair of lists, and bins that do not fit together, are passed over.
 */
export function driftParts(
  records: readonly DriftRecord[],
  floor: number,
): Readonly<Record<"psiMax" | "psiAbove25" | "ksMax" | "ksPMin", Estimate>> {
  const shifts = latest(records, "bins")
    .filter(
      ({ expected, actual }) => expected.length === actual.length && [...expected, ...actual].every(isCount),
    )
    .map(({ expected, actual }) => populationStabilityIndex(expected, actual, { floor }).psi)
    .filter((psi) => psi !== null);
  const tests = latest(records, "samples")
    .filter(({ expected, actual }) => [...expected, ...actual].every(Number.isFinite))
    .map(({ expected, actual }) => kolmogorovSmirnov(expected, actual))
    .filter((test) => test.d !== null);
  const largest = (values: readonly number[]): number =>
    values.reduce((most, value) => Math.max(most, value));
  const noBins = missing("no-bins", "No evaluation carries bins.");
  const noSamples = missing("no-samples", "No evaluation carries samples.");
  return {
    psiMax: shifts.length === 0 ? noBins : known(largest(shifts)),
    psiAbove25: shifts.length === 0 ? noBins : known(shifts.filter((psi) => psi > LARGE_SHIFT).length),
    ksMax: tests.length === 0 ? noSamples : known(largest(tests.map(({ d }) => d))),
    ksPMin: tests.length === 0 ? noSamples : known(-largest(tests.map(({ p }) => -p)) + 0),
  };
}

/** Of each model the pairs of its latest window; those of one window all count. */
function latest(records: readonly DriftRecord[], name: "bins" | "samples"): readonly Pair[] {
  const found = new Map<string, { to: string; pairs: Pair[] }>();
  for (const { model, window, [name]: pair } of records) {
    if (!Array.isArray(pair?.expected) || !Array.isArray(pair.actual)) continue;
    const held = found.get(model);
    if (held === undefined || window.to > held.to) found.set(model, { to: window.to, pairs: [pair] });
    else if (window.to === held.to) held.pairs.push(pair);
  }
  return [...found.values()].flatMap(({ pairs }) => pairs);
}

function isCount(value: number): boolean {
  return typeof value === "number" && value >= 0 && value < Number.POSITIVE_INFINITY;
}
