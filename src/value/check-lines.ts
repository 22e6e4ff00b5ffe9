import { type Issue, type Path, wrongValue } from "../foundation/issue.js";
import type { BenefitLine } from "./benefit-line.js";
import type { BusinessCase } from "./business-case.js";
import { checkBenefitLine } from "./check-benefit-line.js";
import { checkCostLine } from "./check-cost-line.js";
import { unknownName } from "./check-drivers.js";
import { mixedBasis, tooLarge } from "./check-financial-basis.js";
import type { CostLine } from "./cost-line.js";
import { inputRoles } from "./line-inputs.js";

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
    issues.push(...checkCostLine(line, path));
  }
  for (const [index, line] of benefits.entries()) {
    const path = ["benefits", index];
    each(line, path);
    issues.push(...checkBenefitLine(line, businessCase, path));
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
