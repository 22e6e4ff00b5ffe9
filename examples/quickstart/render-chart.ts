import type { ChartSpecification } from "ai-operating-model";
import { parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";

/** Renders a chart to an SVG text, without a browser and without the network. */
export async function renderChart(chart: ChartSpecification): Promise<string> {
  // A chart is plain JSON; the compiler's type of it is narrower than any JSON can be.
  const { spec } = compile(chart as unknown as TopLevelSpec);
  const view = new View(parse(spec), { renderer: "none" });
  const svg = await view.toSVG();
  view.finalize();
  return svg.replace("<svg ", `<svg role="img" aria-label="${escapeHtml(chart.description)}" `);
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
