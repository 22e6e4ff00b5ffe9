import { assertShape } from "../foundation/shape.js";
import type { Traceability } from "../operating-model/traceability.js";
import { type ChartOptions, type ChartSpecification, chartFrame, percentLabel } from "./chart-frame.js";
import { distinctLabels } from "./distinct-labels.js";

/**
 * Objectives against the outcomes that initiatives serve them through, with the number of initiatives in each
 * cell: an empty row is an objective that nobody pursues.
 *
 * @example
 * import { traceabilityChart } from "ai-operating-model/charts";
 * import { traceability } from "ai-operating-model/operating-model";
 * const objectives = [{ id: "o1", name: "Lower cost to serve", validFrom: "2026-01-01" }];
 * const initiatives = [{ id: "i1", name: "Triage", type: "use-case" as const, objectiveIds: ["o1"] }];
 * const chart = traceabilityChart(traceability({ initiatives, objectives }, { asOf: "2026-06-30" }));
 * chart.title.subtitle; // => "initiatives in each cell · n = 1 · as of 2026-06-30"
 */
export function traceabilityChart(trace: Traceability, options: ChartOptions = {}): ChartSpecification {
  assertShape({ nodes: "object*", matrix: "cell*" }, trace, ["trace"], { cell: { initiativeIds: "list" } });
  const objectives = trace.nodes.filter(({ kind }) => kind === "objective");
  const labels = distinctLabels(objectives.map(({ name }) => name));
  const name = new Map(objectives.map(({ id }, index) => [id, labels[index] ?? id]));
  const values = trace.matrix.map(({ objectiveId, outcomeId, initiativeIds }) => ({
    objective: name.get(objectiveId) ?? objectiveId,
    outcome: outcomeId?.split(".").at(-1) ?? "no outcome named",
    count: initiativeIds.length,
  }));
  const y = {
    field: "objective",
    type: "nominal",
    title: null,
    ...(objectives.length > 0 ? { scale: { domain: labels } } : {}),
    axis: { domain: false, ticks: false },
  };
  const x = {
    field: "outcome",
    type: "nominal",
    title: null,
    axis: { labelAngle: -30, domain: false, ticks: false },
  };
  const most = Math.max(1, ...values.map(({ count }) => count));
  const { traced } = trace.coverage;
  const share =
    traced.value === null
      ? "no initiative is in hand"
      : `${percentLabel(traced.value)} of initiatives are traced from objective to benefit`;
  return chartFrame(
    {
      title: "Which objectives are pursued, and through what",
      facts: ["initiatives in each cell", `n = ${trace.coverage.initiatives}`, `as of ${trace.asOf}`],
      description: `${share}; ${objectives.length} objectives, ${values.length} cells with initiatives.`,
      height: Math.max(60, objectives.length * 34),
      body: {
        data: { values },
        encoding: { x, y },
        layer: [
          {
            mark: { type: "rect" },
            encoding: {
              color: {
                field: "count",
                type: "quantitative",
                title: "initiatives",
                scale: { scheme: "blues", domain: [0, most] },
                legend: { tickMinStep: 1 },
              },
            },
          },
          {
            mark: { type: "text", fontWeight: "bold" },
            encoding: {
              text: { field: "count" },
              color: {
                condition: {
                  test: `datum.count > ${most / 2}`,
                  value: "#ffffff",
                },
                value: "#1a1a1a",
              },
            },
          },
        ],
      },
    },
    options,
  );
}
