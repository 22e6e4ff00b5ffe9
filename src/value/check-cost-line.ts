import { isPlainDate } from "../foundation/calendar.js";
import { isMoneyInput, toDecimal } from "../foundation/decimal.js";
import { type Issue, type Path, wrongValue } from "../foundation/issue.js";
import { isCount } from "./case-months.js";
import { tooLarge } from "./check-financial-basis.js";
import type { CostLine, TokenStep } from "./cost-line.js";
import { curveOf, driverOf } from "./input-formula.js";

/** What is wrong with a cost line beyond what all lines have and the values of its inputs. */
export function checkCostLine(line: CostLine, path: Path): Issue[] {
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
