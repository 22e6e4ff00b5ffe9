import { studentT } from "../foundation/distribution/constructors.js";
import { quantile } from "../foundation/distribution/evaluate.js";
import {
  assertFinite,
  assertList,
  assertRecord,
  invalidArgument,
} from "../foundation/operating-model-error.js";
import { meanAndVariance } from "../foundation/statistics/variance.js";
import { rwg, rwgJ } from "../foundation/statistics/within-group-agreement.js";
import { type Estimate, known, missing } from "../model/estimate.js";
import type { Measurement } from "../model/measurement.js";
import { alignmentItems } from "./alignment-items.js";
import { assembleMeasurement } from "./assemble-measurement.js";
import { assertRecords } from "./assert-records.js";
import { exactSum } from "./exact-sum.js";
import { exclusionLedger } from "./exclusion-ledger.js";
import { type Answers, type InterviewRating, lastRatings } from "./last-ratings.js";
import { type MetricOptions, readOptions } from "./metric-options.js";

/** How interviews are read. */
export interface ExecutiveAlignmentOptions extends MetricOptions {
  /** Ends of the rating scale, whole steps between; 1 to 5 unless stated. */
  readonly scale?: { readonly min: number; readonly max: number };
  /** The items that were asked; ratings of others are left out. Without it every item counts. */
  readonly items?: readonly string[];
}

/**
 * How far executives are aligned on AI: the mean rating, over items for each person and then over persons, brought
 * to 0..1, with Student's t interval over persons. A good mean may hide a split board, so the part `agreement` stands
 * beside it and green needs both: the mean of r_wg over items (James, Demaree and Wolf 1984), where 1 is full
 * agreement and 0 no more than by chance.
 *
 * Parts: `agreement`, `agreementJ` (r_wg(J) over persons who rated every item), `lowestAgreement` (of the most
 * disputed item), `people`, `items`, and for each item `item.{id}` (its mean, 0..1) and `agreement.{id}`.
 * Left out, as `person/item`: `no-person`, `no-item`, `missing-rating`, `out-of-scale`, `unknown-item`, `after-as-of`, `invalid-date`,
 * `imprecise-date`, `superseded` (by another rating of the same item). Missing: `no-records`; agreement is `one-rater` where no item has two.
 *
 * @throws OperatingModelError `invalid-argument` for a scale without two whole steps.
 * @example
 * import { executiveAlignment, metricStatus } from "ai-operating-model/metrics";
 * const ratings = (person: string, rating: number) => [
 *   { person, item: "purpose", rating },
 *   { person, item: "funding", rating },
 * ];
 * const split = [...ratings("ceo", 5), ...ratings("cfo", 5), ...ratings("coo", 5), ...ratings("cro", 1)];
 * const measurement = executiveAlignment(split, { asOf: "2026-02-15" });
 * measurement.headline.value; // => 0.75
 * measurement.parts.agreement; // => { value: 0 }
 * metricStatus(measurement).status; // => "amber"
 */
export function executiveAlignment(
  records: readonly InterviewRating[],
  options: ExecutiveAlignmentOptions,
): Measurement {
  const { asOf, confidence } = readOptions(options);
  assertRecords(records);
  const scale = options.scale ?? { min: 1, max: 5 };
  assertRecord(scale, ["options", "scale"]);
  if (options.items !== undefined) assertList(options.items, ["options", "items"]);
  assertFinite(scale.min, ["options", "scale", "min"]);
  assertFinite(scale.max, ["options", "scale", "max"]);
  if (!Number.isSafeInteger(scale.max - scale.min) || scale.max - scale.min < 1)
    throw invalidArgument(["options", "scale"], "whole steps from min to a higher max", scale);
  const ledger = exclusionLedger();
  const people = lastRatings(records, options.items, scale, asOf, ledger);
  const share = (rating: number): number => (rating - scale.min) / (scale.max - scale.min);
  const means = Float64Array.from(
    [...people.values()].map(
      (answers) => exactSum([...answers.values()].map(({ rating }) => share(rating))) / answers.size,
    ),
  ).sort();
  const items = itemRatings(people);
  return assembleMeasurement("foundation.metric.executive-alignment", options, {
    headline: meanOf(means, confidence),
    parts: {
      ...agreementParts(people, items, scale.max - scale.min + 1),
      people: known(people.size),
      items: known(items.size),
      ...itemParts(items, share, scale.max - scale.min + 1),
    },
    n: people.size,
    given: records.length,
    ledger,
    method: "mean over items, then over persons; Student's t interval over persons; r_wg beside it",
    notes: ownItemsNote(items, options.items),
    minimum: 5,
    inputs: { records },
  });
}

