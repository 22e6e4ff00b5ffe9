import type { PlainDate } from "../foundation/calendar.js";
import type { MoneyInput } from "../foundation/decimal.js";
import type { DriverInput } from "./driver.js";

/** Prices of one model, money per token (not per million). */
export interface TokenRates {
  readonly inputPerToken: MoneyInput;
  readonly outputPerToken: MoneyInput;
  /** Default: the input price. */
  readonly cacheReadPerToken?: MoneyInput;
  /** Default: the input price. */
  readonly cacheWritePerToken?: MoneyInput;
  /** Of hidden reasoning; default: the output price. */
  readonly reasoningPerToken?: MoneyInput;
}

/** Prices of one model, with those of a long context where the provider has such a tier. */
export interface TokenPrice extends TokenRates {
  /** Prices of every token of a call whose input, cached tokens included, is longer than the threshold. */
  readonly longContext?: TokenRates & { readonly aboveTokens: number };
}

/** A dated change of price: from the first whole month on or after `date`, prices are `multiplier` × the list. */
export interface PriceEvent {
  readonly date: PlainDate;
  /** Of the list price, not of the previous event's. */
  readonly multiplier: DriverInput;
  readonly reason: string;
}
