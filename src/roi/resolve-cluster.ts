import { Decimal } from "../foundation/decimal.js";
import { bisect, type CertifiedRate, certifyBetween } from "./certify-root.js";
import { compoundedDatedSum } from "./compounded-sum.js";
import { exactSign } from "./exact-sign.js";
import type { ExactFlows } from "./flow-series.js";
import { monotony, type RootInterval } from "./isolate-roots.js";
import { profileAt, type ValueProfile } from "./value-profile.js";

/**
 * The roots inside a cluster, by exact signs of the value and of its slope: none, one, two close ones, or one
 * at which the value touches zero exactly. It takes a cluster in which the slope has at most one zero, which is
 * proven first; undefined where that, or a sign, stays open.
 */
export function resolveCluster(
  flows: ExactFlows,
  profile: ValueProfile,
  { low, high }: RootInterval,
): CertifiedRate[] | undefined {
  const a = Math.expm1(low.s);
  const b = Math.expm1(high.s);
  const below = exactSign(flows, a);
  const above = exactSign(flows, b);
  if (!below || !above || !slopeIsMonotone(profile, low.s, high.s)) return undefined;
  const slope: ExactFlows = {
    ...flows,
    amounts: flows.amounts.map((amount, i) => amount.times(flows.units[i] as number)),
  };
  const slopeBelow = exactSign(slope, a);
  const slopeAbove = exactSign(slope, b);
  if (!slopeBelow || !slopeAbove) return undefined;
  if (below !== above) return listed(certifyBetween(flows, a, b, below));
  if (slopeBelow === slopeAbove) return [];
  const [left, right, flat] = bisect(a, b, slopeBelow, (rate) => exactSign(slope, rate));
  if (left === undefined) return undefined;
  const turns = exactSign(flows, left);
  if (flat && turns === 0) return [{ rate: left, bracket: [left, left] }];
  for (const middle of [left, right]) {
    if (exactSign(flows, middle) !== -below) continue;
    const first = certifyBetween(flows, a, middle, below);
    const second = certifyBetween(flows, middle, b, -below as -1 | 1);
    return first && second && [first, second];
  }
  return turns === below && staysAway(flows, slope, left, right) ? [] : undefined;
}

function listed(rate: CertifiedRate | undefined): CertifiedRate[] | undefined {
  return rate && [rate];
}

/** Whether the slope of the value, itself a sum of the same kind, rises or falls all over a cluster. */
function slopeIsMonotone(profile: ValueProfile, from: number, to: number): boolean {
  const { amounts, times, span } = profile;
  // A flow at time 0 has no part in the slope; the others keep their times, so the span is the same.
  const weighted = { ...profile, amounts: amounts.map((amount, i) => amount * (times[i] as number)) };
  return monotony(profileAt(weighted, from), profileAt(weighted, to), span) !== 0;
}

/**
 * Whether a value that turns between two neighboring numbers keeps off zero there: it can come no nearer than
 * its distance less the largest slope times the step.
 */
function staysAway(flows: ExactFlows, slope: ExactFlows, left: number, right: number): boolean {
  const growth = new Decimal(left).plus(1);
  const at = (sum: ExactFlows): { value: Decimal; bound: Decimal } =>
    compoundedDatedSum(sum.amounts, sum.units, sum.perYear, growth, 60);
  const value = at(flows);
  const fall = at(slope);
  const step = new Decimal(right).minus(left).div(growth).div(flows.perYear).times(2);
  return value.value.abs().minus(value.bound).greaterThan(fall.value.abs().plus(fall.bound).times(step));
}
