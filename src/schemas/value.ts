import * as z from "zod";
import type { Issue } from "../foundation/issue.js";
import type { Result } from "../foundation/result.js";
import type { Benefit } from "../model/benefit.js";
import type { BenefitPool } from "../value/benefit-pool.js";
import type { BusinessCase } from "../value/business-case.js";
import { checkBenefits } from "../value/check-benefits.js";
import { checkBusinessCase } from "../value/check-business-case.js";
import type { TokenPriceList } from "../value/token-price-list.js";
import { distributionSchema } from "./distribution.js";
import { parseWith } from "./parse-with.js";
import {
  amount,
  benefitClass,
  benefitLine,
  costLine,
  driverInput,
  number,
  price,
  rateBasis,
  text,
  tokenPrice,
} from "./value-line.js";

const curve = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("logistic"),
    limit: driverInput,
    steepness: driverInput,
    midpointMonth: driverInput,
  }),
  z.strictObject({
    kind: z.literal("bass"),
    limit: driverInput,
    innovation: driverInput,
    imitation: driverInput,
    startMonth: number.exactOptional(),
  }),
  z.strictObject({
    kind: z.literal("ramp"),
    from: driverInput,
    to: driverInput,
    startMonth: number,
    months: number,
  }),
  z.strictObject({ kind: z.literal("table"), values: z.array(number) }),
]);

const basis = z.strictObject({
  currency: text,
  valuationDate: text,
  start: text,
  horizonMonths: number,
  ratePerYear: number.exactOptional(),
  ratesByYear: z.array(number).exactOptional(),
  rateBasis,
  priceBase: text,
  timing: z.enum(["start", "mid", "end"]),
  riskPremiumPerYear: number.exactOptional(),
  escalators: z
    .record(
      text,
      z.strictObject({
        ratePerYear: driverInput,
        rateBasis,
        compounding: z.enum(["monthly", "yearly"]).exactOptional(),
      }),
    )
    .exactOptional(),
  tax: z.strictObject({ rate: number }).exactOptional(),
  terminal: z
    .discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("none") }),
      z.strictObject({ kind: z.literal("amount"), amount }),
      z.strictObject({ kind: z.literal("multiple"), multiple: number }),
      z.strictObject({ kind: z.literal("perpetuity"), growthPerYear: number }),
    ])
    .exactOptional(),
  fx: z.record(text, price).exactOptional(),
  fiscalYearStartMonth: number.exactOptional(),
});

/** The schema of a business case file. */
export const businessCaseSchema: z.ZodType<BusinessCase> = z.strictObject({
  id: text,
  name: text,
  initiativeId: text.exactOptional(),
  basis,
  drivers: z.record(
    text,
    z.strictObject({
      estimate: z.union([number, distributionSchema]),
      unit: z.string(),
      basis: z.strictObject({
        method: z.enum(["ab", "did", "pre-post", "benchmark", "expert"]),
        ref: z.string(),
        grade: z.enum(["strong", "moderate", "weak"]),
        estimand: z.enum(["intention-to-treat", "treatment-on-treated"]).exactOptional(),
        observedAdoption: number.exactOptional(),
        standardError: number.exactOptional(),
      }),
      owner: text.exactOptional(),
    }),
  ),
  correlations: z.array(z.strictObject({ drivers: z.tuple([text, text]), rank: number })).exactOptional(),
  curves: z.record(text, curve).exactOptional(),
  scenarios: z.record(text, z.record(text, number)).exactOptional(),
  costs: z.array(costLine),
  benefits: z.array(benefitLine),
  uplifts: z
    .array(
      z.strictObject({
        id: text,
        referenceClass: text,
        source: text,
        lines: z.array(text),
        fraction: number,
      }),
    )
    .exactOptional(),
});

/**
 * Reads a business case that came from outside, already parsed from JSON: its shape, then everything that
 * `checkBusinessCase` finds. Members that no case has are refused, since a misspelt one would be ignored.
 *
 * @example
 * import { parseBusinessCase } from "ai-operating-model/schemas";
 * const result = parseBusinessCase({ id: "pilot", name: "Pilot" });
 * result.ok ? [] : result.error[0]?.path; // => ["basis"]
 */
export function parseBusinessCase(value: unknown): Result<BusinessCase, Issue[]> {
  return parseWith(businessCaseSchema, value, checkBusinessCase);
}

const period = z.strictObject({ month: text, amount });
const state = z.enum(["identified", "committed", "forecast", "realized", "validated", "retired"]);

/** The schema of a benefit register. */
export const benefitsSchema: z.ZodType<readonly Benefit[]> = z.array(
  z.strictObject({
    id: text,
    initiativeIds: z.array(text),
    kind: text,
    class: benefitClass,
    currency: text.exactOptional(),
    budgetLine: text.exactOptional(),
    effectiveFrom: text.exactOptional(),
    baseline: z
      .strictObject({ value: number, unit: z.string(), asOf: text, source: z.string(), frozenAt: text })
      .exactOptional(),
    poolId: text.exactOptional(),
    share: number,
    businessOwner: text.exactOptional(),
    financeValidator: text.exactOptional(),
    submittedBy: text.exactOptional(),
    plan: z.array(period),
    actuals: z.array(period).exactOptional(),
    state,
    signOffs: z.array(z.strictObject({ by: text, role: text, state, at: text })),
  }),
);

/**
 * Reads a benefit register that came from outside: its shape, then everything that `checkBenefits` finds.
 *
 * @example
 * import { parseBenefits } from "ai-operating-model/schemas";
 * parseBenefits([]); // => { ok: true, value: [] }
 */
export function parseBenefits(
  value: unknown,
  options: { readonly pools?: readonly BenefitPool[] } = {},
): Result<readonly Benefit[], Issue[]> {
  return parseWith(benefitsSchema, value, (benefits) => checkBenefits(benefits, options));
}

const servicePrice = z.strictObject(tokenPrice).exactOptional();

/** The schema of a price list as `importTokenPrices` gives it, for lists that a host has stored. */
export const tokenPricesSchema: z.ZodType<TokenPriceList> = z.strictObject({
  currency: text,
  prices: z.record(
    text,
    z.strictObject({
      ...tokenPrice,
      provider: z.string().nullable(),
      mode: z.string().nullable(),
      deprecationDate: text.nullable(),
      services: z.strictObject({
        batch: servicePrice,
        priority: servicePrice,
        flex: servicePrice,
      }),
    }),
  ),
  withoutPrice: z.array(
    z.strictObject({
      model: text,
      reason: z.enum(["no-input-price", "zero-input-price", "no-output-price"]),
      mode: z.string().nullable(),
    }),
  ),
});

/**
 * Reads a stored price list. A published one, in its publisher's shape, is read by `importTokenPrices`.
 *
 * @example
 * import { parseTokenPrices } from "ai-operating-model/schemas";
 * parseTokenPrices({ currency: "USD", prices: {}, withoutPrice: [] }).ok; // => true
 */
export function parseTokenPrices(value: unknown): Result<TokenPriceList, Issue[]> {
  return parseWith(tokenPricesSchema, value);
}
