import { type ProfilePoint, profileAt, type ValueProfile } from "./value-profile.js";

/** Where roots of a value profile are, between two values of s = ln(1 + rate). */
export interface RootInterval {
  /** `root`: exactly one. `cluster`: rounding hides whether and how often the value is zero. */
  readonly kind: "root" | "cluster";
  readonly low: number;
  readonly high: number;
  /** Sign of the value at the low end; for a root it is the other one at the high end. */
  readonly signBelow: -1 | 0 | 1;
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
 * Finds every root by subdivision of s: from zero upward, and mirrored from zero downward, each as far as
 * one flow, the first or the last, outweighs all others together for good.
 *
 * On a box the sums of a {@link ProfilePoint} are convex and fall with |s|, so the values at the two ends bound
 * them in between, also where terms underflow in the middle. Boxes with a sign left to decide are halved until
 * the value is excluded to be zero, or proven monotone, or hidden by rounding at both ends and in the middle.
 */
export function isolateRoots(profile: ValueProfile): RootInterval[] {
  const leaves: Leaf[] = [];
  // In order of width, so that a budget that runs out leaves all that is undecided equally narrow.
  const boxes = [true, false].map((mirrored): [ProfilePoint, ProfilePoint] => [
    profileAt(profile, 0, mirrored),
    dominatedEnd(profile, mirrored),
  ]);
  for (const [near, far] of boxes) {
    if (isExcluded(near, far)) continue;
    const slopes = monotony(near, far);
    const middle = (near.s + far.s) / 2;
    let halves = slopes === 0 && boxes.length < BUDGET && middle !== near.s && middle !== far.s;
    if (halves) {
      const point = profileAt(profile, middle, near.mirrored);
      halves = near.sign !== 0 || far.sign !== 0 || point.sign !== 0;
      if (halves) boxes.push([near, point], [point, far]);
    }
    if (!halves) {
      // A leaf says nothing of the slopes on the other side of zero.
      leaves.push(
        near.mirrored
          ? { low: far, high: near, slopes: slopes * 4 + 3 }
          : { low: near, high: far, slopes: slopes + 12 },
      );
    }
  }
  return joined(leaves.sort((a, b) => a.low.s - b.low.s));
}

/** A point from which on the flow at the origin of times outweighs all others together. */
function dominatedEnd(profile: ValueProfile, mirrored: boolean): ProfilePoint {
  const { amounts, offsets } = profile;
  const origin = mirrored ? amounts.length - 1 : 0;
  for (let s = mirrored ? -1 : 1; ; s *= 2) {
    const point = profileAt(profile, s);
    const own = (amounts[origin] as number) * Math.exp((offsets?.[origin] ?? 0) - point.scale);
    if (Math.abs(own) > 0.6 * (point.p0 + point.n0)) return point;
  }
}

/**
 * Whether the value keeps its sign all over a box. Of the sums with that sign the far end is the least, of the
 * others the near end the most. And a convex function lies under its chord, and over it less an eighth of the
 * squared width times its largest bend, which is that at the near end.
 */
export function isExcluded(near: ProfilePoint, far: ProfilePoint): boolean {
  const { sign } = near;
  if (sign === 0 || far.sign !== sign) return false;
  const [down, slack] = between(near, far);
  const [most, least, bend] = sign > 0 ? [near.n0, far.p0, near.p2] : [near.p0, far.n0, near.n2];
  const chord = Math.min(sign * (near.p0 - near.n0), sign * (far.p0 - far.n0) * down);
  return (
    least * down * (1 - slack) > most ||
    chord - slack * (near.p0 + near.n0) > (bend * (far.s - near.s) ** 2) / 8
  );
}

/** The way in which the value is proven monotone from the near end to the far one: 1 falling, 2 rising, 0 neither. */
function monotony(near: ProfilePoint, far: ProfilePoint): number {
  const [down, slack] = between(near, far);
  const less = down * (1 - slack);
  return far.p1 * less > near.n1 ? 1 : far.n1 * less > near.p1 ? 2 : 0;
}

/** The scale of the sums at the far end in units of those at the near end, and what rounding can make of them. */
function between(near: ProfilePoint, far: ProfilePoint): [down: number, slack: number] {
  return [Math.exp(far.scale - near.scale), 4 * (near.error + far.error)];
}

/**
 * Leaves with no certain sign between them belong together. Where they are monotone in one and the same way,
 * they are one root if the signs at the two ends differ, and none if these agree. Two such ways, one on each side
 * of zero, have a root each at most, so that two ends that differ leave but one. All else is a cluster.
 */
function joined(leaves: readonly Leaf[]): RootInterval[] {
  const found: RootInterval[] = [];
  for (let first = 0; first < leaves.length; ) {
    let last = first;
    let { low, slopes } = leaves[first] as Leaf;
    while ((leaves[last] as Leaf).high.sign === 0 && last + 1 < leaves.length) {
      last++;
      slopes &= (leaves[last] as Leaf).slopes;
    }
    const { high } = leaves[last] as Leaf;
    const monotone = (slopes & 3) !== 0 && (slopes & 12) !== 0;
    const differ = low.sign * high.sign < 0;
    const astride = low.s < 0 && high.s > 0;
    if (!monotone || low.sign * high.sign === 0 || (astride && !differ)) {
      const before = found[found.length - 1];
      // A sign that shows between two clusters for less than their width parts nothing.
      const joins = before?.kind === "cluster" && low.s - before.high < before.high - before.low;
      if (joins) found.pop();
      const { low: s, signBelow } = joins ? before : { low: low.s, signBelow: low.sign };
      found.push({ kind: "cluster", low: s, high: high.s, signBelow });
    } else if (differ) found.push({ kind: "root", low: low.s, high: high.s, signBelow: low.sign });
    first = last + 1;
  }
  return found;
}
