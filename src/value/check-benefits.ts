import { isPlainDate, isYearMonth, type YearMonth } from "../foundation/calendar.js";
import { isMoneyInput, toDecimal } from "../foundation/decimal.js";
import { type Issue, type Path, wrongValue } from "../foundation/issue.js";
import { ANYTHING, checkShape, oneOf, TEXT } from "../foundation/shape.js";
import type { Benefit } from "../model/benefit.js";
import { type BenefitPool, checkPools } from "./benefit-pool.js";

const KINDS = {
  shapes: {
    Benefit: {
      id: "text",
      initiativeIds: "text*",
      kind: "text",
      class: "class",
      plan: "Period*",
      state: "state",
      signOffs: "SignOff*",
      actuals: "Period*?",
      baseline: "object?",
      currency: "text?",
      poolId: "text?",
      businessOwner: "text?",
      financeValidator: "text?",
      submittedBy: "text?",
    },
    Period: { month: "anything", amount: "anything" },
    SignOff: { by: "text", state: "text" },
    Pool: { id: "text", capacityPerMonth: "anything" },
  },
  rules: {
    anything: ANYTHING,
    text: TEXT,
    class: oneOf(
      "cash-releasing",
      "revenue-margin",
      "cost-avoidance",
      "capacity",
      "risk",
      "non-financial",
      "disbenefit",
    ),
    state: oneOf("identified", "committed", "forecast", "realized", "validated", "retired"),
  },
};

/**
 * What a benefit register gets wrong, at once. Claims are amount × share.
 *
 * - `validation-not-signed`, `validator-not-independent`: validated needs a sign-off by the finance validator, who
 *   is neither the owner nor the submitter.
 * - `time-saved-not-cashable`: time saved is capacity unless a budget line and a date are named.
 * - `pool-over-capacity`: the benefits of a pool claim more in a month than it can give, planned or realized.
 * - `baseline-missing`, `baseline-frozen-late`, `disbenefit-not-negative`, `currency-missing`,
 *   `share-out-of-range`, `duplicate-id`, `duplicate-month`, `date-invalid`, `not-an-amount`, `currency-mixed` within
 *   a pool. What is not built like a register (`invalid-type`, `not-one-of`) is told first.
 *
 * @example
 * import { checkBenefits } from "ai-operating-model/value";
 * const issues = checkBenefits([
 *   {
 *     id: "hours", initiativeIds: ["i-7"], kind: "time-saved", class: "cash-releasing", currency: "EUR", share: 1,
 *     plan: [{ month: "2026-03", amount: 5000 }], state: "forecast", signOffs: [],
 *   },
 * ]);
 * issues.map(({ code }) => code); // => ["time-saved-not-cashable"]
 */
export function checkBenefits(
  benefits: readonly Benefit[],
  options: { readonly pools?: readonly BenefitPool[] } = {},
): Issue[] {
  const { pools } = options ?? {};
  const issues = checkShape(KINDS, "Benefit*", benefits, []);
  if (pools !== undefined) issues.push(...checkShape(KINDS, "Pool*", pools, ["pools"]));
  if (issues.length > 0) return issues;
  const seen = new Set<string>();
  for (const [index, benefit] of benefits.entries()) {
    const path = [index];
    if (seen.has(benefit.id)) {
      issues.push({
        code: "duplicate-id",
        path: [index, "id"],
        message: `two benefits are called "${benefit.id}"`,
      });
    }
    seen.add(benefit.id);
    issues.push(
      ...checkClaim(benefit, path),
      ...checkPeriods(benefit, "plan", path),
      ...checkPeriods(benefit, "actuals", path),
      ...checkBaseline(benefit, path),
      ...checkValidation(benefit, path),
    );
  }
  // Claims can be added up only where every amount can be read.
  const unreadable = issues.some(({ code }) => code === "not-an-amount" || code === "share-out-of-range");
  if (pools !== undefined && !unreadable) issues.push(...checkPools(benefits, pools));
  return issues;
}

