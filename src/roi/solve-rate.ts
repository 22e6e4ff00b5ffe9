import { Decimal } from "../foundation/decimal.js";
import { invalidArgument } from "../foundation/operating-model-error.js";
import { assertList, readRate } from "./cash-flow.js";
import { type CertifiedRate, certifyRoot } from "./certify-root.js";
import { exactSign } from "./exact-sign.js";
import type { FlowSeries } from "./flow-series.js";
import { isolateRoots } from "./isolate-roots.js";
import { singleRoot } from "./one-sign-change.js";
import { oneSigned, type RateOfReturn } from "./rate-of-return.js";
import { type RefinedRoot, refineRoot } from "./refine-root.js";
import { resolveCluster } from "./resolve-cluster.js";
import { type ProfilePoint, profileAt, type ValueProfile, valueProfile } from "./value-profile.js";

/** How a rate of return is searched. */
export interface RateOptions {
  /** The rates searched, both ends included: -0.999999 to 1000000 where not given. */
  readonly range?: readonly [number, number];
  /** Show the sign change at both ends of the bracket in decimal arithmetic; some ten times as long. */
  readonly certify?: boolean;
}

const DEFAULT_RANGE: readonly [number, number] = [-0.999999, 1e6];
const DEFAULT_LOGS: readonly [number, number] = /* @__PURE__ */ logsOf(DEFAULT_RANGE);

/** A root together with what certification found. */
interface Found {
  readonly rate: number;
  readonly bracket: readonly [number, number];
  readonly certified: boolean;
}

/** Every rate of return of a series in a range. */
export function solveRate(series: FlowSeries, options: RateOptions | undefined): RateOfReturn {
  const range = options?.range === undefined ? DEFAULT_RANGE : readRange(options.range);
  const { amounts } = series;
  let changes = 0;
  let change = 0;
  let sign = 0;
  for (let index = 0; index < amounts.length; index++) {
    const amount = amounts[index] as number;
    if (amount === 0) continue;
    const here = amount > 0 ? 1 : -1;
    if (here !== sign) {
      if (sign !== 0) changes++;
      sign = here;
      if (changes === 1) change = index;
    }
  }
  if (changes === 0) return { kind: "none", reason: oneSigned(amounts) ?? "all-zero" };
  const certify = options?.certify === true;
  if (changes > 1) return solveAll(series, range, certify);
  const root = onlyRoot(series, change, sign as -1 | 1);
  const side = sideOf(root, range, series);
  if (side === 0) return unique(found(root, series, range, certify));
  return { kind: "none", reason: "outside-range", npvSign: (side < 0 ? -sign : sign) as -1 | 1 };
}

/** The root of flows with one change of sign; the later flows decide the sign of the value below it. */
function onlyRoot(series: FlowSeries, change: number, signBelow: -1 | 1): RefinedRoot {
  const single = singleRoot(series, change);
  if (single) {
    const { s, halfWidth } = single;
    return { s, low: s - halfWidth, high: s + halfWidth, signBelow };
  }
  const profile = valueProfile(series);
  return refineRoot(profile, {
    kind: "root",
    low: pointOfSign(profile, -1, signBelow),
    high: pointOfSign(profile, 1, -signBelow),
  });
}

/** A point far enough to one side for the value to have the sign that it ends with there. */
function pointOfSign(profile: ValueProfile, direction: -1 | 1, sign: number): ProfilePoint {
  let s = direction;
  let point = profileAt(profile, s);
  while (point.sign !== sign && Math.abs(s) < 1e12) {
    s *= 2;
    point = profileAt(profile, s);
  }
  return point;
}

function solveAll(series: FlowSeries, range: readonly [number, number], certify: boolean): RateOfReturn {
  const profile = valueProfile(series);
  // A little beyond the range, so that a root at its very end lies between two certain signs.
  const from = Math.log1p(range[0]) - MARGIN;
  const to = Math.log1p(range[1]) + MARGIN;
  const roots: Found[] = [];
  const clusters: (readonly [number, number])[] = [];
  for (const interval of isolateRoots(profile, from, to)) {
    if (interval.kind === "root") {
      const root = refineRoot(profile, interval);
      if (sideOf(root, range, series) === 0) roots.push(found(root, series, range, certify));
      continue;
    }
    const resolved = certify ? resolveCluster(series.exact(), profile, interval) : undefined;
    if (resolved) {
      for (const rate of resolved) if (contains(range, rate.rate)) roots.push({ ...rate, certified: true });
    } else {
      const low = Math.max(Math.expm1(interval.low.s), range[0]);
      const high = Math.min(Math.expm1(interval.high.s), range[1]);
      if (low <= high) clusters.push([low, high]);
    }
  }
  if (clusters.length > 0) return { kind: "indeterminate", clusters, rates: roots.map(({ rate }) => rate) };
  if (roots.length === 1) return unique(roots[0] as Found);
  if (roots.length === 0) return rootless(profile, range, from, to);
  const rates = roots.map(({ rate }) => rate);
  if (!roots.every(({ certified }) => certified)) return { kind: "multiple", rates };
  return { kind: "multiple", rates, brackets: roots.map(({ bracket }) => bracket) };
}

