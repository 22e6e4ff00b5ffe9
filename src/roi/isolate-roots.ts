import { type ProfilePoint, profileAt, type ValueProfile } from "./value-profile.js";

/** Where the roots of a value profile are: between `low` and `high`, whose signs are certain unless told. */
export interface RootInterval {
  /** `root`: exactly one. `cluster`: rounding hides whether and how often the value is zero. */
  readonly kind: "root" | "cluster";
  readonly low: ProfilePoint;
  readonly high: ProfilePoint;
}

/** Evaluations after which what is still undecided is called so. */
const BUDGET = 20_000;

/** A box that could not be excluded; `slopes` are the ways in which it is proven monotone. */
interface Leaf {
  readonly low: ProfilePoint;
  readonly high: ProfilePoint;
  readonly slopes: number;
}

/**
 * Finds every root between two values of s = ln(1 + rate), by subdivision.
 *
 * On a box from l to u each of the sums of a {@link ProfilePoint} falls with s, so its values at the two ends
 * bound it in between, also where terms underflow in the middle. That bounds the value, its slope and its
 * bend. The value has no zero where its bounds have one sign, and at most one where those of its slope have.
 * Both tests are made by the bounds themselves, by the tangents at the two ends, and on the value times
 * e^(span s), which has the same zeros and sums that rise. Boxes that fail are halved until they pass, or
 * until rounding hides the value at both ends and in the middle.
 */
export function isolateRoots(profile: ValueProfile, from: number, to: number): RootInterval[] {
  const leaves: Leaf[] = [];
  let spent = 2;
  // In order of width, so that a budget that runs out leaves all that is undecided equally narrow.
  const boxes: [ProfilePoint, ProfilePoint][] = [[profileAt(profile, from), profileAt(profile, to)]];
  for (const [low, high] of boxes) {
    const { span } = profile;
    if (isExcluded(low, high, span)) continue;
    const slopes = monotony(low, high, span);
    const middle = low.s + (high.s - low.s) / 2;
    if (slopes !== 0 || spent >= BUDGET || middle <= low.s || middle >= high.s) {
      leaves.push({ low, high, slopes });
      continue;
    }
    const point = profileAt(profile, middle);
    spent++;
    if (low.sign === 0 && high.sign === 0 && point.sign === 0) leaves.push({ low, high, slopes });
    else boxes.push([low, point], [point, high]);
  }
  return joined(leaves.sort((a, b) => a.low.s - b.low.s));
}

/** Whether the value keeps its sign all over a box. */
function isExcluded(low: ProfilePoint, high: ProfilePoint, span: number): boolean {
  if (low.sign === 0 || high.sign !== low.sign) return false;
  const [down, up] = ratios(low, high, span);
  const near = 1 - 2 * (low.error + high.error);
  const apart =
    low.sign > 0
      ? high.p0 * down * near > low.n0 || low.p0 * near > high.n0 * up
      : high.n0 * down * near > low.p0 || low.n0 * near > high.p0 * up;
  return (
    apart || keepsSign(low.p0, low.n0, low.p1, low.n1, high.p0, high.n0, high.p1, high.n1, down, low, high)
  );
}

/**
 * The scale of the sums at `high` in units of those at `low`, for the value itself and for the value times
 * e^(span s).
 */
function ratios(low: ProfilePoint, high: ProfilePoint, span: number): [number, number] {
  const change = high.scale - low.scale;
  return [Math.exp(change), Math.exp(change + span * (high.s - low.s))];
}

/**
 * Whether a function p - n keeps one certain sign between its two ends, given that it falls at the rate
 * pt - nt, where all four fall themselves. Where that rate has one sign the two ends are the extremes; else
 * the steepest lines through both ends meet at no less than the smallest value there can be.
 */
function keepsSign(
  pLow: number,
  nLow: number,
  ptLow: number,
  ntLow: number,
  pHigh: number,
  nHigh: number,
  ptHigh: number,
  ntHigh: number,
  down: number,
  low: ProfilePoint,
  high: ProfilePoint,
): boolean {
  const width = high.s - low.s;
  const slack = 4 * (low.error + high.error);
  let atLow = pLow - nLow;
  let atHigh = (pHigh - nHigh) * down;
  const hidden = slack * (pLow + nLow);
  const most = slack * (ptLow + ntLow);
  let fastest = ptLow - ntHigh * down + most;
  let slowest = ptHigh * down - ntLow - most;
  if (atLow < 0) {
    atLow = -atLow;
    atHigh = -atHigh;
    [fastest, slowest] = [-slowest, -fastest];
  }
  atLow -= hidden;
  atHigh -= hidden;
  if (!(atLow > 0 && atHigh > 0)) return false;
  if (slowest >= 0 || fastest <= 0) return true;
  // Falling from the low end at `fastest`, reaching the high end by rising at -`slowest`.
  const meets = (atLow * -slowest + atHigh * fastest + slowest * fastest * width) / (fastest - slowest);
  return meets > slack * (atLow + atHigh);
}

const VALUE_FALLS = 1;
const VALUE_RISES = 2;
const SCALED_FALLS = 4;
const SCALED_RISES = 8;

/** The ways in which the value is proven monotone on a box, as bits; 0 for none. */
export function monotony(low: ProfilePoint, high: ProfilePoint, span: number): number {
  const [down, up] = ratios(low, high, span);
  const slack = 4 * (low.error + high.error);
  let slopes = 0;
  // The slope of the value is n1 - p1, which rises at the rate p2 - n2.
  if (keepsSign(low.p1, low.n1, low.p2, low.n2, high.p1, high.n1, high.p2, high.n2, down, low, high)) {
    slopes |= low.p1 > low.n1 ? VALUE_FALLS : VALUE_RISES;
  }
  if (high.p1 * down * (1 - slack) > low.n1) slopes |= VALUE_FALLS;
  if (high.n1 * down * (1 - slack) > low.p1) slopes |= VALUE_RISES;
  // That of the scaled value is the sum of (span - t) a e^((span - t) s), found by a difference.
  const pLow = span * low.p0 - low.p1;
  const nLow = span * low.n0 - low.n1;
  const pHigh = (span * high.p0 - high.p1) * up;
  const nHigh = (span * high.n0 - high.n1) * up;
  if (pLow - slack * span * low.p0 > nHigh + slack * span * high.n0 * up) slopes |= SCALED_RISES;
  if (nLow - slack * span * low.n0 > pHigh + slack * span * high.p0 * up) slopes |= SCALED_FALLS;
  return slopes;
}

/**
 * Leaves with no certain sign between them belong together: they are one root where all of them are monotone
 * in one and the same way and the signs at the two ends differ, none where they agree, else a cluster.
 */
function joined(leaves: readonly Leaf[]): RootInterval[] {
  const found: RootInterval[] = [];
  for (let first = 0; first < leaves.length; ) {
    let last = first;
    let slopes = (leaves[first] as Leaf).slopes;
    while ((leaves[last] as Leaf).high.sign === 0 && last + 1 < leaves.length) {
      last++;
      slopes &= (leaves[last] as Leaf).slopes;
    }
    const { low } = leaves[first] as Leaf;
    const { high } = leaves[last] as Leaf;
    const certain = low.sign !== 0 && high.sign !== 0;
    const before = found[found.length - 1];
    if (!certain || slopes === 0) {
      const touches = before?.kind === "cluster" && before.high === low;
      if (touches) found.pop();
      found.push({ kind: "cluster", low: touches ? before.low : low, high });
    } else if (low.sign !== high.sign) found.push({ kind: "root", low, high });
    first = last + 1;
  }
  return found;
}
