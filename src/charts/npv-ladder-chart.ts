import type { PlainDate } from "../foundation/calendar.js";
import { assertShape } from "../foundation/shape.js";
import { toNumber } from "../model/money.js";
import type { BusinessCaseResult } from "../value/business-case-result.js";
import { type ChartOptions, type ChartSpecification, chartFrame, ink, palette } from "./chart-frame.js";
import { figureAxis, figureExpression } from "./figure-expression.js";

/**
 * The net present value of a reader who believes the benefits up to each class, from hard to soft: where the bars
 * cross zero is how much has to be believed for the case to pay. Rungs that change nothing are left out.
 *
 * @example
 * import { npvLadderChart } from "ai-operating-model/charts";
 * import { evaluateBusinessCase } from "ai-operating-model/value";
 * const result = evaluateBusinessCase({
 *   id: "rent",
 *   name: "One a month",
 *   basis: {
 *     currency: "EUR", valuationDate: "2026-01-01", start: "2026-01", horizonMonths: 12,
 *     ratePerYear: 0, rateBasis: "nominal", priceBase: "2026-01", timing: "end",
 *   },
 *   drivers: {},
 *   costs: [],
 *   benefits: [{ id: "rent", kind: "avoided-cost", baselinePerMonth: 1, actualPerMonth: 0 }],
 * });
 * npvLadderChart(result, { asOf: "2026-06-30" }).description; // => "believing up to cash releasing 12 EUR; pays from cash releasing on"
 */
export function npvLadderChart(
  result: BusinessCaseResult,
  facts: { readonly asOf: PlainDate },
  options: ChartOptions = {},
): ChartSpecification {
  assertShape({ ladder: "rung*" }, result, ["result"], { rung: { class: "string" } });
  assertShape({ asOf: "string" }, facts, ["facts"]);
  const rungs = result.ladder
    .filter(({ npv }) => toNumber(npv) !== 0)
    .map((rung) => ({ label: rung.class.replaceAll("-", " "), total: toNumber(rung.cumulativeNpv) }));
  const values = rungs.map(({ label, total }) => ({
    label,
    total,
    sign: total < 0 ? "does not pay" : "pays",
  }));
  // From here on no softer class is needed: the last time the ladder passes from below zero to above.
  const lastBelow = rungs.findLastIndex(({ total }) => total < 0);
  const pays =
    rungs.length === 0
      ? "nothing is worth anything"
      : lastBelow === rungs.length - 1
        ? "does not pay"
        : `pays from ${rungs[lastBelow + 1]?.label} on`;
  const reads = rungs.map(({ label, total }) => `${label} ${Math.round(total)} ${result.currency}`);
  return chartFrame(
    {
      title: "How much must be believed for it to pay",
      facts: [
        `cumulative net present value, ${result.currency}`,
        `n = ${rungs.length} classes`,
        `scenario ${result.scenario}`,
        `as of ${facts.asOf}`,
      ],
      description: [reads.length === 0 ? "" : `believing up to ${reads.join(", ")}`, pays]
        .filter((text) => text !== "")
        .join("; "),
      height: Math.max(60, rungs.length * 34),
      body: {
        data: { values },
        encoding: {
          y: {
            field: "label",
            type: "nominal",
            sort: rungs.map(({ label }) => label),
            title: null,
            axis: { domain: false, ticks: false },
          },
          x: {
            field: "total",
            type: "quantitative",
            title: result.currency,
            axis: figureAxis,
            // Room for labels beyond the bars; without a rung nothing gives the axis its ends.
            scale: rungs.length === 0 ? { domain: [0, 1] } : { padding: 44 },
          },
        },
        layer: [
          {
            mark: { type: "bar", height: { band: 0.7 } },
            encoding: {
              color: {
                field: "sign",
                type: "nominal",
                title: null,
                scale: { domain: ["pays", "does not pay"], range: [palette.green, palette.vermilion] },
              },
            },
          },
          {
            data: { values: [{}] },
            mark: { type: "rule", color: ink },
            encoding: { x: { datum: 0 }, y: { value: 0 }, y2: { value: "height" } },
          },
          {
            mark: {
              type: "text",
              color: ink,
              align: { expr: "datum.total < 0 ? 'right' : 'left'" },
              dx: { expr: "datum.total < 0 ? -5 : 5" },
              text: { expr: figureExpression("datum.total") },
            },
          },
        ],
      },
    },
    options,
  );
}
