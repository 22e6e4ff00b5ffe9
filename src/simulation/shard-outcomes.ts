import { invalidArgument } from "../foundation/operating-model-error.js";
import type { TrialOutcomes } from "./case-trials.js";

/** Trials from <= i < to, as lists that JSON can carry or as typed arrays. */
interface Shard {
  readonly from: number;
  readonly to: number;
  readonly npv: readonly number[] | Float64Array;
  readonly npvAfterTax: readonly number[] | Float64Array | null;
  readonly payback: readonly (number | null)[] | Float64Array | null;
}

type Outcome = "npv" | "npvAfterTax" | "payback";
const OUTCOMES: readonly Outcome[] = ["npv", "npvAfterTax", "payback"];

/** Room for the trials 0 <= i < trials of what there is to compute. */
export function emptyOutcomes(
  shape: { readonly npvAfterTax: boolean; readonly payback: boolean },
  trials: number,
): TrialOutcomes {
  return {
    npv: new Float64Array(trials),
    npvAfterTax: shape.npvAfterTax ? new Float64Array(trials) : null,
    payback: shape.payback ? new Float64Array(trials) : null,
  };
}

/**
 * Writes a shard, which may come from anywhere, to its trials.
 *
 * @param index of the shard, for the path of a refusal.
 * @throws OperatingModelError `invalid-argument` for lists of another length, and where a trial is no number.
 */
export function placeShard(shard: Shard, outcomes: TrialOutcomes, index: number): void {
  for (const name of OUTCOMES) {
    const [list, out] = [shard[name], outcomes[name]];
    if (list === null && out === null) continue;
    if (list === null || out === null) {
      throw invalidArgument(["shards", index], "the outcomes that the other shards have", Object.keys(shard));
    }
    const size = shard.to - shard.from;
    if (!(Array.isArray(list) || isFloat64Array(list)) || list.length !== size) {
      throw invalidArgument(["shards", index, name], `a list of ${size} outcomes`, list);
    }
    const place = out.subarray(shard.from, shard.to);
    const wrong = isFloat64Array(list) ? copied(list, place, name) : written(list, place, name);
    if (wrong >= 0) throw invalidArgument(["shards", index, name, wrong], "a finite number", list[wrong]);
  }
}

/** Also of another realm; a thread's lists are. */
function isFloat64Array(list: unknown): list is Float64Array {
  return Object.prototype.toString.call(list) === "[object Float64Array]" && ArrayBuffer.isView(list);
}

/** Copies a list. NaN is a payback that never comes. The index of what is no outcome, or −1. */
function copied(list: Float64Array, place: Float64Array, name: Outcome): number {
  place.set(list);
  return name === "payback"
    ? place.findIndex((month) => Math.abs(month) === Infinity)
    : firstNotFinite(place);
}

function firstNotFinite(list: Float64Array): number {
  // What is not finite leaves NaN behind.
  let trace = 0;
  for (let i = 0; i < list.length; i++) trace += 0 * (list[i] as number);
  return trace === 0 ? -1 : list.findIndex((value) => !Number.isFinite(value));
}

/** The same of a list that JSON can carry, in which null is a payback that never comes. */
function written(list: readonly unknown[], place: Float64Array, name: Outcome): number {
  for (let i = 0; i < list.length; i++) {
    const value = list[i];
    if (typeof value === "number" && Number.isFinite(value)) place[i] = value;
    else if (value === null && name === "payback") place[i] = Number.NaN;
    else return i;
  }
  return -1;
}

/** Whether a shard's outcomes are those that stand at its trials already: it was computed twice, to the same bytes. */
export function standsAt(shard: Shard, outcomes: TrialOutcomes, index: number): boolean {
  const { from, to } = shard;
  const again = emptyOutcomes(
    { npvAfterTax: outcomes.npvAfterTax !== null, payback: outcomes.payback !== null },
    to - from,
  );
  placeShard({ ...shard, from: 0, to: to - from }, again, index);
  return OUTCOMES.every((name) => {
    const stands = outcomes[name]?.subarray(from, to);
    return again[name]?.every((value, i) => same(value, stands?.[i] as number)) ?? true;
  });
}

function same(a: number, b: number): boolean {
  return a === b || (Number.isNaN(a) && Number.isNaN(b));
}
