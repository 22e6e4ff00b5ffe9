import type { MoneyInput } from "../foundation/decimal.js";
import type { Distribution } from "../foundation/distribution/distribution-kinds.js";

/** A number, or the driver that gives it: sampled once, whichever lines use it. */
export type DriverInput = number | { readonly driver: string };

/** A quantity of one month: a number, a driver, or a curve of the case evaluated in that month. */
export type CurveInput = DriverInput | { readonly curve: string };

/** Money per unit, or the driver that gives it. */
export type PriceInput = MoneyInput | { readonly driver: string };

/** How a driver's estimate was found, which says how far it can be trusted. */
export interface DriverBasis {
  /** Experiment, difference-in-differences, before against after, published figure, or opinion. */
  readonly method: "ab" | "did" | "pre-post" | "benchmark" | "expert";
  /** Where a reviewer finds it: a report, a ticket, a dashboard. */
  readonly ref: string;
  readonly grade: "strong" | "moderate" | "weak";
  /**
   * Whom the effect is an average over. `intention-to-treat`: everyone offered the tool, users or not, so that
   * multiplying by adoption would count non-use twice. `treatment-on-treated`: users only.
   */
  readonly estimand?: "intention-to-treat" | "treatment-on-treated";
  /** Share of those offered the tool who used it in the study, 0..1. */
  readonly observedAdoption?: number;
  /** Standard error of a measured estimate: gives a point estimate its spread in simulation. */
  readonly standardError?: number;
}

/** One uncertain quantity of a business case, named once and used by any number of lines. */
export interface Driver {
  readonly estimate: number | Distribution;
  /** `cases/month`, `h/case`, `share` … */
  readonly unit: string;
  readonly basis: DriverBasis;
  /** Who answers for the estimate. */
  readonly owner?: string;
}
