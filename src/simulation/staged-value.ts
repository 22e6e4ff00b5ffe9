import { assertList, assertRecord, invalidArgument } from "../foundation/operating-model-error.js";
import type { BusinessCase } from "../value/business-case.js";
import { driverFits } from "./driver-fits.js";
import { driverTrials, type Measured } from "./driver-trials.js";
import { sumOf } from "./outcome-summary.js";
import { standardErrorOfMean } from "./standard-error.js";
import { type DriverInformation, driverInformation } from "./value-of-information.js";

/** A gate before a stage of work: what the stage costs, and how likely it succeeds. */
export interface StagedGate {
  readonly id: string;
  /** Present cost of the stage that the gate opens; not among the case's own costs. */
  readonly cost: number;
  /** 0..1, that the stage succeeds; a failed one ends the initiative with nothing. */
  readonly successProbability: number;
  /** What is left when stopping at this gate; 0 unless given. */
  readonly abandonValue?: number;
}

/** The case seen from one gate, given that it is reached. */
export interface GateValue {
  readonly gate: string;
  /** That the gate is reached, by the success of all stages before it. */
  readonly reached: number;
  /** Of going on to the end whatever is learnt: −cost + p × what follows. */
  readonly riskAdjustedNpv: number;
  readonly abandonValue: number;
  /** With the right to stop at this gate and every later one. */
  readonly value: number;
  readonly decision: "continue" | "abandon";
  readonly standardErrors: { readonly riskAdjustedNpv: number; readonly value: number };
  /** What knowing each driver before this gate is worth at most, for the decision at it and at every later one. */
  readonly information: readonly DriverInformation[];
}

/** An initiative as a row of bets, each of which opens the next. Money in the case's currency. */
export interface StagedValue {
  /** Mean NPV of the case once all stages have succeeded, gate costs left out. */
  readonly npvOnSuccess: number;
  /** Of `npvOnSuccess`. */
  readonly standardError: number;
  readonly riskAdjustedNpv: number;
  /** At the first gate, with the right to stop. */
  readonly value: number;
  readonly standardErrors: {
    readonly npvOnSuccess: number;
    readonly riskAdjustedNpv: number;
    readonly value: number;
  };
  readonly gates: readonly GateValue[];
}

/**
 * The value of a case that must pass gates: risk-adjusted NPV (each stage's success probability and cost), the value
 * of stopping at each gate, and at each gate the value of knowing a driver before paying for the next stage. Backward
 * from the last gate: value = max(abandon value, −cost + p × value of what follows). Who knows a driver decides so at
 * the mean NPV given its value, by the regression of `evppi`; the gain is the mean of that value less the one unknown.
 *
 * @throws OperatingModelError `invalid-argument` for no gates, a probability outside 0..1 or amounts that are not
 *   finite; else as `simulateCaseSync` does.
 * @example
 * import { stagedValue } from "ai-operating-model/simulation";
 * const saved = {
 *   estimate: 1000, unit: "EUR", basis: { method: "expert", ref: "workshop", grade: "weak" },
 * } as const;
 * const pilot = {
 *   id: "pilot", name: "Pilot",
 *   basis: {
 *     currency: "EUR", valuationDate: "2026-01-01", start: "2026-01", horizonMonths: 12,
 *     ratePerYear: 0.1, rateBasis: "nominal", priceBase: "2026-01", timing: "start",
 *   },
 *   drivers: { saved }, costs: [],
 *   benefits: [{ id: "b", kind: "avoided-cost", month: 0, baselinePerMonth: { driver: "saved" }, actualPerMonth: 0 }],
 * } as const;
 * const gates = [
 *   { id: "pilot", cost: 50, successProbability: 0.5 },
 *   { id: "scale", cost: 200, successProbability: 0.75 },
 * ];
 * // 0.5 × (0.75 × 1000 − 200) − 50
 * stagedValue(pilot, gates, { seed: 1, trials: 100 }).riskAdjustedNpv; // => 225
 */
export function stagedValue(
  businessCase: BusinessCase,
  gates: readonly StagedGate[],
  options: Measured & { readonly degree?: number },
): StagedValue {
  assertList(gates, ["gates"]);
  for (const [index, gate] of gates.entries()) assertRecord(gate, ["gates", index]);
  assertRecord(options, ["options"]);
  if (gates.length === 0) throw invalidArgument(["gates"], "at least one gate", gates);
  gates.forEach(({ cost, successProbability, abandonValue = 0 }, index) => {
    if (!Number.isFinite(cost)) throw invalidArgument(["gates", index, "cost"], "a finite number", cost);
    if (!Number.isFinite(abandonValue)) {
      throw invalidArgument(["gates", index, "abandonValue"], "a finite number", abandonValue);
    }
    if (!(successProbability >= 0 && successProbability <= 1)) {
      throw invalidArgument(
        ["gates", index, "successProbability"],
        "a number from 0 to 1",
        successProbability,
      );
    }
  });
  const { degree = 3, ...settings } = options;
  const { outcomes, inputs } = driverTrials(businessCase, settings);
  const { sampling = "monte-carlo" } = settings;
  const npvOnSuccess = sumOf(outcomes, (x) => x) / outcomes.length;
  const standardError = standardErrorOfMean(outcomes, sampling);
  const values: GateValue[] = [];
  /** Each with its slope in what the case comes to. */
  let [straight, optional] = [
    { value: npvOnSuccess, slope: 1 },
    { value: npvOnSuccess, slope: 1 },
  ];
  /** Given a driver's value in each trial: deciding by it, and deciding as one does without knowing it. */
  let views = driverFits(outcomes, inputs, degree, sampling).map((own) => {
    const slopes = new Float64Array(outcomes.length).fill(1);
    return { own, informed: own.fit, unaware: own.fit, slopes };
  });
  for (let index = gates.length - 1; index >= 0; index--) {
    const { id, cost, successProbability: p, abandonValue = 0 } = gates[index] as StagedGate;
    straight = { value: p * straight.value - cost, slope: p * straight.slope };
    const onward = p * optional.value - cost;
    const decision = onward >= abandonValue ? "continue" : "abandon";
    optional =
      decision === "continue"
        ? { value: onward, slope: p * optional.slope }
        : { value: abandonValue, slope: 0 };
    views = views.map(({ own, informed, unaware, slopes }) => ({
      own,
      informed: informed.map((value) => Math.max(abandonValue, p * value - cost)),
      unaware: unaware.map((value) => (decision === "continue" ? p * value - cost : abandonValue)),
      slopes: slopes.map((slope, i) => (p * (informed[i] as number) - cost > abandonValue ? p * slope : 0)),
    }));
    const unawareSlope = optional.slope;
    values.unshift({
      gate: id,
      reached: gates.slice(0, index).reduce((product, gate) => product * gate.successProbability, 1),
      riskAdjustedNpv: straight.value,
      abandonValue,
      value: optional.value,
      decision,
      standardErrors: {
        riskAdjustedNpv: straight.slope * standardError,
        value: optional.slope * standardError,
      },
      information: views
        .map(({ own, informed, unaware, slopes }) =>
          driverInformation(
            own,
            informed.map((value, trial) => value - (unaware[trial] as number)),
            slopes.map((slope) => slope - unawareSlope),
          ),
        )
        .sort((a, b) => b.evppi - a.evppi),
    });
  }
  return {
    npvOnSuccess,
    standardError,
    riskAdjustedNpv: straight.value,
    value: optional.value,
    standardErrors: {
      npvOnSuccess: standardError,
      riskAdjustedNpv: straight.slope * standardError,
      value: optional.slope * standardError,
    },
    gates: values,
  };
}