function checkClaim(benefit: Benefit, path: Path): Issue[] {
  const issues: Issue[] = [];
  if (!(typeof benefit.share === "number" && benefit.share >= 0 && benefit.share <= 1)) {
    issues.push(
      wrongValue("share-out-of-range", [...path, "share"], "a fraction from 0 to 1", benefit.share),
    );
  }
  if (benefit.class !== "non-financial" && benefit.currency === undefined) {
    issues.push(wrongValue("currency-missing", [...path, "currency"], "a currency", undefined));
  }
  if (benefit.kind === "time-saved" && benefit.class === "cash-releasing") {
    if (!benefit.budgetLine || !isPlainDate(benefit.effectiveFrom)) {
      issues.push({
        code: "time-saved-not-cashable",
        path: [...path, "class"],
        message:
          "time saved is capacity unless the budget line that is cut and the date of the cut are named",
        expected: "capacity, or budgetLine and effectiveFrom",
        received: benefit.class,
      });
    }
  }
  return issues;
}

function checkPeriods(benefit: Benefit, field: "plan" | "actuals", path: Path): Issue[] {
  const seen = new Set<YearMonth>();
  return (benefit[field] ?? []).flatMap(({ month, amount }, index) => {
    const at = [...path, field, index];
    const issues: Issue[] = [];
    if (!isYearMonth(month)) {
      issues.push(wrongValue("date-invalid", [...at, "month"], "a month, as YYYY-MM", month));
    } else if (seen.has(month)) {
      issues.push({ code: "duplicate-month", path: [...at, "month"], message: `${month} is given twice` });
    }
    seen.add(month);
    if (!isMoneyInput(amount))
      issues.push(wrongValue("not-an-amount", [...at, "amount"], "an amount", amount));
    else if (benefit.class === "disbenefit" && toDecimal(amount, at).greaterThan(0)) {
      issues.push(wrongValue("disbenefit-not-negative", [...at, "amount"], "0 or less", amount));
    }
    return issues;
  });
}

function checkBaseline(benefit: Benefit, path: Path): Issue[] {
  const { baseline, state, actuals = [] } = benefit;
  if (baseline === undefined) {
    if (state !== "realized" && state !== "validated") return [];
    const message = `a benefit that is ${state} needs the baseline it is measured against`;
    return [{ code: "baseline-missing", path: [...path, "baseline"], message }];
  }
  const issues: Issue[] = [];
  for (const field of ["asOf", "frozenAt"] as const) {
    if (!isPlainDate(baseline[field])) {
      issues.push(wrongValue("date-invalid", [...path, "baseline", field], "YYYY-MM-DD", baseline[field]));
    }
  }
  const first = actuals.map(({ month }) => month).sort()[0];
  if (issues.length === 0 && first !== undefined && baseline.frozenAt.slice(0, 7) > first) {
    issues.push({
      code: "baseline-frozen-late",
      path: [...path, "baseline", "frozenAt"],
      message: `the baseline was frozen on ${baseline.frozenAt}, after the first actual of ${first}`,
    });
  }
  return issues;
}

function checkValidation(benefit: Benefit, path: Path): Issue[] {
  if (benefit.state !== "validated") return [];
  const { financeValidator: validator, businessOwner, submittedBy, signOffs } = benefit;
  if (
    validator === undefined ||
    !signOffs.some(({ by, state }) => by === validator && state === "validated")
  ) {
    return [
      {
        code: "validation-not-signed",
        path: [...path, "signOffs"],
        message: `needs the sign-off of the finance validator${validator === undefined ? ", who is not named" : ` ${validator}`}`,
        expected: validator ?? "a finance validator",
      },
    ];
  }
  const role = validator === businessOwner ? "owner" : validator === submittedBy ? "submitter" : undefined;
  if (role === undefined) return [];
  return [
    {
      code: "validator-not-independent",
      path: [...path, "financeValidator"],
      message: `${validator} validates the benefit and is its ${role}`,
      received: validator,
    },
  ];
}