const MARGIN = 1e-6;

/** Which of the two answers without a root holds: the rest of the rates above -100 % is searched as well. */
function rootless(
  profile: ValueProfile,
  range: readonly [number, number],
  from: number,
  to: number,
): RateOfReturn {
  const inside = Math.log1p(range[0]) / 2 + Math.log1p(range[1]) / 2;
  const npvSign = profileAt(profile, inside).sign;
  const beyond = [
    ...isolateRoots(profile, dominatedFrom(profile, from, -1), from),
    ...isolateRoots(profile, to, dominatedFrom(profile, to, 1)),
  ];
  if (beyond.length === 0) return { kind: "none", reason: "no-real-root" };
  return { kind: "none", reason: "outside-range", ...(npvSign === 0 ? {} : { npvSign }) };
}

/** A point beyond which one flow, the first or the last, outweighs all others together for good. */
function dominatedFrom(profile: ValueProfile, start: number, direction: -1 | 1): number {
  const { amounts, times, offsets } = profile;
  const index = direction < 0 ? amounts.length - 1 : 0;
  for (let step = 1; ; step *= 2) {
    const s = start + direction * step;
    const { p0, n0, scale } = profileAt(profile, s);
    const own = Math.exp(-(times[index] as number) * s - scale + (offsets ? (offsets[index] as number) : 0));
    if (Math.abs((amounts[index] as number) * own) > 0.6 * (p0 + n0) || step > 1e9) return s;
  }
}

/** -1 where a root lies below the range, 1 above, 0 inside; on the edge the exact sign there decides. */
function sideOf(root: RefinedRoot, range: readonly [number, number], series: FlowSeries): -1 | 0 | 1 {
  const slack = 1e-15 * (1 + Math.abs(root.s));
  const [first, last] = range === DEFAULT_RANGE ? DEFAULT_LOGS : logsOf(range);
  if (root.low > first + slack && root.high < last - slack) return 0;
  if (root.high < first - slack) return -1;
  if (root.low > last + slack) return 1;
  if (root.low <= first + slack && exactSign(series.exact(), range[0]) === -root.signBelow) return -1;
  if (root.high >= last - slack && exactSign(series.exact(), range[1]) === root.signBelow) return 1;
  return 0;
}

function found(
  root: RefinedRoot,
  series: FlowSeries,
  [low, high]: readonly [number, number],
  certify: boolean,
): Found {
  const certified: CertifiedRate | undefined = certify ? certifyRoot(series.exact(), root) : undefined;
  if (certified) return { ...certified, certified: true };
  // Room for the rounding of expm1.
  const below = Math.expm1(root.low);
  const above = Math.expm1(root.high);
  const bracket = [below - 2 ** -50 * Math.abs(below), above + 2 ** -50 * Math.abs(above)] as const;
  // A root on the edge of the range may have been rounded over it.
  return { rate: Math.min(Math.max(Math.expm1(root.s), low), high), bracket, certified: false };
}

function unique({ rate, bracket, certified }: Found): RateOfReturn {
  return { kind: "unique", rate, bracket, certified };
}

/** ln(1 + rate) of both ends, taken as the decimals they print as: in floats 1 - 0.999999 is off by 3e-11 of itself. */
function logsOf([low, high]: readonly [number, number]): readonly [number, number] {
  const log = (rate: number): number =>
    rate < -0.5 ? Math.log(new Decimal(rate).plus(1).toNumber()) : Math.log1p(rate);
  return [log(low), log(high)];
}

function contains([low, high]: readonly [number, number], rate: number): boolean {
  return rate >= low && rate <= high;
}

function readRange(range: readonly [number, number]): readonly [number, number] {
  assertList(range, ["options", "range"], 2);
  const low = readRate(range[0], ["options", "range", 0]);
  const high = readRate(range[1], ["options", "range", 1]);
  if (!(low < high)) throw invalidArgument(["options", "range"], "two rates in ascending order", range);
  return [low, high];
}
