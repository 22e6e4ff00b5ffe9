import { isPlainDate, type PlainDate } from "../foundation/calendar.js";
import { type DecimalString, ExactDecimal, toExactString } from "../foundation/decimal.js";
import { isRecord } from "../foundation/is-record.js";
import type { Issue } from "../foundation/issue.js";
import { assertRecord, invalidArgument } from "../foundation/operating-model-error.js";
import { err, ok, type Result } from "../foundation/result.js";
import { assertShape } from "../foundation/shape.js";
import type { TokenPrice, TokenRates } from "./token-price.js";

/** How a call is served: at once, in a batch within a day, ahead of others, or when there is room. */
export type TokenService = "standard" | "batch" | "priority" | "flex";

/** A model of an imported price list. The price itself is that of the standard service. */
export interface ListedPrice extends TokenPrice {
  readonly provider: string | null;
  /** `chat`, `embedding` … in the list's own words. */
  readonly mode: string | null;
  readonly deprecationDate: PlainDate | null;
  /** Prices of the other services that the list has in full; one without an output price would look free. */
  readonly services: Readonly<Partial<Record<Exclude<TokenService, "standard">, TokenPrice>>>;
}

/** Prices per token by model, and the models that cannot be priced by the token. */
export interface TokenPriceList {
  readonly currency: string;
  readonly prices: Readonly<Record<string, ListedPrice>>;
  /** Kept apart, so that no model looks free by mistake. */
  readonly withoutPrice: readonly {
    readonly model: string;
    readonly reason: "no-input-price" | "zero-input-price" | "no-output-price";
    readonly mode: string | null;
  }[];
}

type Entry = Readonly<Record<string, unknown>>;

const SUFFIX = { standard: "", batch: "_batches", priority: "_priority", flex: "_flex" } as const;

/**
 * Reads a price list in the shape that LiteLLM and its derivatives publish: model id to
 * `input_cost_per_token`, `output_cost_per_token`, `cache_read_input_token_cost`,
 * `cache_creation_input_token_cost`, tiers `_above_200k_tokens`, services `_batches`, `_priority`, `_flex`.
 * Numbers become the decimals that they print as, so 3e-7 is "0.0000003".
 *
 * @param source the parsed JSON, or its text
 * @param options `currency` of the list, USD unless given
 * @returns issues with the path of an entry that is no object or a price that is no number from 0
 * @example
 * import { importTokenPrices } from "ai-operating-model/value";
 * const read = importTokenPrices({
 *   small: { input_cost_per_token: 3e-7, output_cost_per_token: 1.5e-6, mode: "chat" },
 *   preview: { input_cost_per_token: 0, output_cost_per_token: 0, mode: "chat" },
 * });
 * read.ok && read.value.prices.small?.inputPerToken; // => "0.0000003"
 * read.ok && read.value.withoutPrice; // => [{ model: "preview", reason: "zero-input-price", mode: "chat" }]
 */
export function importTokenPrices(
  source: unknown,
  options: { readonly currency?: string } = {},
): Result<TokenPriceList, Issue[]> {
  assertRecord(options, ["options"]);
  let list = source;
  if (typeof source === "string") {
    try {
      list = JSON.parse(source);
    } catch (error) {
      return err([
        { code: "json-invalid", path: [], message: `the price list is not JSON: ${String(error)}` },
      ]);
    }
  }
  if (!isRecord(list)) {
    return err([{ code: "not-a-price-list", path: [], message: "must be an object of prices by model" }]);
  }
  const issues: Issue[] = [];
  const prices: [string, ListedPrice][] = [];
  const withoutPrice: TokenPriceList["withoutPrice"][number][] = [];
  for (const [model, entry] of Object.entries(list)) {
    if (!isRecord(entry)) {
      issues.push({ code: "not-a-price-list", path: [model], message: "must be an object of prices" });
      continue;
    }
    const bad = Object.keys(entry).filter((key) => PRICE.test(key) && !isPrice(entry[key]));
    for (const key of bad) {
      issues.push({
        code: "not-an-amount",
        path: [model, key],
        message: "must be a number from 0",
        received: String(entry[key]),
      });
    }
    if (bad.length > 0) continue;
    const mode = text(entry.mode);
    const reason = whyWithoutPrice(entry, mode);
    if (reason !== null) withoutPrice.push({ model, reason, mode });
    else prices.push([model, listedPrice(entry, mode)]);
  }
  if (issues.length > 0) return err(issues);
  const currency = options.currency ?? "USD";
  // fromEntries defines members, so that a model called __proto__ is one like any other.
  return ok({ currency, prices: Object.fromEntries(prices), withoutPrice });
}

const PRICE =
  /^(input_cost_per_token|output_cost_per_(reasoning_)?token|cache_(read|creation)_input_token_cost)/;

const isPrice = (value: unknown): boolean =>
  typeof value === "number" && Number.isFinite(value) && value >= 0;
const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

