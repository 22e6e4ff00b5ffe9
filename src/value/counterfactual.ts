import type { Path } from "../foundation/issue.js";
import { assertFinite, assertRecord, invalidArgument } from "../foundation/operating-model-error.js";
import type { Driver } from "./driver.js";

/** A mean with its standard error, where one is known. */
export interface MeasuredMean {
  readonly mean: number;
  readonly standardError?: number;
}

/** A group before and after a change. */
export interface BeforeAndAfter {
  readonly before: MeasuredMean;
  readonly after: MeasuredMean;
}

/** An effect and its standard error; null where a mean came without one. */
export interface MeasuredEffect {
  readonly effect: number;
  readonly standardError: number | null;
}

/**
 * Difference-in-differences: (T1 − T0) − (C1 − C0), the change of the treated group beyond the change that the
 * control group saw anyway. The four means are taken as independent, so that variances add up.
 *
 * @throws OperatingModelError `invalid-argument` for a mean that is not finite or a negative standard error.
 * @example
 * import { differenceInDifferences } from "ai-operating-model/value";
 * const effect = differenceInDifferences({
 *   treated: { before: { mean: 10 }, after: { mean: 7 } },
 *   control: { before: { mean: 10 }, after: { mean: 9 } },
 * });
 * effect; // => { effect: -2, standardError: null }
 */
export function differenceInDifferences(groups: {
  readonly treated: BeforeAndAfter;
  readonly control: BeforeAndAfter;
}): MeasuredEffect {
  assertRecord(groups, ["groups"]);
  const means = (["treated", "control"] as const).flatMap((group) =>
    (["before", "after"] as const).map((time) => {
      assertRecord(groups[group], [group]);
      const measured = groups[group][time];
      assertRecord(measured, [group, time]);
      assertFinite(measured.mean, [group, time, "mean"]);
      const { standardError } = measured;
      if (standardError !== undefined) assertError(standardError, [group, time, "standardError"]);
      return measured;
    }),
  );
  const [t0, t1, c0, c1] = means.map(({ mean }) => mean) as [number, number, number, number];
  const errors = means.map(({ standardError }) => standardError);
  const standardError = errors.every((error) => error !== undefined) ? Math.hypot(...errors) : null;
  return measuredEffect(t1 - t0 - (c1 - c0), standardError, ["groups"]);
}

function measuredEffect(effect: number, standardError: number | null, path: Path): MeasuredEffect {
  if (Number.isFinite(effect) && Number.isFinite(standardError ?? 0)) return { effect, standardError };
  throw invalidArgument(path, "such that the effect and its error are finite numbers", effect);
}

/** Throws unless an effect can be read; errors are null where they are not known. */
function assertEffect(measured: MeasuredEffect, path: Path): void {
  assertRecord(measured, path);
  assertFinite(measured.effect, [...path, "effect"]);
  if (measured.standardError !== null) assertError(measured.standardError, [...path, "standardError"]);
}

function assertError(standardError: unknown, path: Path): void {
  if (typeof standardError === "number" && standardError >= 0 && standardError < Infinity) return;
  throw invalidArgument(path, "0 or more", standardError);
}

/**
 * The effect on those who use a tool, from the effect on all to whom it was offered: ITT / observed adoption
 * (Bloom 1984). It assumes that the offer alone changes nothing for those who do not take it up.
 *
 * @param observedAdoption share of those offered who used it, above 0 and at most 1
 * @throws OperatingModelError `invalid-argument` for an adoption outside that range, or what is no effect.
 * @example
 * import { effectOnTreated } from "ai-operating-model/value";
 * effectOnTreated({ effect: 0.06, standardError: 0.02 }, 0.5); // => { effect: 0.12, standardError: 0.04 }
 */
export function effectOnTreated(intentionToTreat: MeasuredEffect, observedAdoption: number): MeasuredEffect {
  assertEffect(intentionToTreat, ["intentionToTreat"]);
  if (!(observedAdoption > 0 && observedAdoption <= 1)) {
    throw invalidArgument(["observedAdoption"], "above 0 and at most 1", observedAdoption);
  }
  const { effect, standardError } = intentionToTreat;
  const error = standardError === null ? null : standardError / observedAdoption;
  return measuredEffect(effect / observedAdoption, error, ["observedAdoption"]);
}

/**
 * A driver from a measured effect: the basis it was measured on sets its spread, the normal of its standard error.
 *
 * @example
 * import { measuredDriver } from "ai-operating-model/value";
 * const driver = measuredDriver(
 *   { effect: 0.12, standardError: 0.04 },
 *   { unit: "h/case", basis: { method: "did", ref: "pilot", grade: "moderate" } },
 * );
 * driver.estimate; // => { kind: "normal", mean: 0.12, sd: 0.04 }
 */
export function measuredDriver(effect: MeasuredEffect, about: Omit<Driver, "estimate">): Driver {
  assertEffect(effect, ["effect"]);
  const { standardError } = effect;
  if (standardError === null || standardError === 0) return { ...about, estimate: effect.effect };
  return { ...about, estimate: { kind: "normal", mean: effect.effect, sd: standardError } };
}
