import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import { expect } from "vitest";
import type { ChartSpecification } from "../../src/charts/chart-frame.ts";

// The package does not export its schema's path, so it is found beside the built file that it does export.
const folder = path.dirname(createRequire(import.meta.url).resolve("vega-lite"));
const ajv = new Ajv({ allErrors: false, strict: false });
addFormats.default(ajv);
ajv.addFormat("color-hex", () => true);
const validate = ajv.compile(JSON.parse(readFileSync(path.join(folder, "vega-lite-schema.json"), "utf8")));

/**
 * Renders a specification to SVG as a host would, after checking it against the Vega-Lite schema and that it is
 * plain JSON with a title, facts and a description. Warnings of the compiler fail the test.
 */
export async function rendered(chart: ChartSpecification): Promise<string> {
  expect(JSON.parse(JSON.stringify(chart))).toEqual(chart);
  validate(chart);
  expect(validate.errors ?? []).toEqual([]);
  expect(chart.title.text).not.toBe("");
  expect(chart.title.subtitle).toMatch(/as of \d{4}-\d{2}-\d{2}/);
  expect(chart.title.subtitle).toMatch(/n = \d/);
  expect(chart.description.length).toBeGreaterThan(0);
  const warnings: string[] = [];
  const logger = {
    level: () => logger,
    error: (...text: unknown[]) => {
      warnings.push(text.join(" "));
      return logger;
    },
    warn: (...text: unknown[]) => {
      warnings.push(text.join(" "));
      return logger;
    },
    info: () => logger,
    debug: () => logger,
  };
  // The type of a specification is wider than ours, which is plain JSON.
  const { spec } = compile(chart as unknown as TopLevelSpec, { logger: logger as never });
  const view = new View(parse(spec), { renderer: "none" });
  const svg = await view.toSVG();
  view.finalize();
  expect(warnings).toEqual([]);
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  return svg;
}
