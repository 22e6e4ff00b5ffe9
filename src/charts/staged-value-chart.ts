import type { PlainDate } from "../foundation/calendar.js";
import { assertShape } from "../foundation/shape.js";
import type { GateValue, StagedValue } from "../simulation/staged-value.js";
import {
  type ChartOptions,
  type ChartSpecification,
  chartFrame,
  ink,
  palette,
  percentLabel,
} from "./chart-frame.js";
import { figureAxis, figureExpression } from "./figure-expression.js";

const PASSED = "all passed";
const STRAIGHT = "going straight on";
const COLORS: Readonly<Record<string, string>> = {
  continue: palette.blue,
  abandon: palette.orange,
  [PASSED]: palette.green,
};

/**
 * What an initiative is worth at each of its gates, once it is there: bars with the right to stop, ticks for going
 * straight on whatever is learnt, and how likely each gate is reached. The last bar is the case itself, all stages
 * behind it.
 *
 * @param staged the answer of `stagedValue`.
 * @example
 * import { stagedValueChart } from "ai-operating-model/charts";
 * const gate = { gate: "pilot", reached: 1, riskAdjustedNpv: -20, value: 0, decision: "abandon" } as const;
 * const staged = { npvOnSuccess: 60, gates: [gate] };
 * const chart = stagedValueChart(staged, { asOf: "2026-06-30", currency: "EUR" });
 * chart.description; // => "pilot, reached in 100 %: worth 0, straight on -20, abandon; all passed: worth 60 EUR"
 */
export function stagedValueChart(
  staged: Pick<StagedValue, "npvOnSuccess"> & {
    readonly gates: readonly Pick<GateValue, "gate" | "reached" | "riskAdjustedNpv" | "value" | "decision">[];
  },
  facts: { readonly asOf: PlainDate; readonly currency: string },
  options: ChartOptions = {},
): ChartSpecification {
  assertShape({ gates: "gate*" }, staged, ["staged"], { gate: { gate: "string" } });
  assertShape({ asOf: "string", currency: "string" }, facts, ["facts"]);
  const gates = staged.gates.map(({ gate, reached, riskAdjustedNpv, value, decision }) => ({
    place: `${gate}\n${percentLabel(reached)} get here`,
    value,
    straight: riskAdjustedNpv,
    decision: decision as string,
  }));
  const decisions = [...new Set(gates.map(({ decision }) => decision)), PASSED, STRAIGHT];
  const values = [
    ...gates,
    {
      place: PASSED,
      value: staged.npvOnSuccess,
      straight: staged.npvOnSuccess,
      decision: PASSED,
    },
  ].map((bar) => ({ ...bar, top: Math.max(0, bar.value, bar.straight) }));
  const reads = staged.gates.map(
    ({ gate, reached, value, riskAdjustedNpv, decision }) =>
      `${gate}, reached in ${percentLabel(reached)}: worth ${short(value)}, straight on ${short(riskAdjustedNpv)}, ${decision}`,
  );
  return chartFrame(
    {
      title: "What the case is worth at each gate",
      facts: [
        `${facts.currency}, once the gate is reached`,
        `n = ${gates.length} gates`,
        `as of ${facts.asOf}`,
      ],
      description: `${[...reads, `${PASSED}: worth ${short(staged.npvOnSuccess)}`].join("; ")} ${facts.currency}`,
      width: Math.max(520, values.length * 120),
      body: {
        data: { values },
        encoding: {
          x: {
            field: "place",
            type: "nominal",
            sort: values.map(({ place }) => place),
            title: null,
            axis: { labelAngle: 0, labelLimit: 130, ticks: false, labelExpr: "split(datum.label, '\\n')" },
          },
        },
        layer: [
          {
            mark: { type: "bar", width: { band: 0.6 } },
            encoding: {
              y: {
                field: "value",
                type: "quantitative",
                title: facts.currency,
                axis: figureAxis,
                // Where nothing is worth anything, nothing gives the axis its ends.
                ...(values.some(({ value, straight }) => value !== 0 || straight !== 0)
                  ? {}
                  : { scale: { domain: [0, 1] } }),
              },
              color: {
                field: "decision",
                type: "nominal",
                title: null,
                scale: { domain: decisions, range: decisions.map((name) => COLORS[name] ?? ink) },
              },
            },
          },
          {
            transform: [{ filter: `datum.decision !== '${PASSED}'` }],
            mark: { type: "tick", thickness: 3, width: { band: 0.8 }, opacity: 1 },
            encoding: { y: { field: "straight", type: "quantitative" }, color: { datum: STRAIGHT } },
          },
          {
            mark: { type: "text", dy: -7, color: ink, text: { expr: figureExpression("datum.value") } },
            encoding: { y: { field: "top", type: "quantitative" } },
          },
          {
            data: { values: [{}] },
            mark: { type: "rule", color: ink },
            encoding: { y: { datum: 0 }, x: { value: 0 }, x2: { value: "width" } },
          },
        ],
      },
    },
    options,
  );
}

const short = (value: number): string => String(Number(value.toPrecision(4)));
