import type { YearMonth } from "../foundation/calendar.js";
import {
  Decimal,
  type DecimalString,
  ExactDecimal,
  type MoneyInput,
  toDecimal,
  toDecimalString,
  toExactString,
} from "../foundation/decimal.js";
import { assertRecord, invalidArgument } from "../foundation/operating-model-error.js";
import { assertShape } from "../foundation/shape.js";
import { allocate } from "../roi/allocate.js";
import type { BusinessCase } from "./business-case.js";
import { monthOffset } from "./case-months.js";
import { monthFactors } from "./discounting.js";
import { evaluateBusinessCase } from "./evaluate-business-case.js";

/** What a platform or enabler costs in a period, and how much it could serve. */
export interface SharedCostPool {
  readonly amount: MoneyInput;
  /** In the unit of the drivers' quantities; needed for the method `capacity`. */
  readonly capacity?: number;
}

/** How much of a platform an initiative used. */
export interface SharedCostDriver {
  readonly id: string;
  readonly quantity: number;
}

/** How a shared cost is divided. */
export interface SharedCostOptions {
  /**
   * `usage`: all of it in proportion to use. `equal`: in equal parts. `capacity`: each pays its use at
   * amount/capacity. `none`: nobody is charged.
   */
  readonly method: "usage" | "equal" | "capacity" | "none";
  /** Who bears what `capacity` leaves over: the platform, or the users in proportion to use. */
  readonly unused: "platform" | "spread";
  /** Decimals of the parts; default 2, or as many as the amount has. */
  readonly round?: number;
}

/** Parts of a shared cost: `charged` and `unused` add up to the amount exactly. */
export interface SharedCostAllocation {
  readonly charged: readonly { readonly id: string; readonly amount: DecimalString }[];
  /** What stays with the platform. */
  readonly unused: DecimalString;
}

/**
 * Divides the cost of a shared platform among the initiatives that use it, exactly.
 *
 * @throws OperatingModelError `invalid-argument` for negative quantities, repeated ids, a capacity that is
 *   missing or smaller than what was used.
 * @example
 * import { allocateSharedCost } from "ai-operating-model/value";
 * const shares = allocateSharedCost(
 *   { amount: 1000, capacity: 100 },
 *   [{ id: "claims", quantity: 30 }, { id: "search", quantity: 30 }],
 *   { method: "capacity", unused: "platform" },
 * );
 * shares; // => { charged: [{ id: "claims", amount: "300" }, { id: "search", amount: "300" }], unused: "400" }
 */
export function allocateSharedCost(
  pool: SharedCostPool,
  drivers: readonly SharedCostDriver[],
  options: SharedCostOptions,
): SharedCostAllocation {
  assertRecord(pool, ["pool"]);
  assertShape("driver*", drivers, ["drivers"], { driver: { id: "string", quantity: "number" } });
  assertRecord(options, ["options"]);
  if (options.unused !== "platform" && options.unused !== "spread") {
    throw invalidArgument(["options", "unused"], '"platform" or "spread"', options.unused);
  }
  const amount = toDecimal(pool.amount, ["pool", "amount"], ExactDecimal);
  const round = options.round ?? Math.max(2, amount.decimalPlaces());
  const seen = new Set<string>();
  for (const [index, driver] of drivers.entries()) {
    const { id, quantity } = driver;
    if (!(quantity >= 0 && Number.isFinite(quantity))) {
      throw invalidArgument(["drivers", index, "quantity"], "0 or more", quantity);
    }
    if (seen.has(id)) throw invalidArgument(["drivers", index, "id"], "an id of its own", id);
    seen.add(id);
  }
  const used = drivers.reduce((sum, { quantity }) => sum.plus(quantity), new ExactDecimal(0));
  const ratios = weights(pool, drivers, options, used);
  const none = ratios.every((ratio) => ratio.isZero());
  if (none) {
    return {
      charged: drivers.map(({ id }) => ({ id, amount: "0" })),
      unused: toExactString(amount),
    };
  }
  const parts = allocate(amount, ratios, { round });
  const unused = ratios.length > drivers.length ? (parts[drivers.length] as DecimalString) : "0";
  return { charged: drivers.map(({ id }, index) => ({ id, amount: parts[index] as DecimalString })), unused };
}

/** Ratios of the drivers, and one more for what stays with the platform. */
function weights(
  pool: SharedCostPool,
  drivers: readonly SharedCostDriver[],
  { method, unused }: SharedCostOptions,
  used: Decimal,
): Decimal[] {
  const own = drivers.map(({ quantity }) => new ExactDecimal(quantity));
  switch (method) {
    case "none":
      return [];
    case "equal":
      return drivers.map(() => new ExactDecimal(1));
    case "usage":
      return own;
    case "capacity": {
      const { capacity } = pool;
      if (typeof capacity !== "number" || !(capacity > 0 && used.lessThanOrEqualTo(capacity))) {
        throw invalidArgument(["pool", "capacity"], `above 0 and no less than was used (${used})`, capacity);
      }
      if (unused === "spread" && !used.isZero()) return own;
      return [...own, new ExactDecimal(capacity).minus(used)];
    }
    default:
      throw invalidArgument(["options", "method"], '"usage", "equal", "capacity" or "none"', method);
  }
}

/**
 * The value of a case by itself and with its part of shared platforms, side by side. Choose between cases by
 * `marginal`: a platform that stands anyway costs no more for one user more. Report `fullyLoaded`, since someone
 * has to pay for it.
 *
 * @param charges the case's part by month, as positive amounts; months outside the horizon are refused
 * @example
 * import { sharedCostNpv } from "ai-operating-model/value";
 * const npv = sharedCostNpv(
 *   {
 *     id: "pilot",
 *     name: "Pilot",
 *     basis: {
 *       currency: "EUR", valuationDate: "2026-01-01", start: "2026-01", horizonMonths: 12,
 *       ratePerYear: 0.1, rateBasis: "nominal", priceBase: "2026-01", timing: "start",
 *     },
 *     drivers: {},
 *     costs: [],
 *     benefits: [{ id: "licence", kind: "avoided-cost", month: 0, baselinePerMonth: 900, actualPerMonth: 0 }],
 *   },
 *   [{ month: "2026-01", amount: 300 }],
 * );
 * npv; // => { marginal: "900", fullyLoaded: "600", shared: "300" }
 */
export function sharedCostNpv(
  businessCase: BusinessCase,
  charges: readonly { readonly month: YearMonth; readonly amount: MoneyInput }[],
  options: { readonly scenario?: string } = {},
): { readonly marginal: DecimalString; readonly fullyLoaded: DecimalString; readonly shared: DecimalString } {
  const marginal = new Decimal(evaluateBusinessCase(businessCase, options).npv);
  assertShape("object*", charges, ["charges"]);
  const factors = monthFactors(businessCase.basis);
  let shared = new Decimal(0);
  for (const [index, { month, amount }] of charges.entries()) {
    const factor = factors[monthOffset(businessCase.basis.start, month)];
    if (factor === undefined) {
      throw invalidArgument(["charges", index, "month"], "a month of the case", month);
    }
    shared = shared.plus(factor.times(toDecimal(amount, ["charges", index, "amount"])));
  }
  return {
    marginal: toDecimalString(marginal),
    fullyLoaded: toDecimalString(marginal.minus(shared)),
    shared: toDecimalString(shared),
  };
}
