import { invalidArgument } from "../foundation/operating-model-error.js";
import { assertShape } from "../foundation/shape.js";
import { leavesOf, type ProofLeaf } from "../operating-model/readiness-proof.js";
import type { StageReadiness } from "../operating-model/stage-readiness.js";
import { type ChartOptions, type ChartSpecification, chartFrame, palette } from "./chart-frame.js";

const RULES: Readonly<Record<ProofLeaf["rule"], string>> = {
  "outcome-achieved": "outcomes",
  "stage-score": "stage score",
  "question-floor": "questions",
  coverage: "coverage",
  "metric-target": "metrics",
};
const VERDICTS = ["met", "waived", "open", "not met"] as const;

/**
 * Conditions of readiness by stage and kind: each cell says how many of its conditions hold, and has the color of
 * the worst verdict among them.
 *
 * @throws OperatingModelError `invalid-argument` where no stage is given.
 * @example
 * import { blueprint } from "ai-operating-model/blueprint";
 * import { readinessHeatmapChart } from "ai-operating-model/charts";
 * import { stageReadiness } from "ai-operating-model/operating-model";
 * const foundation = stageReadiness(blueprint, "foundation", {}, { asOf: "2026-06-30" });
 * readinessHeatmapChart([foundation]).description; // => "foundation undetermined: 0 of 14 conditions hold"
 */
export function readinessHeatmapChart(
  readiness: readonly StageReadiness[],
  options: ChartOptions = {},
): ChartSpecification {
  assertShape("stage*", readiness, ["readiness"], { stage: { stage: "string", proof: "object" } });
  const [first] = readiness;
  if (first === undefined) throw invalidArgument(["readiness"], "at least one stage", readiness);
  const stages = readiness.map(({ stage }) => stage);
  const values = readiness.flatMap(({ stage, proof }) => {
    const leaves = leavesOf(proof);
    return Object.entries(RULES).flatMap(([rule, kind]) => {
      const own = leaves.filter((leaf) => leaf.rule === rule);
      if (own.length === 0) return [];
      return [{ stage, kind, verdict: worst(own), label: `${holding(own)} of ${own.length}` }];
    });
  });
  const conditions = readiness.reduce((sum, { proof }) => sum + leavesOf(proof).length, 0);
  const asOf = readiness.reduce((last, one) => (one.asOf > last ? one.asOf : last), first.asOf);
  return chartFrame(
    {
      title: "What each stage still lacks",
      facts: ["conditions that hold", `n = ${conditions} conditions`, `as of ${asOf}`],
      description: readiness
        .map(({ stage, verdict, proof }) => {
          const leaves = leavesOf(proof);
          return `${stage} ${verdict}: ${holding(leaves)} of ${leaves.length} conditions hold`;
        })
        .join("; "),
      height: Math.max(60, stages.length * 44),
      body: {
        data: { values },
        encoding: {
          y: {
            field: "stage",
            type: "nominal",
            sort: stages,
            title: null,
            axis: { domain: false, ticks: false },
          },
          x: {
            field: "kind",
            type: "nominal",
            sort: Object.values(RULES),
            title: null,
            axis: { orient: "top", labelAngle: 0, domain: false, ticks: false },
          },
        },
        layer: [
          {
            mark: { type: "rect", cornerRadius: 3, width: { band: 0.94 }, height: { band: 0.88 } },
            encoding: {
              color: {
                field: "verdict",
                type: "nominal",
                title: null,
                scale: {
                  domain: [...VERDICTS],
                  range: [palette.green, palette.sky, "#b5b5b5", palette.vermilion],
                },
              },
            },
          },
          // Black reaches at least 4.5 : 1 on all four grounds.
          { mark: { type: "text", color: "#000000" }, encoding: { text: { field: "label" } } },
        ],
      },
    },
    options,
  );
}

function holding(leaves: readonly ProofLeaf[]): number {
  return leaves.filter(({ verdict }) => verdict === "met" || verdict === "waived").length;
}

function worst(leaves: readonly ProofLeaf[]): (typeof VERDICTS)[number] {
  const found = new Set(leaves.map(({ verdict }) => verdict));
  if (found.has("not-met")) return "not met";
  if (found.has("undetermined")) return "open";
  return found.has("waived") ? "waived" : "met";
}