/** The ratings of each item, items in the order of their ids. */
function itemRatings(people: ReadonlyMap<string, Answers>): ReadonlyMap<string, readonly number[]> {
  const items = new Map<string, number[]>();
  for (const answers of people.values()) {
    for (const { item, rating } of answers.values()) {
      const ratings = items.get(item);
      if (ratings === undefined) items.set(item, [rating]);
      else ratings.push(rating);
    }
  }
  for (const ratings of items.values()) ratings.sort((a, b) => a - b);
  return new Map([...items].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function meanOf(means: Float64Array, confidence: number): Estimate {
  if (means.length === 0) return missing("no-records", "No rating can be used.");
  const { mean, variance } = meanAndVariance(means);
  if (variance === null) return known(mean);
  const t = quantile(studentT({ df: means.length - 1 }), (1 + confidence) / 2) as number;
  const reach = t * Math.sqrt(variance / means.length);
  return known(mean, { low: Math.max(0, mean - reach), high: Math.min(1, mean + reach), confidence });
}

function agreementParts(
  people: ReadonlyMap<string, Answers>,
  items: ReadonlyMap<string, readonly number[]>,
  options: number,
): Readonly<Record<"agreement" | "agreementJ" | "lowestAgreement", Estimate>> {
  const each = [...items.values()]
    .map((ratings) => rwg(ratings, { options }).truncated)
    .filter((agreement) => agreement !== null);
  const rows = [...people.values()]
    .filter((answers) => answers.size === items.size)
    .map((answers) => [...items.keys()].map((item) => (answers.get(item) as InterviewRating).rating))
    .sort(byNumbers);
  const joint = rwgJ(rows, { options });
  const none = missing("one-rater", "No item was rated by two persons.");
  return {
    agreement: each.length === 0 ? none : known(exactSum(each) / each.length),
    agreementJ: joint.truncated === null ? missing(joint.reason ?? "one-rater") : known(joint.truncated),
    lowestAgreement: each.length === 0 ? none : known(each.reduce((low, one) => Math.min(low, one))),
  };
}

function byNumbers(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((value, index) => value !== b[index]);
  return differing === -1 ? 0 : (a[differing] as number) - (b[differing] as number);
}

function itemParts(
  items: ReadonlyMap<string, readonly number[]>,
  share: (rating: number) => number,
  options: number,
): Readonly<Record<string, Estimate>> {
  const parts: Record<string, Estimate> = {};
  for (const [item, ratings] of items) {
    parts[`item.${item}`] = known(exactSum(ratings.map(share)) / ratings.length);
    const { truncated } = rwg(ratings, { options });
    parts[`agreement.${item}`] = truncated === null ? missing("one-rater") : known(truncated);
  }
  return parts;
}

function ownItemsNote(
  items: ReadonlyMap<string, unknown>,
  asked: readonly string[] | undefined,
): Measurement["notes"] {
  const shipped = new Set(alignmentItems.map(({ id }) => id));
  const own = [...items.keys()].filter((item) => !shipped.has(item));
  if (asked !== undefined || own.length === 0) return [];
  const message = `Not among the items that ship, and counted: ${own.slice(0, 10).join(", ")}${own.length > 10 ? " …" : ""}. Name the items asked with the option items, so that a slip of the pen is not one.`;
  return [{ code: "own-items", message }];
}
