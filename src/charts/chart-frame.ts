import type { Json } from "../foundation/canonical-json.js";
import { assertShape } from "../foundation/shape.js";

/** A Vega-Lite 6 specification: plain JSON, for any renderer that reads it. */
export type ChartSpecification = {
  readonly $schema: string;
  readonly title: { readonly text: string; readonly subtitle: string } & { readonly [key: string]: Json };
  readonly description: string;
} & { readonly [key: string]: Json };

/** Settings that every chart takes. */
export interface ChartOptions {
  readonly title?: string;
  /** Width of the plot in pixels; each chart has its own default. */
  readonly width?: number;
  readonly height?: number;
}

/**
 * Colors that people of every color vision tell apart, on light and on dark grounds (Okabe and Ito, "Color
 * universal design", 2008; the black of their set is left out, since it vanishes on a dark page).
 */
export const palette = {
  blue: "#0072B2",
  orange: "#E69F00",
  green: "#009E73",
  vermilion: "#D55E00",
  purple: "#CC79A7",
  sky: "#56B4E9",
} as const;

/** Text and lines in a gray that has a contrast of about 4.3 : 1 on white and 3.9 : 1 on the usual dark page. */
export const ink = "#7a7a7a";

/** The parts of a specification that a chart fills in. */
export interface ChartParts {
  readonly title: string;
  /** Unit, n and date, joined into the line below the title. */
  readonly facts: readonly string[];
  /** What the chart shows, for those who cannot see it. */
  readonly description: string;
  readonly width?: number;
  readonly height?: number;
  readonly body: { readonly [key: string]: Json };
}

/** Joins a chart's parts with what all charts share: no theme of its own, readable on light and dark pages. */
export function chartFrame(parts: ChartParts, options: ChartOptions = {}): ChartSpecification {
  assertShape({ title: "string?", width: "number?", height: "number?" }, options, ["options"]);
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    title: {
      text: options.title ?? parts.title,
      subtitle: parts.facts.filter((fact) => fact !== "").join(" · "),
      anchor: "start",
      color: ink,
      subtitleColor: ink,
      fontSize: 15,
      subtitleFontSize: 11,
      subtitlePadding: 5,
      offset: 12,
    },
    description: parts.description,
    background: "transparent",
    width: options.width ?? parts.width ?? 520,
    height: options.height ?? parts.height ?? 260,
    config: {
      view: { stroke: null },
      axis: {
        labelColor: ink,
        titleColor: ink,
        domainColor: ink,
        tickColor: ink,
        gridColor: ink,
        gridOpacity: 0.2,
        labelLimit: 260,
        titleFontWeight: "normal",
      },
      legend: {
        orient: "bottom",
        symbolOpacity: 1,
        labelColor: ink,
        titleColor: ink,
        titleFontWeight: "normal",
      },
      header: { labelColor: ink, titleColor: ink },
      text: { color: ink },
      range: { category: Object.values(palette) },
    },
    ...parts.body,
  };
}

/** A share as people read it: `62 %`. All and nothing are said of nothing less. */
export function percentLabel(share: number): string {
  const percent = Math.round(share * 100);
  if (percent === 100 && share < 1) return "over 99 %";
  if (percent === 0 && share > 0) return "under 1 %";
  return `${percent} %`;
}
