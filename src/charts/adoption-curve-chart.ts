import type { PlainDate } from "../foundation/calendar.js";
import { invalidArgument } from "../foundation/operating-model-error.js";
import { assertShape } from "../foundation/shape.js";
import { toNumber } from "../model/money.js";
import type { Curve } from "../value/curve.js";
import { curveFormula } from "../value/curve-formula.js";
import { evaluateFormula } from "../value/evaluate-formula.js";
import {
  type ChartOptions,
  type ChartSpecification,
  chartFrame,
  ink,
  palette,
  percentLabel,
} from "./chart-frame.js";

/** What an adoption curve is drawn over. */
export interface AdoptionFacts {
  /** Months from the case's first, 1 to 1200. */
  readonly months: number;
  readonly asOf: PlainDate;
  /** Values of the drivers that the curve names. */
  readonly drivers?: Readonly<Record<string, number>>;
  /** Adoption that was measured, to compare with the plan. */
  readonly measured?: readonly { readonly month: number; readonly share: number }[];
}

/**
 * A curve of the business case, month by month, evaluated by the value chapter's own formula; measured adoption as
 * points on it.
 *
 * @throws OperatingModelError `invalid-argument` for months out of range and for a driver without a value.
 * @example
 * import { adoptionCurveChart } from "ai-operating-model/charts";
 * const curve = { kind: "ramp", from: 0, to: 0.8, startMonth: 0, months: 10 } as const;
 * adoptionCurveChart(curve, { months: 24, asOf: "2026-06-30" }).description; // => "ramp: 40 % in month 5, 80 % in month 23"
 */
export function adoptionCurveChart(
  curve: Curve,
  facts: AdoptionFacts,
  options: ChartOptions = {},
): ChartSpecification {
  assertShape("object", curve, ["curve"]);
  assertShape({ asOf: "string", drivers: "object?", measured: "object*?" }, facts, ["facts"]);
  const { months, asOf, drivers = {}, measured = [] } = facts;
  if (!(Number.isInteger(months) && months >= 1 && months <= 1200)) {
    throw invalidArgument(["facts", "months"], "a whole number from 1 to 1200", months);
  }
  const formula = curveFormula(curve, months);
  const planned = Array.from({ length: months }, (_, month) => ({
    month,
    share: toNumber(evaluateFormula(formula, month, { drivers })),
  }));
  const end = planned.at(-1)?.share ?? 0;
  const half = planned.find(({ share }) => share >= end / 2)?.month ?? 0;
  const last = Math.max(1, months - 1, ...measured.map(({ month }) => month));
  const x = {
    field: "month",
    type: "quantitative",
    title: "month of the case",
    axis: { tickMinStep: 1 },
    scale: { domain: [0, last], nice: false },
  };
  const y = { field: "share", type: "quantitative", title: "adoption", axis: { format: ".0%" } };
  const highest = Math.max(0, ...[...planned, ...measured].map(({ share }) => share));
  const share = (month: number): string => percentLabel(planned[month]?.share ?? 0);
  const seen =
    measured.length === 0
      ? ""
      : `; measured ${percentLabel(measured.at(-1)?.share ?? 0)} in month ${measured.at(-1)?.month}`;
  return chartFrame(
    {
      title: "How adoption is expected to grow",
      facts: [`share of those eligible, ${curve.kind}`, `n = ${months} months`, `as of ${asOf}`],
      description: `${curve.kind}: ${share(half)} in month ${half}, ${share(months - 1)} in month ${months - 1}${seen}`,
      body: {
        encoding: { x, y: { ...y, scale: { domain: [0, highest <= 1 ? 1 : highest] } } },
        layer: [
          { data: { values: planned }, mark: { type: "line", strokeWidth: 2, color: palette.blue } },
          // Marks without data would leave the renderer without ends for its axes.
          ...(measured.length === 0
            ? []
            : [
                {
                  data: { values: measured.map((one) => ({ ...one })) },
                  mark: { type: "point", filled: true, size: 60, color: palette.vermilion, opacity: 1 },
                },
                {
                  data: { values: measured.slice(-1).map((one) => ({ ...one, label: "measured" })) },
                  mark: { type: "text", align: "left", dx: 7, color: ink },
                  encoding: { text: { field: "label" } },
                },
              ]),
        ],
      },
    },
    options,
  );
}
