import {
  type Benefit,
  type BenefitClass,
  type BenefitLine,
  type BusinessCaseResult,
  evaluateBusinessCase,
  type Initiative,
  type TableMapping,
} from "ai-operating-model";
import { numberOf } from "./table-values.js";

type Values = Readonly<Record<string, unknown>>;
const CLASSES = ["cash-releasing", "revenue-margin", "cost-avoidance", "capacity", "risk"] as const;

/** What the cases assume that no inventory says. */
export const ASSUMED = "three years at 10 %, the benefit times the confidence of the file";

/** A case of an initiative and what would still have to be spent to build it. */
export interface InitiativeCase {
  readonly initiative: Initiative;
  readonly remaining: number;
  readonly result: BusinessCaseResult;
}

/** The currency of the money fields of a mapping; null where it has none. */
export function currencyOf(mapping: TableMapping): string | null {
  const money = Object.values(mapping.fields).find((field) => field.kind === "money");
  return money?.kind === "money" ? money.currency : null;
}

/** A business case for each initiative whose row has a cost to build and a benefit per year. */
export function businessCases(
  initiatives: readonly Initiative[],
  valuesOf: ReadonlyMap<string, Values>,
  currency: string,
  asOf: string,
): readonly InitiativeCase[] {
  return initiatives.flatMap((initiative) => {
    const values = valuesOf.get(initiative.id) ?? {};
    const [cost, benefit] = [numberOf(values.costToBuild), numberOf(values.benefitPerYear)];
    if (cost === null || benefit === null) return [];
    const remaining = Math.max(0, cost - (numberOf(values.spentToDate) ?? 0));
    const perMonth = (benefit * (numberOf(values.confidence) ?? 1)) / 12;
    const run = numberOf(values.costToRunPerMonth) ?? 0;
    const result = evaluateBusinessCase({
      id: initiative.id,
      name: initiative.name,
      initiativeId: initiative.id,
      basis: {
        currency,
        valuationDate: asOf,
        start: nextMonth(asOf),
        horizonMonths: 36,
        ratePerYear: 0.1,
        rateBasis: "nominal",
        priceBase: asOf.slice(0, 7),
        timing: "end",
      },
      drivers: {},
      costs: [
        { id: "build", kind: "integration", days: 1, dayRate: remaining },
        { id: "run", kind: "monitoring", toolsPerMonth: run },
      ],
      benefits: [benefitLine(classOf(values), perMonth)],
    });
    return [{ initiative, remaining, result }];
  });
}

/**
 * The benefits of what is live as a register: the last twelve months as one entry in their last whole month, since
 * the file has no months. Undefined where the file says nothing of benefits per year.
 */
export function benefitRegister(
  initiatives: readonly Initiative[],
  valuesOf: ReadonlyMap<string, Values>,
  currency: string,
  asOf: string,
): readonly Benefit[] | undefined {
  const month = asOf.slice(0, 7);
  const benefits = initiatives.flatMap((initiative): Benefit[] => {
    const { benefitPerYear, benefitRealized } = valuesOf.get(initiative.id) ?? {};
    const values = valuesOf.get(initiative.id) ?? {};
    const [plan, actual] = [numberOf(benefitPerYear), numberOf(benefitRealized)];
    if (initiative.status !== "live" || plan === null) return [];
    return [
      {
        id: `benefit-of-${initiative.id}`,
        initiativeIds: [initiative.id],
        kind: "as reported",
        class: classOf(values),
        currency,
        share: 1,
        plan: [{ month, amount: plan }],
        ...(actual === null ? {} : { actuals: [{ month, amount: actual }] }),
        state: actual === null ? "forecast" : "realized",
        signOffs: [],
      },
    ];
  });
  return benefits.length === 0 ? undefined : benefits;
}

/** The file has one amount for all; the line takes the formula that belongs to the class. */
function benefitLine(name: BenefitClass, perMonth: number): BenefitLine {
  const id = "benefit";
  switch (name) {
    case "revenue-margin":
      return { id, kind: "revenue", baseRevenue: perMonth, uplift: 1, margin: 1, attribution: 1 };
    case "capacity":
      return { id, kind: "time-saved", eligible: 1, hoursPerCase: 1, wagePerHour: perMonth, recapture: 1 };
    case "risk": {
      const before = { probabilityBefore: 1, lossBefore: perMonth };
      return {
        id,
        kind: "risk-reduction",
        riskId: "as reported",
        ...before,
        probabilityAfter: 0,
        lossAfter: 0,
      };
    }
    default:
      return { id, kind: "avoided-cost", class: name, baselinePerMonth: perMonth, actualPerMonth: 0 };
  }
}

function classOf({ benefitClass }: Values): BenefitClass {
  return CLASSES.find((name) => name === benefitClass) ?? "cost-avoidance";
}

function nextMonth(day: string): string {
  const [year, month] = day.split("-").map(Number) as [number, number];
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, "0")}`;
}
