import { partialDateBounds } from "../foundation/calendar.js";
import type { TableMapping, TableRow } from "./mapping.js";
import type { Suspicion } from "./quality.js";

/** Looks for rows that contradict themselves or repeat others. */
export interface RowChecks {
  add(row: TableRow): void;
  suspicions(): Suspicion[];
}

/**
 * The checks that a mapping asks for. Dates are out of order only where they must be: `2024` does not contradict
 * `2024-03-01`. Memory grows with the distinct values of the `unique` fields.
 */
export function checkRows(mapping: TableMapping): RowChecks {
  const order = (mapping.checks?.order ?? []).map(([first, second]) => ({
    first,
    second,
    rows: [] as number[],
  }));
  const unique = (mapping.checks?.unique ?? []).map((field) => ({
    field,
    seen: new Map<string, number[]>(),
  }));
  return {
    add({ line, values }) {
      for (const { first, second, rows } of order) {
        const early = values[first];
        const late = values[second];
        if (typeof early === "string" && typeof late === "string" && isBefore(late, early)) rows.push(line);
      }
      for (const { field, seen } of unique) {
        const value = values[field];
        if (value === null || value === undefined) continue;
        const key = typeof value === "string" ? value : JSON.stringify(value);
        const lines = seen.get(key);
        if (lines === undefined) seen.set(key, [line]);
        else lines.push(line);
      }
    },
    suspicions() {
      const out: Suspicion[] = [];
      for (const { first, second, rows } of order) {
        if (rows.length === 0) continue;
        const message = `${second} is before ${first} in ${rows.length} row${rows.length === 1 ? "" : "s"}`;
        out.push({ code: "out-of-order", message, fields: [first, second], rows });
      }
      for (const { field, seen } of unique) {
        for (const [key, rows] of seen) {
          if (rows.length === 1) continue;
          const shown = key.length > 80 ? `${key.slice(0, 80)}…` : key;
          const message = `${rows.length} rows have the ${field} ${JSON.stringify(shown)}`;
          out.push({ code: "duplicate", message, fields: [field], rows });
        }
      }
      return out;
    },
  };
}

function isBefore(a: string, b: string): boolean {
  return partialDateBounds(a).last < partialDateBounds(b).first;
}
