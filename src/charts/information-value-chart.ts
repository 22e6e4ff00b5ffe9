import type { PlainDate } from "../foundation/calendar.js";
import { assertShape } from "../foundation/shape.js";
import type { DriverInformation } from "../simulation/value-of-information.js";
import { type ChartOptions, type ChartSpecification, chartFrame, ink, palette } from "./chart-frame.js";
import { figureAxis, figureExpression } from "./figure-expression.js";
import { listSome } from "./list-some.js";

/** What the bars are measured in. */
export interface InformationFacts {
  readonly asOf: PlainDate;
  readonly currency: string;
  /** What measuring costs, drawn as a line: a bar that does not reach it is not worth the effort. */
  readonly cost?: number;
  /** Drivers drawn, the most valuable first; 12 unless given. */
  readonly show?: number;
}

const COLORS = Object.values(palette);

/**
 * What the pilot should measure: for each driver what it is worth at most to know it exactly, before each gate. No
 * more than the first six gates are drawn, as many as colors that everyone tells apart. A line through a bar's end is what
 * the simulation leaves open, two standard errors to either side.
 *
 * @param gates those of `stagedValue`; the answer of `evppi` as `[{ gate: "go ahead", information }]`.
 * @example
 * import { informationValueChart } from "ai-operating-model/charts";
 * const information = [{ driver: "hours saved", evppi: 900, explained: 0.8 }, { driver: "wage", evppi: 0, explained: 0.1 }];
 * const chart = informationValueChart([{ gate: "pilot", information }], { asOf: "2026-06-30", currency: "EUR" });
 * chart.description; // => "before pilot: hours saved 900, wage 0 EUR"
 */
export function informationValueChart(
  gates: readonly {
    readonly gate: string;
    readonly information: readonly (Pick<DriverInformation, "driver" | "evppi"> &
      Partial<Pick<DriverInformation, "standardError">>)[];
  }[],
  facts: InformationFacts,
  options: ChartOptions = {},
): ChartSpecification {
  assertShape("gate*", gates, ["gates"], { gate: { gate: "string", information: "object*" } });
  assertShape({ asOf: "string" }, facts, ["facts"]);
  const drawn = gates.slice(0, COLORS.length);
  const most = new Map<string, number>();
  for (const { information } of drawn) {
    for (const { driver, evppi } of information) most.set(driver, Math.max(evppi, most.get(driver) ?? 0));
  }
  const drivers = [...most].sort(([, a], [, b]) => b - a).map(([driver]) => driver);
  const shown = drivers.slice(0, facts.show ?? 12);
  const values = drawn.flatMap(({ gate, information }) =>
    information
      .filter(({ driver }) => shown.includes(driver))
      .map(({ driver, evppi, standardError = 0 }) => ({
        gate: `before ${gate}`,
        driver,
        worth: evppi,
        least: Math.max(0, evppi - 2 * standardError),
        most: evppi + 2 * standardError,
      })),
  );
  const doubted = values.filter(({ worth, most }) => most > worth);
  const names = drawn.map(({ gate }) => `before ${gate}`);
  const read = ({ gate, information }: (typeof drawn)[number]): string =>
    `before ${gate}: ${
      listSome(
        information.map(({ driver, evppi }) => `${driver} ${short(evppi)}`),
        ", ",
      ) || "no driver"
    }`;
  const nothing = values.every(({ worth }) => worth === 0);
  const y = {
    field: "driver",
    type: "nominal",
    sort: shown,
    title: null,
    axis: { domain: false, ticks: false },
  };
  const yOffset = { field: "gate", type: "nominal", sort: names };
  return chartFrame(
    {
      title: "What is worth measuring first",
      facts: [
        `${facts.currency}, most that exact knowledge is worth`,
        `${shown.length} of n = ${drivers.length} drivers`,
        doubted.length > 0 ? "lines: ± 2 standard errors" : "",
        drawn.length < gates.length ? `first ${drawn.length} of ${gates.length} gates` : "",
        `as of ${facts.asOf}`,
      ],
      description: nothing
        ? "to know any driver exactly would change no decision"
        : `${drawn.map(read).join("; ")} ${facts.currency}${facts.cost === undefined ? "" : `, measuring costs ${short(facts.cost)}`}`,
      height: Math.max(60, shown.length * (12 + 18 * drawn.length)),
      body: {
        layer: [
          {
            data: { values },
            mark: { type: "bar" },
            encoding: {
              y,
              yOffset,
              x: {
                field: "worth",
                type: "quantitative",
                title: facts.currency,
                axis: figureAxis,
                // Room for the label of the longest bar; without a bar nothing gives the axis its ends.
                scale: {
                  domain: [0, 1.1 * Math.max(facts.cost ?? 0, ...values.map(({ most }) => most)) || 1],
                },
              },
              color: {
                field: "gate",
                type: "nominal",
                title: null,
                scale: { domain: names, range: COLORS.slice(0, names.length) },
              },
            },
          },
          {
            data: { values },
            mark: {
              type: "text",
              align: "left",
              dx: 5,
              color: ink,
              text: { expr: figureExpression("datum.worth") },
            },
            encoding: { y, yOffset, x: { field: "most", type: "quantitative" } },
          },
          ...(doubted.length === 0
            ? []
            : [
                {
                  data: { values: doubted },
                  mark: { type: "rule", color: ink, strokeWidth: 1.5 },
                  encoding: {
                    y: { ...y, bandPosition: 0.5 },
                    yOffset: { ...yOffset, bandPosition: 0.5 },
                    x: { field: "least", type: "quantitative" },
                    x2: { field: "most" },
                  },
                },
              ]),
          ...(facts.cost === undefined
            ? []
            : [
                {
                  data: { values: [{ cost: facts.cost, label: "measuring costs this" }] },
                  mark: { type: "rule", color: ink, strokeWidth: 1.5, strokeDash: [4, 3] },
                  encoding: { x: { field: "cost", type: "quantitative" } },
                },
                {
                  data: { values: [{ cost: facts.cost, label: "measuring costs" }] },
                  mark: { type: "text", color: ink, baseline: "bottom", dy: -4 },
                  encoding: {
                    x: { field: "cost", type: "quantitative" },
                    y: { value: 0 },
                    text: { field: "label" },
                  },
                },
              ]),
        ],
      },
    },
    options,
  );
}

const short = (value: number): string => String(Number(value.toPrecision(4)));