function whyWithoutPrice(
  entry: Entry,
  mode: string | null,
): TokenPriceList["withoutPrice"][number]["reason"] | null {
  if (entry.input_cost_per_token === undefined) return "no-input-price";
  if (entry.input_cost_per_token === 0) return "zero-input-price";
  // An embedding has no output to charge for; anything else without an output price is charged in other units.
  return entry.output_cost_per_token === undefined && mode !== "embedding" ? "no-output-price" : null;
}

function listedPrice(entry: Entry, mode: string | null): ListedPrice {
  const services: ListedPrice["services"] = Object.fromEntries(
    (["batch", "priority", "flex"] as const)
      .map((service) => [service, servicePrice(entry, SUFFIX[service])] as const)
      .filter(([, found]) => found !== undefined),
  );
  const date = entry.deprecation_date;
  return {
    ...(servicePrice(entry, SUFFIX.standard) as TokenPrice),
    provider: text(entry.litellm_provider),
    mode,
    deprecationDate: isPlainDate(date) ? date : null,
    services,
  };
}

/** Prices of a service with those of its long context, the lowest tier where the list has several. */
function servicePrice(entry: Entry, suffix: string): TokenPrice | undefined {
  const own = rates(entry, suffix);
  if (own === undefined) return undefined;
  const [tier] = Object.keys(entry)
    .map((key) => /^input_cost_per_token_above_(\d+)k_tokens(.*)$/.exec(key))
    .filter((found) => found?.[2] === suffix)
    .map((found) => Number(found?.[1]))
    .sort((a, b) => a - b);
  const longContext = tier === undefined ? undefined : rates(entry, `_above_${tier}k_tokens${suffix}`);
  if (longContext === undefined) return own;
  return { ...own, longContext: { aboveTokens: (tier as number) * 1000, ...longContext } };
}

/** None without an input price, or without an output price where the model has one. */
function rates(entry: Entry, suffix: string): TokenRates | undefined {
  const at = (name: string): DecimalString | undefined => {
    const value = entry[`${name}${suffix}`];
    return typeof value === "number" ? toExactString(new ExactDecimal(value)) : undefined;
  };
  const input = at("input_cost_per_token");
  const output = at("output_cost_per_token");
  if (input === undefined) return undefined;
  if (output === undefined && entry.output_cost_per_token !== undefined) return undefined;
  // Lists write 0 for what a provider has no price of its own for: such tokens cost what input costs.
  const cached = (name: string): DecimalString | undefined => {
    const value = at(name);
    return value === "0" ? undefined : value;
  };
  const cacheRead = cached("cache_read_input_token_cost");
  const cacheWrite = cached("cache_creation_input_token_cost");
  const reasoning = at("output_cost_per_reasoning_token");
  return {
    inputPerToken: input,
    outputPerToken: output ?? "0",
    ...(cacheRead === undefined ? {} : { cacheReadPerToken: cacheRead }),
    ...(cacheWrite === undefined ? {} : { cacheWritePerToken: cacheWrite }),
    ...(reasoning === undefined ? {} : { reasoningPerToken: reasoning }),
  };
}

/**
 * The price of a model under a service, ready for a step of an `inference-tokens` line, with its long-context tier
 * where the list has one for that service.
 *
 * @throws OperatingModelError `invalid-argument` for a model without a price or a service that it does not have.
 * @example
 * import { importTokenPrices, tokenPrice } from "ai-operating-model/value";
 * import { unwrap } from "ai-operating-model/model";
 * const list = unwrap(
 *   importTokenPrices({
 *     small: {
 *       input_cost_per_token: 3e-7, output_cost_per_token: 1.5e-6,
 *       input_cost_per_token_batches: 1.5e-7, output_cost_per_token_batches: 7.5e-7,
 *     },
 *   }),
 * );
 * tokenPrice(list, "small", { service: "batch" }); // => { inputPerToken: "0.00000015", outputPerToken: "0.00000075" }
 */
export function tokenPrice(
  list: TokenPriceList,
  model: string,
  options: { readonly service?: TokenService } = {},
): TokenPrice {
  assertRecord(list, ["list"]);
  assertRecord(list.prices, ["list", "prices"]);
  assertRecord(options, ["options"]);
  const listed = Object.hasOwn(list.prices, model) ? list.prices[model] : undefined;
  if (listed === undefined) {
    assertShape("object*", list.withoutPrice, ["list", "withoutPrice"]);
    const why = list.withoutPrice.find((entry) => entry.model === model)?.reason ?? "not on the list";
    throw invalidArgument(["model"], `a model with a price (this one: ${why})`, model);
  }
  assertShape({ services: "object{}" }, listed, ["list", "prices", model]);
  const service = options.service ?? "standard";
  const { provider: _p, mode: _m, deprecationDate: _d, services, ...standard } = listed;
  if (service === "standard") return standard;
  const found = Object.hasOwn(services, service) ? services[service] : undefined;
  if (found === undefined) {
    const known = ["standard", ...Object.keys(services)].join(", ");
    throw invalidArgument(["options", "service"], `one of ${known}`, service);
  }
  return found;
}
