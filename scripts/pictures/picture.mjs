// Keeps a picture of the guides: written to docs/pictures, or with --check held against the one that lies there.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import * as vega from "vega";
import { compile } from "vega-lite";

const folder = new URL("../../docs/pictures/", import.meta.url);
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** Draws a Vega-Lite specification, with the title and the description that it has. */
export async function svgOf(specification) {
  const view = new vega.View(vega.parse(compile(specification).spec), { renderer: "none" });
  const svg = await view.toSVG();
  view.finalize();
  const { title, description } = specification;
  const texts = { title: title?.text ?? title, desc: description };
  const tags = Object.entries(texts).map(([tag, text]) => (text ? `<${tag}>${escaped(text)}</${tag}>` : ""));
  // Vega marks every group with roles of its own; a title is what a screen reader needs of a picture. Two decimals are
  // finer than a screen, and do not tell of the last bit of a result.
  return svg
    .replace(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (number) => String(Number(Number(number).toFixed(2))))
    .replace(/ (?:role|aria-[a-z]+)="[^"]*"/g, "")
    .replace(/^<svg[^>]*>/, (open) => `${open}${tags.join("")}`);
}

/** Writes the picture, or checks it. */
export function keepPicture(name, svg) {
  const file = new URL(`${name}.svg`, folder);
  const text = `${svg}\n`;
  if (!process.argv.includes("--check")) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, text);
    console.log(`docs/pictures/${name}.svg`);
  } else if (readFileSync(file, "utf8") !== text) {
    console.log(`docs/pictures/${name}.svg is not what its code draws`);
    process.exitCode = 1;
  }
}
