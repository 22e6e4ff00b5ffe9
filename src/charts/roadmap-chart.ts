import type { PlainDate } from "../foundation/calendar.js";
import { assertShape } from "../foundation/shape.js";
import type { Roadmap } from "../portfolio/roadmap.js";
import { type ChartOptions, type ChartSpecification, chartFrame, palette } from "./chart-frame.js";
import { distinctLabels } from "./distinct-labels.js";
import { listSome } from "./list-some.js";
import { nameIn } from "./report-texts.js";

/**
 * The roadmap as a Gantt chart: a bar for each initiative from its first quarter to its last.
 *
 * @example
 * import { roadmapChart } from "ai-operating-model/charts";
 * import { scheduleRoadmap } from "ai-operating-model/portfolio";
 * const items = [{ id: "chat", value: 9, durationQuarters: 2 }];
 * const roadmap = await scheduleRoadmap(items, { quarters: ["2027-Q1", "2027-Q2", "2027-Q3"] }, {});
 * roadmapChart(roadmap, { asOf: "2026-06-30" }).description; // => "chat 2027-Q1 to 2027-Q2"
 */
export function roadmapChart(
  roadmap: Roadmap,
  facts: { readonly asOf: PlainDate; readonly names?: Readonly<Record<string, string>> },
  options: ChartOptions = {},
): ChartSpecification {
  assertShape({ load: "object*", spending: "object*", entries: "object*", unscheduled: "list" }, roadmap, [
    "roadmap",
  ]);
  assertShape({ asOf: "string", names: "object?" }, facts, ["facts"]);
  const quarters = [...new Set([...roadmap.load, ...roadmap.spending].map(({ quarter }) => quarter))];
  for (const { start, end } of roadmap.entries)
    for (const quarter of [start, end]) if (!quarters.includes(quarter)) quarters.push(quarter);
  quarters.sort();
  const labels = distinctLabels(roadmap.entries.map(({ id }) => nameIn(facts.names ?? {}, id)));
  const values = roadmap.entries.map(({ startIndex, durationQuarters }, index) => ({
    initiative: labels[index] ?? "",
    from: startIndex,
    to: startIndex + durationQuarters,
  }));
  const off = roadmap.unscheduled.length;
  return chartFrame(
    {
      title: "Roadmap",
      facts: [
        `quarters, ${roadmap.kind}`,
        `n = ${values.length}${off > 0 ? `, ${off} left off` : ""}`,
        `as of ${facts.asOf}`,
      ],
      description:
        listSome(roadmap.entries.map(({ start, end }, index) => `${labels[index]} ${start} to ${end}`)) ||
        "nothing is scheduled",
      height: Math.max(60, values.length * 24),
      body: {
        data: { values },
        mark: { type: "bar", color: palette.blue, height: { band: 0.65 }, cornerRadius: 2 },
        encoding: {
          y: {
            field: "initiative",
            type: "nominal",
            sort: values.map(({ initiative }) => initiative),
            title: null,
            axis: { domain: false, ticks: false },
          },
          x: {
            field: "from",
            type: "quantitative",
            title: null,
            scale: { domain: [0, Math.max(1, quarters.length)], nice: false },
            axis: {
              values: quarters.map((_, index) => index),
              labelExpr: `[${quarters.map((quarter) => JSON.stringify(quarter)).join(",")}][datum.value]`,
              labelAlign: "left",
            },
          },
          x2: { field: "to" },
        },
      },
    },
    options,
  );
}
