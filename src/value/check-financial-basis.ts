import { isPlainDate, isYearMonth } from "../foundation/calendar.js";
import { isMoneyInput } from "../foundation/decimal.js";
import { describeReceived, type Issue, type Path } from "../foundation/issue.js";
import { lastRate } from "./discounting.js";
import type { FinancialBasis } from "./financial-basis.js";

/** Longer cases are typing errors. */
const MAX_MONTHS = 1200;

/** An issue about a value that is not what it should be. */
export function wrongValue(code: string, path: Path, expected: string, received: unknown): Issue {
  const described = describeReceived(received);
  return { code, path, message: `must be ${expected}; received ${described}`, expected, received: described };
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
  issues.push(...checkRates(basis, path), ...checkTax(basis, path), ...checkEscalators(basis, path));
  if (issues.length === 0) issues.push(...checkTerminal(basis, path));
  return issues;
}

const isRate = (rate: unknown): boolean => typeof rate === "number" && Number.isFinite(rate) && rate > -1;

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
    return [
      wrongValue("rate-out-of-range", [...path, "ratePerYear"], "a finite number above -1", ratePerYear),
    ];
  }
  const rates = ratesByYear ?? [];
  if (rates.length === 0) {
    return [wrongValue("rate-out-of-range", [...path, "ratesByYear"], "at least one rate", rates)];
  }
  return rates.flatMap((rate, index) =>
    isRate(rate)
      ? []
      : [wrongValue("rate-out-of-range", [...path, "ratesByYear", index], "a finite number above -1", rate)],
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
        ? []
        : [wrongValue("not-an-amount", [...at, "amount"], "an amount of money", terminal.amount)];
    case "multiple":
      return Number.isFinite(terminal.multiple) && terminal.multiple >= 0
        ? []
        : [wrongValue("negative-quantity", [...at, "multiple"], "0 or more", terminal.multiple)];
    case "perpetuity": {
      const rate = lastRate(basis);
      return terminal.growthPerYear > -1 && terminal.growthPerYear < rate
        ? []
        : [
            wrongValue(
              "terminal-growth-too-high",
              [...at, "growthPerYear"],
              `above -1 and below the rate ${rate}`,
              terminal.growthPerYear,
            ),
          ];
    }
    default:
      return [wrongValue("not-one-of", at, '"none", "amount", "multiple" or "perpetuity"', terminal)];
  }
}
