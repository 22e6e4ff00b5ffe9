import { isPlainDate } from "../foundation/calendar.js";
import { isMoneyInput, toDecimal } from "../foundation/decimal.js";
import { type Issue, type Path, wrongValue } from "../foundation/issue.js";
import type { BenefitClass } from "../model/benefit.js";
import type { BenefitKind, BenefitLine } from "./benefit-line.js";
import type { BusinessCase } from "./business-case.js";
import { unknownName } from "./check-drivers.js";
import { mixedBasis, tooLarge } from "./check-financial-basis.js";
import type { CostLine, TokenStep } from "./cost-line.js";
import { curveOf, driverOf } from "./input-formula.js";
import { inputRoles, lineInputs } from "./line-inputs.js";

/** Classes that a benefit of each kind may be given. */
const CLASSES: Readonly<Record<BenefitKind, readonly BenefitClass[]>> = {
  "time-saved": ["capacity", "cash-releasing", "disbenefit"],
  "rework-avoided": ["cost-avoidance", "cash-releasing", "capacity", "disbenefit"],
  revenue: ["revenue-margin", "disbenefit"],
  "avoided-cost": ["cash-releasing", "cost-avoidance", "disbenefit"],
  "risk-reduction": ["risk", "disbenefit"],
  "non-financial": ["non-financial"],
};

/** What is wrong with the lines of a case beyond the values of their inputs. */
export function checkLines(businessCase: BusinessCase): Issue[] {
  const { costs, benefits } = businessCase;
  const issues: Issue[] = [];
  const seen = new Set<string>();
  const each = (line: CostLine | BenefitLine, path: Path): void => {
    if (typeof line.id !== "string" || line.id === "") {
      issues.push(wrongValue("id-missing", [...path, "id"], "a name", line.id));
    } else if (seen.has(line.id)) {
      issues.push({
        code: "duplicate-id",
        path: [...path, "id"],
        message: `two lines are called "${line.id}"`,
      });
    }
    seen.add(line.id);
    if (!Object.hasOwn(inputRoles, line.kind)) {
      issues.push(wrongValue("unknown-kind", [...path, "kind"], "a kind of cost or benefit", line.kind));
      return;
    }
    issues.push(...checkCommon(line, businessCase, path));
  };
  for (const [index, line] of costs.entries()) {
    const path = ["costs", index];
    each(line, path);
    issues.push(...checkCost(line, path));
  }
  for (const [index, line] of benefits.entries()) {
    const path = ["benefits", index];
    each(line, path);
    issues.push(...checkBenefit(line, businessCase, path));
  }
  for (const [index, uplift] of (businessCase.uplifts ?? []).entries()) {
    const path = ["uplifts", index];
    for (const [at, id] of uplift.lines.entries()) {
      if (!seen.has(id)) issues.push(unknownName("line", id, [...seen], [...path, "lines", at]));
    }
    if (!(uplift.fraction >= 0 && Number.isFinite(uplift.fraction))) {
      issues.push(wrongValue("negative-quantity", [...path, "fraction"], "0 or more", uplift.fraction));
    } else if (
      uplift.fraction > 1 &&
      benefits.some((line) => line.class !== "disbenefit" && uplift.lines.includes(line.id))
    ) {
      const expected = "at most 1, since a benefit has no more than all of it to lose";
      issues.push(wrongValue("share-out-of-range", [...path, "fraction"], expected, uplift.fraction));
    } else issues.push(...tooLarge([...path, "fraction"], uplift.fraction));
  }
  return issues;
}

