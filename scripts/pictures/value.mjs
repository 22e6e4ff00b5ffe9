// Draws the pictures of docs/business-case.md from the case that the page itself defines:
//   node --import tsx scripts/pictures/value.mjs
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import * as vega from "vega";
import { compile } from "vega-lite";
import { evaluateBusinessCase } from "../../src/value/evaluate-business-case.ts";
import { fencesOf } from "../extract-examples.mjs";

const root = new URL("../../", import.meta.url);
const page = readFileSync(new URL("docs/business-case.md", root), "utf8");
const definition = fencesOf(page).find(({ code }) => code.includes("const claimsAssistant ="));
const generated = fileURLToPath(new URL("test/.generated/business-case-picture.ts", root));
mkdirSync(fileURLToPath(new URL("test/.generated/", root)), { recursive: true });
const source = definition.code.replace(
  '"ai-operating-model/value"',
  '"../../src/value/check-business-case.ts"',
);
writeFileSync(generated, `${source}\nexport { claimsAssistant };\n`);
const { claimsAssistant } = await import(pathToFileURL(generated).href);

const result = evaluateBusinessCase(claimsAssistant);
const thousand = (amount) => Math.round(Number(amount) / 100) / 10;

const axis = {
  labelFontSize: 12,
  titleFontSize: 12,
  titleFontWeight: "normal",
  grid: true,
  gridColor: "#e5e5e5",
};
const config = {
  background: "white",
  font: "Helvetica, Arial, sans-serif",
  view: { stroke: null },
  axis: { ...axis, domainColor: "#888", tickColor: "#888" },
  title: { fontSize: 14, anchor: "start", offset: 12 },
};

const names = {
  cost: "costs",
  disbenefit: "disbenefits",
  "cash-releasing": "+ cash",
  "revenue-margin": "+ margin",
  "cost-avoidance": "+ avoidance",
  capacity: "+ capacity",
  risk: "+ risk",
};
const rungs = result.ladder
  .filter(({ npv, class: name }) => npv !== "0" && name !== "terminal")
  .map(({ class: name, npv, cumulativeNpv }) => ({
    class: names[name],
    from: thousand(Number(cumulativeNpv) - Number(npv)),
    to: thousand(cumulativeNpv),
    label: `${Math.round(Number(cumulativeNpv) / 1000)}`,
    direction: Number(npv) < 0 ? "falls" : "rises",
  }));

const ladder = {
  width: 520,
  height: 260,
  title: "NPV believed up to each class of benefit, in thousand EUR",
  data: { values: rungs },
  encoding: {
    x: { field: "class", type: "nominal", sort: null, title: null, axis: { labelAngle: 0, grid: false } },
  },
  layer: [
    {
      mark: { type: "bar", width: { band: 0.6 } },
      encoding: {
        y: {
          field: "from",
          type: "quantitative",
          title: "cumulative NPV before tax",
          // Room for the label below the lowest bar.
          scale: { domainMin: 1.2 * Math.min(...rungs.map(({ to }) => to)) },
        },
        y2: { field: "to" },
        color: {
          field: "direction",
          scale: { domain: ["falls", "rises"], range: ["#b5533c", "#3b7ea1"] },
          legend: null,
        },
      },
    },
    {
      mark: { type: "text", dy: { expr: "datum.to < datum.from ? 12 : -8" }, fontSize: 12 },
      encoding: { y: { field: "to", type: "quantitative" }, text: { field: "label" } },
    },
    { mark: { type: "rule", color: "#444" }, encoding: { y: { datum: 0 }, x: null } },
  ],
};

let [cumulative, hard] = [0, 0];
const soft = new Set(["capacity", "risk"]);
const cash = result.cashFlows.flatMap(({ date, amount }) => {
  const month = date.slice(0, 7);
  const believed = result.ledger
    .filter((entry) => entry.month === month && !soft.has(entry.class))
    .reduce((sum, entry) => sum + Number(entry.amount), 0);
  cumulative += Number(amount);
  hard += believed;
  return [
    { date, series: "all benefits", value: thousand(cumulative) },
    { date, series: "without capacity and risk", value: thousand(hard) },
  ];
});
const cumulativeCash = {
  width: 520,
  height: 240,
  title: "Cumulative flow before tax, undiscounted, in thousand EUR",
  data: { values: cash },
  encoding: {
    x: {
      field: "date",
      type: "temporal",
      timeUnit: "utcyearmonth",
      title: null,
      axis: { format: "%b %Y", tickCount: 7, grid: false },
    },
  },
  layer: [
    {
      mark: { type: "line", strokeWidth: 2.5 },
      encoding: {
        y: { field: "value", type: "quantitative", title: "cumulative flow" },
        color: {
          field: "series",
          title: null,
          scale: { range: ["#3b7ea1", "#b5533c"] },
          legend: { orient: "top-left", labelFontSize: 12, labelLimit: 300 },
        },
      },
    },
    { mark: { type: "rule", color: "#444" }, encoding: { y: { datum: 0 }, x: null } },
  ],
};

for (const [name, spec] of Object.entries({ "npv-ladder": ladder, "cumulative-cash": cumulativeCash })) {
  const view = new vega.View(vega.parse(compile({ ...spec, config }).spec), { renderer: "none" });
  const file = fileURLToPath(new URL(`docs/pictures/${name}.svg`, root));
  // Vega marks every group with roles of its own; a title is what a screen reader needs of a picture.
  const svg = (await view.toSVG())
    .replace(/ (?:role|aria-[a-z]+)="[^"]*"/g, "")
    .replace(/^<svg[^>]*>/, (tag) => `${tag}<title>${spec.title}</title>`);
  writeFileSync(file, `${svg}\n`);
  console.log(file);
}
