import { readFileSync } from "node:fs";
import path from "node:path";
import {
  type Initiative,
  importTable,
  initiativesFromTable,
  parseMapping,
  type TableMapping,
  type TableResult,
  unwrap,
} from "ai-operating-model";

/** An inventory as read: the rows with all their fields, and the initiatives made of them. */
export interface Inventory {
  readonly title: string;
  readonly file: string;
  readonly mapping: TableMapping;
  readonly table: TableResult;
  readonly initiatives: readonly Initiative[];
  /** The day that the file speaks of, where its mapping says so. */
  readonly asOf: string | null;
}

/** Reads any inventory by its mapping file alone. */
export function readInventory(file: string, mappingFile: string): Inventory {
  const mapping = unwrap(parseMapping(JSON.parse(readFileSync(mappingFile, "utf8"))));
  const table = importTable(readFileSync(file), mapping);
  const name = path.basename(file);
  return {
    title: mapping.title ?? name,
    file: name,
    mapping,
    table,
    initiatives: initiativesFromTable(table, { file: name }),
    asOf: mapping.asOf ?? null,
  };
}

/**
 * The day the inventory speaks of: the latest date to the day that any row holds up to `limit`. A file says
 * nothing of the days after its last entry, and the report must not change from one day to the next.
 */
export function latestDay(initiatives: readonly Initiative[], limit: string): string {
  let latest = "0001-01-01";
  for (const { dates } of initiatives) {
    for (const date of Object.values(dates ?? {})) {
      if (date.length === 10 && date > latest && date <= limit) latest = date;
    }
  }
  return latest === "0001-01-01" ? limit : latest;
}
