import type { BinaryProgram, ScaledAmounts } from "./binary-program.js";
import { allows, type GivenRow, type LimitedRow } from "./limited-row.js";

/** A program of amounts that may have more digits than whole numbers hold. */
export interface RoundedProgram {
  /** Rows whose amounts had to be rounded allow all that is allowed, and may allow a last digit more. */
  readonly program: BinaryProgram;
  /** Where rows were rounded: those that a point breaks, all digits counted, and rows that allow a last digit less. */
  readonly rounded: {
    readonly broken: (x: Uint8Array) => readonly GivenRow[];
    readonly strict: BinaryProgram;
  } | null;
}

/** Puts an objective and rows together. */
export function roundedProgram(
  { values: objective, scale: objectiveScale }: Pick<ScaledAmounts, "values" | "scale">,
  rows: readonly LimitedRow[],
): RoundedProgram {
  const given = rows.flatMap((row) => (row.strict === null || row.given === null ? [] : [row.given]));
  const exact = given.length === 0;
  const program = { objective, objectiveScale, exact, rows: rows.map(({ loose }) => loose) };
  if (exact) return { program, rounded: null };
  const strict = { ...program, rows: rows.map(({ loose, strict }) => strict ?? loose) };
  return { program, rounded: { broken: (x) => given.filter((row) => !allows(row, x)), strict } };
}
