import type { RateBasis } from "./financial-basis.js";

/** What cost and benefit lines have in common. */
export interface LineFields {
  /** Unique among the lines of the case. */
  readonly id: string;
  readonly name?: string;
  /** The one month, counted from 0, in which the line happens. Not together with `from` or `until`. */
  readonly month?: number;
  /** First month; default 0 for a line that recurs. */
  readonly from?: number;
  /** First month without it; default the horizon. */
  readonly until?: number;
  /** Escalator of the financial basis by which its price changes. */
  readonly escalator?: string;
  /** Currency of its prices where it is not the case's; the basis must then give its rate. */
  readonly currency?: string;
  /** Whether its amounts are nominal or real; must be the case's. */
  readonly rateBasis?: RateBasis;
  /** TEI risk adjustment, 0..1: lowers a benefit, raises a cost, in the TEI table only. */
  readonly riskAdjustment?: number;
}
