import { isPlainDate, isYearMonth } from "../foundation/calendar.js";
import { isMoneyInput, toDecimal } from "../foundation/decimal.js";
import { type Issue, type Path, wrongValue } from "../foundation/issue.js";
import { monthOffset } from "./case-months.js";
import { lastRate } from "./discounting.js";
import type { FinancialBasis } from "./financial-basis.js";

/** Longer cases, and dates farther from the first month, are typing errors. */
const MAX_MONTHS = 1200;
/** Larger numbers are typing errors too, and their products would leave what a number can hold. */
export const MAX_INPUT = 1e18;
export const MAX_RATE = 100;

/** The issue of a number that is too large to be meant; none for one that is not. */
export function tooLarge(path: Path, value: number): Issue[] {
  return Math.abs(value) <= MAX_INPUT ? [] : [wrongValue("too-large", path, "at most 1e18", value)];
}

/** What is wrong with a financial basis; paths start at `path`. */
export function checkFinancialBasis(basis: FinancialBasis, path: Path): Issue[] {
  const issues: Issue[] = [];
  const need = (fine: boolean, code: string, field: string, expected: string): void => {
    const received = (basis as unknown as Record<string, unknown>)[field]; // read by name for the message
    if (!fine) issues.push(wrongValue(code, [...path, field], expected, received));
  };
  need(/^[A-Z]{3}$/.test(basis.currency), "currency-unknown", "currency", "three capital letters (ISO 4217)");
  need(
    isPlainDate(basis.valuationDate),
    "date-invalid",
    "valuationDate",
    "a date that exists, as YYYY-MM-DD",
  );
  need(isYearMonth(basis.start), "date-invalid", "start", "a month, as YYYY-MM");
  need(isYearMonth(basis.priceBase), "date-invalid", "priceBase", "a month, as YYYY-MM");
  const whole = Number.isInteger(basis.horizonMonths);
  need(
    whole && basis.horizonMonths >= 1 && basis.horizonMonths <= MAX_MONTHS,
    "horizon-out-of-range",
    "horizonMonths",
    `a whole number from 1 to ${MAX_MONTHS}`,
  );
  need(["nominal", "real"].includes(basis.rateBasis), "not-one-of", "rateBasis", '"nominal" or "real"');
  need(["start", "mid", "end"].includes(basis.timing), "not-one-of", "timing", '"start", "mid" or "end"');
  const first = basis.fiscalYearStartMonth ?? 1;
  need(
    Number.isInteger(first) && first >= 1 && first <= 12,
    "not-one-of",
    "fiscalYearStartMonth",
    "a month from 1 to 12",
  );
  need((basis.riskPremiumPerYear ?? 0) >= 0, "negative-quantity", "riskPremiumPerYear", "0 or more");
  if (isYearMonth(basis.start)) issues.push(...checkDistance(basis, path));
  issues.push(...checkRates(basis, path), ...checkTax(basis, path), ...checkEscalators(basis, path));
  if (issues.length === 0) issues.push(...checkTerminal(basis, path));
  return issues;
}

const RATE = `a number above -1 and at most ${MAX_RATE}, as a fraction`;
const isRate = (rate: unknown): boolean => typeof rate === "number" && rate > -1 && rate <= MAX_RATE;

function checkDistance({ start, valuationDate, priceBase }: FinancialBasis, path: Path): Issue[] {
  const months = { valuationDate: isPlainDate(valuationDate) && valuationDate.slice(0, 7), priceBase };
  return Object.entries(months).flatMap(([field, month]) =>
    isYearMonth(month) && Math.abs(monthOffset(start, month)) > MAX_MONTHS
      ? [wrongValue("date-too-far", [...path, field], `within ${MAX_MONTHS} months of ${start}`, month)]
      : [],
  );
}

function checkRates({ ratePerYear, ratesByYear }: FinancialBasis, path: Path): Issue[] {
  if ((ratePerYear === undefined) === (ratesByYear === undefined)) {
    return [
      {
        code: "rate-not-one",
        path: [...path, "ratePerYear"],
        message: "give either ratePerYear or ratesByYear",
      },
    ];
  }
  if (ratePerYear !== undefined) {
    if (isRate(ratePerYear)) return [];
    return [wrongValue("rate-out-of-range", [...path, "ratePerYear"], RATE, ratePerYear)];
  }
  const rates = ratesByYear ?? [];
  if (!Array.isArray(rates) || rates.length === 0) {
    return [wrongValue("rate-out-of-range", [...path, "ratesByYear"], "at least one rate", rates)];
  }
  return rates.flatMap((rate, index) =>
    isRate(rate) ? [] : [wrongValue("rate-out-of-range", [...path, "ratesByYear", index], RATE, rate)],
  );
}

function checkTax({ tax }: FinancialBasis, path: Path): Issue[] {
  if (tax === undefined || (tax.rate >= 0 && tax.rate <= 1)) return [];
  return [wrongValue("share-out-of-range", [...path, "tax", "rate"], "a fraction from 0 to 1", tax.rate)];
}

function checkEscalators({ escalators = {}, rateBasis }: FinancialBasis, path: Path): Issue[] {
  return Object.entries(escalators).flatMap(([id, escalator]) =>
    escalator.rateBasis === rateBasis
      ? []
      : [mixedBasis([...path, "escalators", id, "rateBasis"], rateBasis, escalator.rateBasis)],
  );
}

/** The refusal to discount nominal money at a real rate, or the other way round. */
export function mixedBasis(path: Path, expected: string, received: unknown): Issue {
  return {
    code: "nominal-mixed-with-real",
    path,
    message: `rate and flows must both be ${expected}; this is ${String(received)}; (1+n) = (1+r)(1+i) converts`,
    expected,
    received: String(received),
  };
}

function checkTerminal(basis: FinancialBasis, path: Path): Issue[] {
  const { terminal } = basis;
  const at = [...path, "terminal"];
  switch (terminal?.kind) {
    case undefined:
    case "none":
      return [];
    case "amount":
      return isMoneyInput(terminal.amount)
        ? tooLarge([...at, "amount"], toDecimal(terminal.amount, at).toNumber())
        : [wrongValue("not-an-amount", [...at, "amount"], "an amount of money", terminal.amount)];
    case "multiple":
      return Number.isFinite(terminal.multiple) && terminal.multiple >= 0
        ? tooLarge([...at, "multiple"], terminal.multiple)
        : [wrongValue("negative-quantity", [...at, "multiple"], "0 or more", terminal.multiple)];
    case "perpetuity": {
      const rate = lastRate(basis);
      return Number.isFinite(terminal.growthPerYear) &&
        terminal.growthPerYear > -1 &&
        terminal.growthPerYear < rate
        ? []
        : [
            wrongValue(
              "terminal-growth-too-high",
              [...at, "growthPerYear"],
              `above -1 and below the rate ${rate} that holds on`,
              terminal.growthPerYear,
            ),
          ];
    }
    default:
      return [wrongValue("not-one-of", at, '"none", "amount", "multiple" or "perpetuity"', terminal)];
  }
}
