import { standardNormalQuantile } from "../../foundation/distribution/standard-normal.js";
import { type ProbabilityTable, probabilityTable, readProbabilities } from "./probability-table.js";

let table: ProbabilityTable | null = null;

/** Puts normal scores in the place of draws u in (0, 1): the z with Φ(z) = u, within 1e-10. */
export function scoreColumn(column: Float64Array): void {
  table ??= probabilityTable(
    (t, upper) => (upper ? -standardNormalQuantile(t) : standardNormalQuantile(t)),
    (z) => 1e-10 * Math.max(1, Math.abs(z)),
  );
  if (table !== null) readProbabilities(table, column, standardNormalQuantile);
  else for (let i = 0; i < column.length; i++) column[i] = standardNormalQuantile(column[i] as number);
}
