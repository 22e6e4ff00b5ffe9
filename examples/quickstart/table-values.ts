import { type Initiative, type TableResult, toNumber } from "ai-operating-model";

/** A field of a row as a number; null where the file does not say. */
export function numberOf(value: unknown): number | null {
  if (typeof value === "number") return value;
  return typeof value === "string" && value !== "" ? toNumber(value) : null;
}

/** The fields of the rows by the ids of the initiatives made of them. */
export function valuesById(
  initiatives: readonly Initiative[],
  table: TableResult,
): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const byLine = new Map(table.rows.map(({ line, values }) => [line, values]));
  return new Map(initiatives.map(({ id, source }) => [id, byLine.get(source?.line ?? 0) ?? {}]));
}

/** Use cases that are neither live nor ended: what can still be funded. */
export function openUseCases(initiatives: readonly Initiative[]): readonly Initiative[] {
  const isOpen = new Set([undefined, "proposed", "in-progress"]);
  return initiatives.filter(({ status, type }) => isOpen.has(status) && type === "use-case");
}
