import type { PlainDate } from "../foundation/calendar.js";
import { canonicalJson } from "../foundation/canonical-json.js";
import { isText } from "../foundation/is-text.js";
import { entryOf } from "./entry-of.js";
import type { ExclusionLedger } from "./exclusion-ledger.js";
import { readDay } from "./read-day.js";

/** What one executive answered to one item. */
export interface InterviewRating {
  readonly person: string;
  readonly role?: string;
  readonly unit?: string;
  /** Id of the item: one of {@link alignmentItems}, or the host's own. */
  readonly item: string;
  readonly rating: number;
  /** Day of the interview; of several ratings of one item by one person the last counts. */
  readonly date?: PlainDate;
}

/** The ratings of one person by item. */
export type Answers = ReadonlyMap<string, InterviewRating>;

/** The rating that counts, for each person and item. */
export function lastRatings(
  records: readonly InterviewRating[],
  asked: readonly string[] | undefined,
  scale: { readonly min: number; readonly max: number },
  asOf: number,
  ledger: ExclusionLedger,
): ReadonlyMap<string, Answers> {
  const allowed = asked && new Set(asked);
  const people = new Map<string, Map<string, InterviewRating>>();
  for (const record of records) {
    const { person, item, rating, date } = record;
    if (!isText(person) || !isText(item)) {
      ledger.leaveOut(isText(person) ? "no-item" : "no-person", isText(person) ? person : "");
      continue;
    }
    const day = readDay(date);
    const id = `${person}/${item}`;
    if (day === "imprecise-date" || day === "invalid-date") ledger.leaveOut(day, id);
    else if (typeof day === "number" && day > asOf) ledger.leaveOut("after-as-of", id);
    else if (allowed?.has(item) === false) ledger.leaveOut("unknown-item", id);
    else if (typeof rating !== "number" || Number.isNaN(rating)) ledger.leaveOut("missing-rating", id);
    else if (!(rating >= scale.min && rating <= scale.max)) ledger.leaveOut("out-of-scale", id);
    else {
      const answers = entryOf(people, person, () => new Map<string, InterviewRating>());
      const rival = answers.get(item);
      if (rival === undefined) answers.set(item, record);
      else {
        const [mine, other] = [record.date ?? "", rival.date ?? ""];
        ledger.leaveOut("superseded", id);
        // Of two ratings of one day the first by canonical JSON stays, so that their order does not show.
        const replaces = mine === other ? canonicalJson(record) < canonicalJson(rival) : mine > other;
        if (replaces) answers.set(item, record);
      }
    }
  }
  return people;
}
