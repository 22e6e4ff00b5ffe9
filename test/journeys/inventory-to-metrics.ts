// A developer registers initiatives from a CSV and computes the metrics.
import {
  computeMetrics,
  importTable,
  initiativesFromTable,
  metricStatus,
  parseMapping,
  unwrap,
} from "ai-operating-model";

export function inventoryToMetrics(csv: Uint8Array, mappingJson: unknown, asOf: string) {
  const mapping = unwrap(parseMapping(mappingJson));
  const table = importTable(csv, mapping);
  const initiatives = initiativesFromTable(table, { file: "inventory.csv" });
  const { measurements } = computeMetrics({ initiatives }, { asOf });
  const cycleTime = measurements["initiate.metric.cycle-time"];
  return {
    issues: table.issues.map(({ row, column, message }) => `${row ?? "-"}:${column ?? "-"} ${message}`),
    quality: table.quality,
    cycleTime,
    status: cycleTime && metricStatus(cycleTime),
  };
}
