import type { PlainDate } from "../foundation/calendar.js";
import { canonicalJson } from "../foundation/canonical-json.js";
import { compoundKey } from "./compound-key.js";
import { entryOf } from "./entry-of.js";
import type { ExclusionLedger } from "./exclusion-ledger.js";
import { readDay } from "./read-day.js";

/** One answer of one stakeholder in one survey wave. */
export interface SatisfactionResponse {
  /** Names the answer in what was left out; of answers without a person, one of each id counts in a wave. */
  readonly id?: string;
  /** Who answered, where that is known; a second answer in a wave is then left out. */
  readonly person?: string;
  readonly role?: string;
  readonly unit?: string;
  /** Survey wave; waves sort as texts, so `2026-Q1` comes after `2025-Q4`. */
  readonly wave: string;
  /** 0 to 10 for `nps`; a whole number from 1 to the top of the scale for `csat`. */
  readonly rating: number;
  readonly date?: PlainDate;
}

/** Usable answers by wave, one of each person; ratings are whole numbers from `low` to `high`. */
export function satisfactionWaves(
  records: readonly SatisfactionResponse[],
  [low, high]: readonly [number, number],
  asOf: number,
  ledger: ExclusionLedger,
): ReadonlyMap<string, readonly SatisfactionResponse[]> {
  const waves = new Map<
    string,
    { unnamed: SatisfactionResponse[]; named: Map<string, SatisfactionResponse> }
  >();
  for (const record of records) {
    const { wave, rating, person, date } = record;
    const id = record.id ?? `${wave}/${person ?? "anonymous"}`;
    const day = readDay(date);
    if (typeof wave !== "string" || wave === "") ledger.leaveOut("no-wave", id);
    else if (typeof rating !== "number" || Number.isNaN(rating)) ledger.leaveOut("missing-rating", id);
    else if (!Number.isInteger(rating) || rating < low || rating > high) ledger.leaveOut("out-of-scale", id);
    else if (day === "invalid-date" || day === "imprecise-date") ledger.leaveOut(day, id);
    else if (typeof day === "number" && day > asOf) ledger.leaveOut("after-as-of", id);
    else {
      const answers = entryOf(waves, wave, () => ({ unnamed: [], named: new Map() }));
      // One answer of each person; of those who are not known, one under each id.
      const name = person ?? record.id;
      const key = compoundKey(person, name);
      const rival = answers.named.get(key);
      if (name === undefined) answers.unnamed.push(record);
      else if (rival === undefined) answers.named.set(key, record);
      else {
        ledger.leaveOut("duplicate", person === undefined ? id : `${wave}/${person}`);
        if (canonicalJson(record) < canonicalJson(rival)) answers.named.set(key, record);
      }
    }
  }
  return new Map([...waves].map(([wave, { unnamed, named }]) => [wave, [...unnamed, ...named.values()]]));
}
