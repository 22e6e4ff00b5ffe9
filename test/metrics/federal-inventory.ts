import { readFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import type { Initiative, InitiativeStatus } from "../../src/model/initiative.ts";

/** Where the real inventories are, when they are on this machine. */
export const realData = process.env.REAL_DATA_DIR;

const STATUS: Readonly<Record<string, InitiativeStatus>> = {
  Initiated: "proposed",
  Planned: "proposed",
  Ideation: "proposed",
  "Acquisition and/or Development": "in-progress",
  "Implementation and Assessment": "in-progress",
  "Operation and Maintenance": "live",
  "In production": "live",
  "In mission": "live",
  Retired: "retired",
};

const clean = (text: string): string => text.normalize("NFKC").replace(/\s+/g, " ").trim();

/** M/D/YYYY from 1990 to 2027 and nothing else. */
function strictDate(text: string): string | undefined {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim());
  if (match === null) return undefined;
  const [, month, day, year] = match as unknown as [string, string, string, string];
  if (Number(year) < 1990 || Number(year) > 2027) return undefined;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** The 2,133 use cases of federal-ai-2024.csv with the columns that metrics read. */
export function federalInventory(): Initiative[] {
  const bytes = readFileSync(path.join(realData as string, "federal-ai-2024.csv"));
  const text = new TextDecoder("windows-1252").decode(bytes);
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: true });
  return data.slice(1).map((row, index) => {
    const at = (column: number): string => row[column] ?? "";
    const status = STATUS[clean(at(9))];
    const idea = strictDate(at(11));
    const production = strictDate(at(13));
    const retired = strictDate(at(14));
    return {
      id: `row-${index + 2}`,
      name: clean(at(0)),
      type: "use-case" as const,
      unit: clean(at(1)),
      ...(status ? { status } : {}),
      dates: {
        ...(idea ? { idea } : {}),
        ...(production ? { production } : {}),
        ...(retired ? { retired } : {}),
      },
    };
  });
}