function checkCommon(line: CostLine | BenefitLine, { basis }: BusinessCase, path: Path): Issue[] {
  const issues: Issue[] = [];
  const { month, from, until, escalator, currency, rateBasis, riskAdjustment } = line;
  const horizon = basis.horizonMonths;
  const inside = (value: number | undefined, field: string, last: number): void => {
    if (value === undefined || (Number.isInteger(value) && value >= 0 && value <= last)) return;
    issues.push(
      wrongValue("month-outside-horizon", [...path, field], `a whole number from 0 to ${last}`, value),
    );
  };
  inside(month, "month", horizon - 1);
  inside(from, "from", horizon - 1);
  inside(until, "until", horizon);
  if (month !== undefined && (from !== undefined || until !== undefined)) {
    issues.push({ code: "month-and-span", path, message: "give either month or from and until" });
  }
  if (until !== undefined && until <= (from ?? 0)) {
    issues.push(wrongValue("span-empty", [...path, "until"], `after from (${from ?? 0})`, until));
  }
  if (escalator !== undefined && !Object.hasOwn(basis.escalators ?? {}, escalator)) {
    const known = Object.keys(basis.escalators ?? {});
    issues.push(unknownName("escalator", escalator, known, [...path, "escalator"]));
  }
  if (currency !== undefined && currency !== basis.currency && !Object.hasOwn(basis.fx ?? {}, currency)) {
    const expected = `${basis.currency}, or a rate for ${currency} in basis.fx`;
    issues.push(wrongValue("currency-mixed", [...path, "currency"], expected, currency));
  }
  if (rateBasis !== undefined && rateBasis !== basis.rateBasis) {
    issues.push(mixedBasis([...path, "rateBasis"], basis.rateBasis, rateBasis));
  }
  if (riskAdjustment !== undefined && !(riskAdjustment >= 0 && riskAdjustment <= 1)) {
    issues.push(
      wrongValue("share-out-of-range", [...path, "riskAdjustment"], "a fraction from 0 to 1", riskAdjustment),
    );
  }
  return issues;
}

const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 1;

function checkCost(line: CostLine, path: Path): Issue[] {
  const issues: Issue[] = [];
  if ((line.treatment === "capex" || line.treatment === "prepaid") && !isCount(line.usefulLifeMonths)) {
    issues.push(
      wrongValue(
        "useful-life-missing",
        [...path, "usefulLifeMonths"],
        "a whole number from 1",
        line.usefulLifeMonths,
      ),
    );
  }
  if (line.kind === "inference-tokens") {
    if (!Array.isArray(line.steps) || line.steps.length === 0) {
      issues.push(wrongValue("steps-missing", [...path, "steps"], "at least one step", line.steps));
    }
    for (const [index, step] of (line.steps ?? []).entries()) {
      issues.push(...checkPrice(step, [...path, "steps", index, "price"]));
    }
    const dates = (line.priceEvents ?? []).map(({ date }) => date);
    for (const [index, date] of dates.entries()) {
      const at = [...path, "priceEvents", index, "date"];
      if (!isPlainDate(date)) issues.push(wrongValue("date-invalid", at, "a date, as YYYY-MM-DD", date));
      else if (dates.indexOf(date) < index) {
        issues.push({ code: "duplicate-id", path: at, message: `two price events are dated ${date}` });
      }
    }
  }
  // Contract terms, no estimates: neither a driver nor a curve.
  for (const field of ["minReplicas", "commit"]) {
    const term = (line as unknown as Readonly<Record<string, unknown>>)[field]; // read by name
    if (driverOf(term) === undefined && curveOf(term) === undefined) continue;
    issues.push(wrongValue("not-a-number", [...path, field], "a number", term));
  }
  if (line.kind === "retraining") {
    if ((line.runsPerMonth === undefined) === (line.everyMonths === undefined)) {
      issues.push({ code: "runs-not-one", path, message: "give either runsPerMonth or everyMonths" });
    }
    if (line.everyMonths !== undefined && !isCount(line.everyMonths)) {
      issues.push(
        wrongValue("not-positive", [...path, "everyMonths"], "a whole number from 1", line.everyMonths),
      );
    }
  }
  return issues;
}

const OBLIGATORY = ["inputPerToken", "outputPerToken"];

