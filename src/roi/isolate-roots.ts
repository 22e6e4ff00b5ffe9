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
 * On a box from l to u each of the four sums of a {@link ProfilePoint} falls with s, so its values at the two
 * ends bound it in between, also where terms underflow in the middle. The value has no zero where the smallest
 * sum of one sign exceeds the largest of the other. It has at most one zero where the same holds for its slope.
 * Both tests are made twice: on the value, and on the value times e^(span s), which has the same zeros and
 * sums that rise. Boxes that fail are halved until they pass, or until rounding hides value and slope alike.
 */
export function isolateRoots(profile: ValueProfile, from: number, to: number): RootInterval[] {
  const leaves: Leaf[] = [];
  let spent = 2;
  const stack: [ProfilePoint, ProfilePoint][] = [[profileAt(profile, from), profileAt(profile, to)]];
  for (let box = stack.pop(); box; box = stack.pop()) {
    const [low, high] = box;
    const { span } = profile;
    if (isExcluded(low, high, span)) continue;
    const slopes = monotony(low, high, span);
    const middle = low.s + (high.s - low.s) / 2;
    if (slopes !== 0 || isHidden(low, high, span) || spent >= BUDGET || middle <= low.s || middle >= high.s) {
      leaves.push({ low, high, slopes });
      continue;
    }
    const point = profileAt(profile, middle);
    spent++;
    stack.push([point, high], [low, point]);
  }
  return joined(leaves);
}

/** Whether the value keeps its sign all over a box, by either form. */
function isExcluded(low: ProfilePoint, high: ProfilePoint, span: number): boolean {
  if (low.sign === 0 || high.sign !== low.sign) return false;
  const [down, up] = ratios(low, high, span);
  const near = 1 - 2 * (low.error + high.error);
  return low.sign > 0
    ? high.p0 * down * near > low.n0 || low.p0 * near > high.n0 * up
    : high.n0 * down * near > low.p0 || low.n0 * near > high.p0 * up;
}

/**
 * The scale of the sums at `high` in units of those at `low`, for the value itself and for the value times
 * e^(span s).
 */
function ratios(low: ProfilePoint, high: ProfilePoint, span: number): [number, number] {
  const change = high.scale - low.scale;
  return [Math.exp(change), Math.exp(change + span * (high.s - low.s))];
}

const VALUE_FALLS = 1;
const VALUE_RISES = 2;
const SCALED_FALLS = 4;
const SCALED_RISES = 8;

function monotony(low: ProfilePoint, high: ProfilePoint, span: number): number {
  const [down, up] = ratios(low, high, span);
  const slack = 4 * (low.error + high.error);
  let slopes = 0;
  // The slope of the value is n1 - p1.
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

/** Whether halving is of no more use: rounding hides the value and its slopes at both ends. */
function isHidden(low: ProfilePoint, high: ProfilePoint, span: number): boolean {
  return low.sign === 0 && high.sign === 0 && hidesSlope(low, span) && hidesSlope(high, span);
}

function hidesSlope({ p0, n0, p1, n1, error }: ProfilePoint, span: number): boolean {
  const slack = 8 * error * span * (p0 + n0);
  return Math.abs(p1 - n1) <= slack;
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
    if (!certain || slopes === 0) found.push({ kind: "cluster", low, high });
    else if (low.sign !== high.sign) found.push({ kind: "root", low, high });
    first = last + 1;
  }
  return found;
}
