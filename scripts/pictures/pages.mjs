// Draws the pictures of the guides whose own code makes the charts: each picture shows the chart that was declared last
// above it.   node --import tsx scripts/pictures/pages.mjs [--check]
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { fencesOf, importsApart, importsOnce } from "../extract-examples.mjs";
import { keepPicture, svgOf } from "./picture.mjs";

const root = new URL("../../", import.meta.url);

for (const page of ["business-case", "simulation", "prioritization", "portfolio"]) {
  const whole = readFileSync(new URL(`docs/${page}.md`, root), "utf8");
  // Blocks below the last picture draw nothing.
  const text = whole.slice(0, whole.indexOf("\n", whole.lastIndexOf("](pictures/")));
  const chartOf = new Map();
  let last;
  for (const [, chart, picture] of text.matchAll(/^const (\w+Chart) = |\]\(pictures\/([\w-]+)\.svg\)/gm)) {
    if (chart) last = chart;
    else chartOf.set(picture, last);
  }
  const blocks = fencesOf(text).filter(({ language }) => language === "ts");
  const { imports, body } = importsApart(blocks.map(({ code }) => code).join("\n"));
  const source = importsOnce(imports)
    .join("\n")
    .replace(/"ai-operating-model\/([\w-]+)"/g, (_, chapter) => `"../../src/${chapter}/index.ts"`);
  const file = fileURLToPath(new URL(`test/.generated/${page}-pictures.ts`, root));
  mkdirSync(fileURLToPath(new URL("test/.generated/", root)), { recursive: true });
  writeFileSync(file, `${source}\n${body}\nexport const charts = { ${[...chartOf.values()].join(", ")} };\n`);
  const { charts } = await import(pathToFileURL(file).href);
  for (const [picture, chart] of chartOf) keepPicture(picture, await svgOf(charts[chart]));
}