function checkPrice({ price }: TokenStep, path: Path): Issue[] {
  const issues: Issue[] = [];
  const rates = [
    [price as object, path],
    [price?.longContext ?? {}, [...path, "longContext"]],
  ] as const;
  for (const [own, at] of rates) {
    const values = own as Readonly<Record<string, unknown>>;
    const required = own === price || price?.longContext !== undefined;
    for (const field of [
      "inputPerToken",
      "outputPerToken",
      "cacheReadPerToken",
      "cacheWritePerToken",
      "reasoningPerToken",
    ]) {
      const value = values?.[field];
      if (value === undefined && !(required && OBLIGATORY.includes(field))) continue;
      if (!isMoneyInput(value)) {
        issues.push(wrongValue("not-an-amount", [...at, field], "a price per token", value));
      } else if (toDecimal(value, at).lessThan(0)) {
        issues.push(wrongValue("negative-price", [...at, field], "0 or more", value));
      } else issues.push(...tooLarge([...at, field], toDecimal(value, at).toNumber()));
    }
  }
  const threshold = price?.longContext?.aboveTokens;
  if (price?.longContext !== undefined && !(typeof threshold === "number" && threshold >= 0)) {
    issues.push(
      wrongValue("negative-quantity", [...path, "longContext", "aboveTokens"], "0 or more", threshold),
    );
  }
  return issues;
}

function checkBenefit(line: BenefitLine, businessCase: BusinessCase, path: Path): Issue[] {
  const issues: Issue[] = [];
  const allowed = Object.hasOwn(CLASSES, line.kind) ? CLASSES[line.kind] : [];
  if (line.class !== undefined && !allowed.includes(line.class)) {
    issues.push(
      wrongValue("class-not-allowed", [...path, "class"], `one of ${allowed.join(", ")}`, line.class),
    );
  }
  const every = line.decay?.retrainEveryMonths;
  if (every !== undefined && !isCount(every)) {
    issues.push(
      wrongValue("not-positive", [...path, "decay", "retrainEveryMonths"], "a whole number from 1", every),
    );
  }
  if (line.kind === "time-saved") {
    const cash = line.class === "cash-releasing" || line.cashRelease !== undefined;
    if (cash && (!line.budgetLine || !isPlainDate(line.effectiveFrom))) {
      issues.push({
        code: "time-saved-not-cashable",
        path: [...path, line.budgetLine ? "effectiveFrom" : "budgetLine"],
        message:
          "time saved is capacity unless the budget line that is cut and the date of the cut are named",
        expected: "budgetLine and effectiveFrom",
      });
    }
  }
  if (line.kind === "risk-reduction") {
    const twice = businessCase.costs.find(
      (cost) => cost.kind === "expected-loss" && cost.riskId === line.riskId,
    );
    if (twice !== undefined) {
      issues.push({
        code: "residual-risk-counted-twice",
        path: [...path, "riskId"],
        message: `p1·L1 of risk "${line.riskId}" is subtracted here and is the cost "${twice.id}" as well`,
        received: line.riskId,
      });
    }
  }
  return [...issues, ...checkIntentionToTreat(line, businessCase, path)];
}

/** An effect averaged over everyone offered the tool already holds adoption; it may not be multiplied again. */
function checkIntentionToTreat(line: BenefitLine, { drivers }: BusinessCase, path: Path): Issue[] {
  if (line.adoption === undefined || line.adoption === 1) return [];
  return lineInputs(line, path).flatMap(({ path: at, input }) => {
    const id = driverOf(input);
    const driver = id !== undefined && Object.hasOwn(drivers, id) ? drivers[id] : undefined;
    if (driver?.basis?.estimand !== "intention-to-treat" || at[at.length - 1] === "adoption") return [];
    const { observedAdoption } = driver.basis;
    const offer =
      observedAdoption !== undefined && typeof driver.estimate === "number"
        ? `${driver.estimate} / ${observedAdoption} = ${driver.estimate / observedAdoption}`
        : "ITT / observed adoption";
    return [
      {
        code: "intention-to-treat-with-adoption",
        path: at,
        message: `driver ${id} is an intention-to-treat effect, which holds adoption already; leave adoption out, or use the effect on users, ${offer}`,
        expected: offer,
      },
    ];
  });
}
