import { assertShape } from "../foundation/shape.js";
import type { Initiative, InitiativeDates, InitiativeStatus } from "../model/initiative.js";

/** The part of a table's result that initiatives are made of. */
export interface InitiativeRows {
  readonly rows: readonly {
    readonly line: number;
    readonly id: string;
    readonly values: Readonly<Record<string, unknown>>;
  }[];
}

const TEXTS = [
  "unit",
  "businessOwner",
  "aiOwner",
  "problem",
  "solutionHypothesis",
  "stage",
  "riskTier",
] as const satisfies readonly (keyof Initiative)[];
const LISTS = [
  "objectiveIds",
  "outcomeIds",
  "metricIds",
  "componentIds",
  "modelIds",
] as const satisfies readonly (keyof Initiative)[];
const DATES = [
  "idea",
  "development",
  "pilot",
  "funded",
  "production",
  "firstValidatedBenefit",
  "retired",
  "stopped",
] as const satisfies readonly (keyof InitiativeDates)[];
const MONITORING: readonly unknown[] = [
  "established",
  "none",
  "not-required",
] satisfies Initiative["monitoring"][];
const TYPES: readonly unknown[] = ["use-case", "platform", "enabler"] satisfies Initiative["type"][];
const STATUSES: readonly unknown[] = [
  "proposed",
  "in-progress",
  "live",
  "retired",
  "stopped",
] satisfies InitiativeStatus[];

/**
 * Initiatives from the rows of a table, one each, by the names of the fields: `name`, `type` (`use-case` unless
 * given), `unit`, `stage`, `status`, `riskTier`, `monitoring`, `problem`, `solutionHypothesis`, `businessOwner`, `aiOwner`,
 * the lists `objectiveIds`, `outcomeIds`, `metricIds`, `componentIds`, `modelIds`, and the dates `dates.idea`,
 * `dates.development`, `dates.pilot`, `dates.funded`, `dates.production`, `dates.firstValidatedBenefit`,
 * `dates.retired`, `dates.stopped`. Other fields are left out. A row without a name takes its id as name. Ids
 * are the rows' ids; where one repeats, the line is put behind it.
 *
 * @example
 * import { importTable, initiativesFromTable } from "ai-operating-model/table";
 * const table = importTable("Name,Start\nChat,2024-03\n", {
 *   fields: {
 *     name: { kind: "text", column: "Name" },
 *     "dates.idea": { kind: "date", column: "Start", formats: ["YYYY-MM"] },
 *   },
 * });
 * initiativesFromTable(table)[0]?.dates; // => { idea: "2024-03" }
 */
export function initiativesFromTable(
  table: InitiativeRows,
  options: { readonly file?: string } = {},
): Initiative[] {
  assertShape({ rows: "row*" }, table, ["table"], { row: { id: "string", values: "object" } });
  assertShape({ file: "string?" }, options, ["options"]);
  const used = new Set<string>();
  return table.rows.map(({ line, id: rowId, values }) => {
    let id = rowId;
    while (used.has(id)) id += `@${line}`;
    used.add(id);
    const texts: Record<string, string> = {};
    for (const key of TEXTS) {
      const value = values[key];
      if (typeof value === "string" && value !== "") texts[key] = value;
    }
    const lists: Record<string, readonly string[]> = {};
    for (const key of LISTS) {
      const value = values[key];
      if (Array.isArray(value)) lists[key] = value;
    }
    const dates: Record<string, string> = {};
    for (const key of DATES) {
      const value = values[`dates.${key}`];
      if (typeof value === "string" && value !== "") dates[key] = value;
    }
    const { name, type, status, monitoring } = values;
    return {
      id,
      name: typeof name === "string" && name !== "" ? name : id,
      type: TYPES.includes(type) ? (type as Initiative["type"]) : "use-case",
      ...texts,
      ...lists,
      ...(STATUSES.includes(status) ? { status: status as InitiativeStatus } : {}),
      ...(MONITORING.includes(monitoring)
        ? { monitoring: monitoring as NonNullable<Initiative["monitoring"]> }
        : {}),
      ...(Object.keys(dates).length > 0 ? { dates } : {}),
      source: { ...(options.file === undefined ? {} : { file: options.file }), line },
    };
  });
}
