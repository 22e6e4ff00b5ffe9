import { assertRecord, invalidArgument } from "../foundation/operating-model-error.js";
import { assertList, readChoice, readRate } from "./cash-flow.js";
import { certifyRoot, rootsBetween } from "./certify-root.js";
import { type ExactFlows, exactSign } from "./exact-value.js";
import type { FlowSeries } from "./flow-series.js";
import { isExcluded, isolateRoots, type RootInterval } from "./isolate-roots.js";
import { oneSigned, type RateOfReturn } from "./rate-of-return.js";
import { periodicRoot, type RefinedRoot, refineRoot } from "./refine-root.js";
import { type ProfilePoint, profileAt, valueProfile } from "./value-profile.js";

/** How a rate of return is searched. */
export interface RateOptions {
  /** The rates searched, both ends included: -0.999999 to 1000000 where not given. */
  readonly range?: readonly [number, number];
  /** Show the sign change at both ends of the bracket in decimal arithmetic; some ten times as long. */
  readonly certify?: boolean;
}

type Range = readonly [number, number];

const DEFAULT_RANGE: Range = [-0.999999, 1e6];

type Found = Extract<RateOfReturn, { kind: "unique" }>;

/** Every rate of return of a series in a range. */
export function solveRate(series: FlowSeries, options: RateOptions = {}): RateOfReturn {
  assertRecord(options, ["options"]);
  const range = options.range === undefined ? DEFAULT_RANGE : readRange(options.range);
  const certify =
    options.certify !== undefined && readChoice(options.certify, ["options", "certify"], [true, false]);
  const { amounts, units, offsets, exact } = series;
  let changes = -1;
  let change = 0;
  let sign = 0;
  for (let index = 0; index < amounts.length; index++) {
    const here = Math.sign(amounts[index] as number);
    if (here !== 0 && here !== sign) {
      changes++;
      sign = here;
      change = index;
    }
  }
  if (changes < 1) return { kind: "none", reason: oneSigned(amounts) ?? "all-zero" };
  if (changes === 1) {
    // Then ln(later/earlier) falls all the way: there is one root, and the later flows decide below it.
    const line: RootInterval = { kind: "root", low: -Infinity, high: Infinity, signBelow: sign as -1 | 1 };
    const ready = units || offsets ? undefined : periodicRoot(amounts, change);
    const root = ready ?? refineRoot(valueProfile(series), line);
    return readRoot(root, sign, exact, range, certify) ?? outside(exact, range);
  }
  const profile = valueProfile(series);
  const intervals = isolateRoots(profile);
  const roots: Found[] = [];
  const clusters: Range[] = [];
  for (const interval of intervals) {
    if (interval.kind === "root") {
      const root = readRoot(refineRoot(profile, interval), interval.signBelow, exact, range, certify);
      if (root) roots.push(root);
      continue;
    }
    const [low, high] = [Math.expm1(interval.low), Math.expm1(interval.high)];
    if (high < range[0] || low > range[1]) continue;
    const resolved = certify ? rootsInCluster(exact(), interval) : undefined;
    for (const { rate, bracket } of resolved ?? []) {
      if (rate >= range[0] && rate <= range[1])
        roots.push({ kind: "unique", rate, bracket, certified: true });
    }
    if (!resolved) clusters.push([Math.max(low, range[0]), Math.min(high, range[1])]);
  }
  const rates = roots.map(({ rate }) => rate);
  if (clusters.length > 0) return { kind: "indeterminate", clusters, rates };
  if (intervals.length === 0) return { kind: "none", reason: "no-real-root" };
  if (roots.length < 2) return roots[0] ?? outside(exact, range);
  if (!roots.every(({ certified }) => certified)) return { kind: "multiple", rates };
  return { kind: "multiple", rates, brackets: roots.map(({ bracket }) => bracket) };
}

/** The answer where all rates lie beyond the range: the value has one sign all over it. */
function outside(exact: () => ExactFlows, range: Range): RateOfReturn {
  const npvSign = exactSign(exact(), range[0]);
  return { kind: "none", reason: "outside-range", ...(npvSign && { npvSign }) };
}

/** A root as it is reported; undefined where it lies outside the range, which the exact sign decides on its edge. */
function readRoot(
  { s, low, high }: RefinedRoot,
  signBelow: number,
  exact: () => ExactFlows,
  [least, most]: Range,
  certify: boolean,
): Found | undefined {
  // Room for the rounding of expm1; a rate that is no number any more stays infinite.
  const below = Math.expm1(low);
  const above = Math.expm1(high);
  const bracket: Range = [
    below * (1 - 4 * Number.EPSILON * Math.sign(below)),
    Math.min(above * (1 + 4 * Number.EPSILON * Math.sign(above)), Number.MAX_VALUE),
  ];
  if (bracket[0] <= least && (bracket[1] < least || exactSign(exact(), least) === -signBelow))
    return undefined;
  if (bracket[1] >= most && (bracket[0] > most || exactSign(exact(), most) === signBelow)) return undefined;
  const proof = certify ? certifyRoot(exact(), bracket, signBelow) : undefined;
  if (proof) return { kind: "unique", rate: proof.rate, bracket: proof.bracket, certified: true };
  // A root on the edge of the range may have been rounded over it.
  const rate = Math.min(Math.max(Math.expm1(s), least), most);
  return { kind: "unique", rate, bracket, certified: false };
}

function rootsInCluster(flows: ExactFlows, { low, high }: RootInterval) {
  // A little wider, since the two rates are rounded.
  const ends = [
    low - 4 * Number.EPSILON * (1 + Math.exp(-low)),
    high + 4 * Number.EPSILON * (1 + Math.exp(-high)),
  ];
  const isClear = ({ amounts, units, perYear }: ExactFlows): boolean => {
    const profile = valueProfile({ amounts: amounts.map(Number), units, perYear, offsets: undefined });
    const [a, b] = ends.map((s) => profileAt(profile, s, low + high < 0)) as [ProfilePoint, ProfilePoint];
    return low + high < 0 ? isExcluded(b, a) : isExcluded(a, b);
  };
  return rootsBetween(flows, [Math.expm1(low), Math.expm1(high)], isClear);
}

function readRange(range: Range): Range {
  assertList(range, ["options", "range"], 2);
  const low = readRate(range[0], ["options", "range", 0]);
  const high = readRate(range[1], ["options", "range", 1]);
  if (!(low < high && range.length === 2))
    throw invalidArgument(["options", "range"], "two rates in ascending order", range);
  return [low, high];
}
