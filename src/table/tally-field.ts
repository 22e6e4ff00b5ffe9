import { type DatePrecision, datePrecision } from "../foundation/calendar.js";
import type { FieldMapping } from "./mapping.js";
import type { FieldQuality } from "./quality.js";
import type { CellReading } from "./read-cell.js";

/** Counts the cells of one field. */
export interface FieldTally {
  add(reading: CellReading): void;
  /** A row that has no such cell. */
  absent(): void;
  quality(): FieldQuality;
}

const TEXTS = 100;

/** A tally for a field; `column` describes where it is read. */
export function tallyField(field: FieldMapping, column: string): FieldTally {
  let filled = 0;
  let refused = 0;
  let unmapped = 0;
  let typedYears = 0;
  const missing = new Map<string, number>();
  const precision: Record<DatePrecision, number> = { day: 0, month: 0, year: 0 };
  const values = new Map(
    field.kind === "enumeration" ? Object.keys(field.values).map((member) => [member, 0]) : [],
  );
  const texts = new Map<string, number>();
  const count = (map: Map<string, number>, key: string): void => {
    map.set(key, (map.get(key) ?? 0) + 1);
  };
  return {
    add(reading) {
      switch (reading.kind) {
        case "missing":
          return count(missing, reading.as);
        case "refused":
          refused++;
          return;
        case "unmapped":
          unmapped++;
          if (texts.has(reading.text) || texts.size < TEXTS) count(texts, reading.text);
          return;
        case "date":
          filled++;
          precision[datePrecision(reading.value) as DatePrecision]++;
          if (reading.typedYear) typedYears++;
          return;
        default:
          filled++;
          if (field.kind === "enumeration") count(values, reading.value as string);
      }
    },
    absent: () => count(missing, "absent"),
    quality: () => ({
      column,
      filled,
      missing: Object.fromEntries(missing),
      refused,
      unmapped,
      ...(field.kind === "date" ? { precision: { ...precision }, typedYears } : {}),
      ...(field.kind === "enumeration"
        ? { values: Object.fromEntries(values), unmappedTexts: Object.fromEntries(texts) }
        : {}),
    }),
  };
}
