import { assertList, assertRecord, invalidArgument } from "../foundation/operating-model-error.js";
import type { BusinessCase } from "../value/business-case.js";
import { driverTrials, type Measured } from "./driver-trials.js";
import { sumOf } from "./outcome-summary.js";
import { type DriverInformation, driverFits } from "./value-of-information.js";

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
  /** What knowing each driver before this gate is worth at most, for the decision at it and at every later one. */
  readonly information: readonly DriverInformation[];
}

/** An initiative as a row of bets, each of which opens the next. Money in the case's currency. */
export interface StagedValue {
  /** Mean NPV of the case once all stages have succeeded, gate costs left out. */
  readonly npvOnSuccess: number;
  readonly standardError: number;
  readonly riskAdjustedNpv: number;
  /** At the first gate, with the right to stop. */
  readonly value: number;
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
  const n = outcomes.length;
  const mean = sumOf(outcomes, (x) => x) / n;
  const variance = sumOf(outcomes, (x) => (x - mean) * (x - mean)) / (n - 1);
  const values: GateValue[] = [];
  let [straight, optional] = [mean, mean];
  /** Given a driver's value in each trial: deciding by it, and deciding as one does without knowing it. */
  let views = driverFits(outcomes, inputs, degree).map(({ fit, ...about }) => ({
    about,
    informed: fit,
    unaware: fit,
  }));
  for (let index = gates.length - 1; index >= 0; index--) {
    const { id, cost, successProbability: p, abandonValue = 0 } = gates[index] as StagedGate;
    straight = p * straight - cost;
    const onward = p * optional - cost;
    optional = Math.max(abandonValue, onward);
    const decision = onward >= abandonValue ? "continue" : "abandon";
    views = views.map(({ about, informed, unaware }) => ({
      about,
      informed: informed.map((value) => Math.max(abandonValue, p * value - cost)),
      unaware: unaware.map((value) => (decision === "continue" ? p * value - cost : abandonValue)),
    }));
    values.unshift({
      gate: id,
      reached: gates.slice(0, index).reduce((product, gate) => product * gate.successProbability, 1),
      riskAdjustedNpv: straight,
      abandonValue,
      value: optional,
      decision,
      information: views
        .map(({ about, informed, unaware }) => {
          const gain = informed.map((value, trial) => value - (unaware[trial] as number));
          return { driver: about.driver, evppi: sumOf(gain, (x) => x) / n, explained: about.explained };
        })
        .sort((a, b) => b.evppi - a.evppi),
    });
  }
  return {
    npvOnSuccess: mean,
    standardError: Math.sqrt(variance / n),
    riskAdjustedNpv: straight,
    value: optional,
    gates: values,
  };
}
