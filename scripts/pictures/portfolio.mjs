// Draws the pictures of docs/prioritization.md and docs/portfolio.md from the figures that the guides work with:
// `node --import tsx scripts/pictures/portfolio.mjs [--check]` from the top of the repository.
import { efficientFrontier, scheduleRoadmap } from "../../src/portfolio/index.ts";
import { rankAcceptability, valueEffortQuadrant } from "../../src/prioritization/index.ts";
import { keepPicture, svgOf } from "./picture.mjs";
import { alternatives, candidates, criteria, limits, roadmapItems } from "./portfolio-data.mjs";

async function draw(name, spec) {
  const config = {
    font: "sans-serif",
    view: { stroke: null },
    axis: { grid: false },
    title: { anchor: "start" },
  };
  keepPicture(name, await svgOf({ ...spec, background: "white", config }));
}

const points = alternatives.map(({ id, values }) => {
  const value = typeof values.value === "number" ? values.value : values.value.mode;
  return {
    id,
    value,
    effort: values.effort,
    quadrant: valueEffortQuadrant({ value, effort: values.effort }, { value: 2.5, effort: 24 }),
  };
});
await draw("value-effort", {
  title: "Value against effort",
  width: 420,
  height: 280,
  data: { values: points },
  layer: [
    { mark: { type: "rule", color: "#bbb", strokeDash: [4, 4] }, encoding: { y: { datum: 2.5 } } },
    { mark: { type: "rule", color: "#bbb", strokeDash: [4, 4] }, encoding: { x: { datum: 24 } } },
    {
      mark: { type: "point", filled: true, size: 90, opacity: 1 },
      encoding: {
        x: {
          field: "effort",
          type: "quantitative",
          title: "effort (person-months)",
          scale: { domain: [0, 60] },
        },
        y: { field: "value", type: "quantitative", title: "value (M€)", scale: { domain: [0, 5] } },
        color: { field: "quadrant", type: "nominal", title: null },
        shape: { field: "quadrant", type: "nominal", title: null },
      },
    },
    {
      mark: { type: "text", align: "left", dx: 8, dy: -6, fontSize: 11 },
      encoding: {
        x: { field: "effort", type: "quantitative" },
        y: { field: "value", type: "quantitative" },
        text: { field: "id" },
      },
    },
  ],
});

const { entries } = rankAcceptability(alternatives, criteria, { seed: 7, draws: 10_000, weights: "simplex" });
await draw("acceptability", {
  title: "Share of draws in which each takes each rank, any weights",
  width: 420,
  height: { step: 26 },
  data: {
    values: entries.flatMap(({ id, acceptability }) =>
      acceptability.map((share, index) => ({ id, rank: index + 1, share })),
    ),
  },
  mark: "bar",
  encoding: {
    y: { field: "id", type: "nominal", sort: entries.map(({ id }) => id), title: null },
    x: {
      field: "share",
      type: "quantitative",
      stack: "zero",
      axis: { format: ".0%" },
      title: "share of draws",
    },
    color: { field: "rank", type: "ordinal", scale: { scheme: "blues", reverse: true } },
    order: { field: "rank" },
  },
});

const budgets = Array.from({ length: 45 }, (_, i) => 100 + 50 * i);
const frontier = await efficientFrontier(candidates, {}, { maximize: "value", budgets });
await draw("frontier", {
  title: "Value of the best portfolio at each budget",
  width: 420,
  height: 260,
  data: {
    values: frontier.points.map(({ budget, objective }) => ({ budget: Number(budget), value: objective })),
  },
  mark: { type: "line", interpolate: "step-after", point: { size: 18 } },
  encoding: {
    x: { field: "budget", type: "quantitative", title: "budget (k€)" },
    y: { field: "value", type: "quantitative", title: "net present value (k€)" },
  },
});

const roadmap = await scheduleRoadmap(roadmapItems, limits, { ratePerYear: 0.1 });
await draw("roadmap", {
  title: "The roadmap",
  width: 480,
  height: { step: 26 },
  data: {
    values: roadmap.entries.map(({ id, startIndex, durationQuarters }) => ({
      id,
      from: startIndex,
      to: startIndex + durationQuarters,
    })),
  },
  mark: { type: "bar", cornerRadius: 3, height: 16 },
  encoding: {
    y: { field: "id", type: "nominal", sort: roadmap.entries.map(({ id }) => id), title: null },
    x: {
      field: "from",
      type: "quantitative",
      title: null,
      scale: { domain: [0, limits.quarters.length] },
      axis: {
        values: limits.quarters.map((_, index) => index),
        labelExpr: `[${limits.quarters.map((quarter) => JSON.stringify(quarter)).join(",")}][datum.value]`,
        grid: true,
        labelAlign: "left",
      },
    },
    x2: { field: "to" },
  },
});
