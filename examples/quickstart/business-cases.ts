import {
  type Benefit,
  type BenefitClass,
  type BenefitLine,
  type BusinessCase,
  type BusinessCaseResult,
  type Driver,
  distribution,
  evaluateBusinessCase,
  type Initiative,
  type PriceInput,
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
  /** The same case with the spread of build cost and benefit, for simulation. */
  readonly uncertain: BusinessCase;
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
    const define = (build: PriceInput, gain: PriceInput, drivers: BusinessCase["drivers"]): BusinessCase => ({
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
      drivers,
      costs: [
        { id: "build", kind: "integration", days: 1, dayRate: build },
        { id: "run", kind: "monitoring", toolsPerMonth: run },
      ],
      benefits: [benefitLine(classOf(values), gain)],
    });
    const result = evaluateBusinessCase(define(remaining, perMonth, {}));
    const uncertain = define(
      { driver: "cost to build" },
      { driver: "benefit per month" },
      {
        "cost to build": spread(remaining, 0.9, 1.6, currency),
        "benefit per month": spread(perMonth, 0.4, 1.2, currency),
      },
    );
    return [{ initiative, remaining, result, uncertain }];
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

/** What the simulation assumes besides. */
export const ASSUMED_SPREAD =
  "build cost from 90 % to 160 % and benefit from 40 % to 120 % of the file's figure";

/** A planned figure with the ends between which it may come out; a figure of 0 has no spread. */
function spread(mode: number, low: number, high: number, unit: string): Driver {
  const basis = { method: "expert", ref: ASSUMED_SPREAD, grade: "weak" } as const;
  const estimate = mode === 0 ? 0 : distribution.pert({ min: low * mode, mode, max: high * mode });
  return { estimate, unit, basis };
}

/** The file has one amount for all; the line takes the formula that belongs to the class. */
function benefitLine(name: BenefitClass, perMonth: PriceInput): BenefitLine {
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
