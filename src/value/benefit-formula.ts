import type { BenefitClass } from "../model/benefit.js";
import type { BenefitKind, BenefitLine, TimeSavedBenefit } from "./benefit-line.js";
import { firstWholeMonth } from "./case-months.js";
import type { LinePlace } from "./cost-formula.js";
import { decayFormula, series } from "./curve-formula.js";
import { constant, difference, type Formula, product } from "./formula.js";
import { inputFormula } from "./input-formula.js";

/** Class of a benefit line that names none. */
export const defaultBenefitClass: Readonly<Record<BenefitKind, BenefitClass>> = {
  "time-saved": "capacity",
  "rework-avoided": "cost-avoidance",
  revenue: "revenue-margin",
  "avoided-cost": "cash-releasing",
  "risk-reduction": "risk",
  "non-financial": "non-financial",
};

/** A part of a benefit line: all of it but for time saved, which may be part cash and part capacity. */
export interface BenefitPart {
  readonly class: BenefitClass;
  readonly formula: Formula;
}

/** What a benefit line amounts to in a month, by class, in its own currency before escalation. */
export function benefitFormulas(line: BenefitLine, place: LinePlace): BenefitPart[] {
  const use = product(
    inputFormula(line.adoption ?? 1),
    line.decay === undefined ? constant(1) : decayFormula(line.decay, place.from, place.horizonMonths),
  );
  const whole = product(ownFormula(line), use);
  if (line.kind === "time-saved" && (line.cashRelease !== undefined || line.class === "cash-releasing")) {
    return releasedTime(line, whole, place);
  }
  return [{ class: line.class ?? defaultBenefitClass[line.kind], formula: whole }];
}

function ownFormula(line: BenefitLine): Formula {
  switch (line.kind) {
    case "time-saved":
      return product(
        inputFormula(line.eligible),
        inputFormula(line.hoursPerCase),
        inputFormula(line.wagePerHour),
        inputFormula(line.recapture),
      );
    case "rework-avoided":
      return product(
        inputFormula(line.volume),
        difference(inputFormula(line.errorRateBefore), inputFormula(line.errorRateAfter)),
        inputFormula(line.costPerError),
      );
    case "revenue":
      return product(
        inputFormula(line.baseRevenue),
        inputFormula(line.uplift),
        inputFormula(line.margin),
        inputFormula(line.attribution),
      );
    case "avoided-cost":
      return difference(inputFormula(line.baselinePerMonth), inputFormula(line.actualPerMonth));
    case "risk-reduction":
      return difference(
        product(inputFormula(line.probabilityBefore), inputFormula(line.lossBefore)),
        product(inputFormula(line.probabilityAfter), inputFormula(line.lossAfter)),
      );
    case "non-financial":
      return inputFormula(line.score);
  }
}

/** Hours that a named budget gives up are cash from the date on which it does; the rest stays capacity. */
function releasedTime(line: TimeSavedBenefit, whole: Formula, place: LinePlace): BenefitPart[] {
  const first = line.effectiveFrom === undefined ? 0 : firstWholeMonth(line.effectiveFrom, place.start);
  const cut = series(place.horizonMonths, (t) => (t >= first ? 1 : 0));
  const released = product(inputFormula(line.cashRelease ?? 1), cut);
  return [
    { class: "cash-releasing", formula: product(whole, released) },
    { class: "capacity", formula: product(whole, difference(constant(1), released)) },
  ];
}
