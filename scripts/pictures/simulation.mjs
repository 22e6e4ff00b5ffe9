// Draws the picture of docs/simulation.md from the case that the page itself defines:
//   node --import tsx scripts/pictures/simulation.mjs
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as vega from "vega";
import { compile } from "vega-lite";
import { simulateCaseSync } from "../../src/simulation/simulate-case.ts";
import { fencesOf } from "../extract-examples.mjs";

const root = new URL("../../", import.meta.url);
const page = readFileSync(new URL("docs/simulation.md", root), "utf8");
const definition = fencesOf(page).find(({ code }) => code.includes("const claims ="));
const generated = fileURLToPath(new URL("test/.generated/simulation-picture.ts", root));
mkdirSync(fileURLToPath(new URL("test/.generated/", root)), { recursive: true });
const source = definition.code.replace(
  '"ai-operating-model/value"',
  '"../../src/value/check-business-case.ts"',
);
writeFileSync(generated, `${source}\nexport { claims };\n`);
const { claims } = await import(pathToFileURL(generated).href);

const { npv, trials } = simulateCaseSync(claims, { seed: 2026, trials: 16_384, sampling: "sobol" });
const bars = npv.histogram.map(({ from, to, count }) => ({
  from: from / 1000,
  to: to / 1000,
  share: count / trials,
  sign: (from + to) / 2 < 0 ? "loss" : "gain",
}));
const marks = ["p10", "p50", "p90"].map((name) => ({
  name: `${name.toUpperCase()} ${Math.round(npv.quantiles[name] / 1000)}`,
  at: npv.quantiles[name] / 1000,
}));
const axis = { labelFontSize: 12, titleFontSize: 12, titleFontWeight: "normal", gridColor: "#e5e5e5" };
const specification = {
  width: 560,
  height: 240,
  title: `NPV in thousand EUR: above 0 in ${Math.round(npv.probabilityPositive * 100)} % of ${trials} trials`,
  layer: [
    {
      data: { values: bars },
      mark: { type: "bar", stroke: "white", strokeWidth: 0.5 },
      encoding: {
        x: { field: "from", type: "quantitative", title: null, axis: { grid: false } },
        x2: { field: "to" },
        y: { field: "share", type: "quantitative", title: "share of trials", axis: { format: ".0%" } },
        color: {
          field: "sign",
          type: "nominal",
          legend: null,
          scale: { domain: ["loss", "gain"], range: ["#d1605e", "#4c78a8"] },
        },
      },
    },
    {
      data: { values: marks },
      mark: { type: "rule", color: "#333", strokeDash: [4, 3] },
      encoding: { x: { field: "at", type: "quantitative" } },
    },
    {
      data: { values: marks },
      mark: { type: "text", align: "left", dx: 4, baseline: "top", fontSize: 12 },
      encoding: {
        x: { field: "at", type: "quantitative" },
        y: { value: 0 },
        text: { field: "name" },
      },
    },
  ],
  config: {
    background: "white",
    font: "Helvetica, Arial, sans-serif",
    view: { stroke: null },
    axis: { ...axis, domainColor: "#888", tickColor: "#888" },
    title: { fontSize: 14, anchor: "start", offset: 12 },
  },
};
const view = new vega.View(vega.parse(compile(specification).spec), { renderer: "none" });
mkdirSync(fileURLToPath(new URL("docs/pictures/", root)), { recursive: true });
writeFileSync(new URL("docs/pictures/npv-distribution.svg", root), `${await view.toSVG()}\n`);
process.stdout.write(`${JSON.stringify({ ...npv.quantiles, positive: npv.probabilityPositive })}\n`);
