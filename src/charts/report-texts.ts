import type { Estimate } from "../model/estimate.js";

/** Rows of rankings, rejections and evidence that a page shows; the review holds them all. */
export const SHOWN = 15;

/** The name of an initiative, or its id where the review knows none; an id may be any word, `constructor` too. */
export function nameIn(names: Readonly<Record<string, string>>, id: string): string {
  return (Object.hasOwn(names, id) ? names[id] : undefined) ?? id;
}

/** A number to at most `digits` places, thousands set apart by commas: `1,234.5`. */
export function numberText(value: number, digits = 2): string {
  const shown = Object.is(Math.round(value * 10 ** digits), -0) ? 0 : value;
  if (Math.abs(shown) >= 1e15) return String(shown);
  return groupDigits(String(Number(shown.toFixed(digits))));
}

/** A decimal text with thousands set apart: `-1,234,567.89`. Nothing is rounded. */
export function groupDigits(decimal: string): string {
  const [, sign = "", whole = decimal, rest = ""] = /^(-?)(\d+)(\.\d+)?$/.exec(decimal) ?? [];
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${rest}`;
}

/** A value in its unit, as people read it: `62 %`, `180 days`, `4`. */
export function valueText(value: number, unit: string | null): string {
  if (unit === "share" || unit === "ratio") return `${numberText(value * 100, 1)} %`;
  if (unit === null || unit === "count") return numberText(value);
  return `${numberText(value, unit === "days" ? 0 : 2)} ${unit}`;
}

/** A value, or why there is none: `not-measurable` reads `not measurable`. */
export function estimateText(estimate: Estimate, unit: string | null): string {
  return estimate.value === null ? words(estimate.reason) : valueText(estimate.value, unit);
}

/** The interval of an estimate, `12 % to 31 %`; empty where there is none. */
export function intervalText(estimate: Estimate, unit: string | null): string {
  if (estimate.value === null || estimate.low === undefined || estimate.high === undefined) return "";
  return `${valueText(estimate.low, unit)} to ${valueText(estimate.high, unit)}`;
}

/** A stable word for programs as a word for people. */
export function words(code: string): string {
  return code.replaceAll("-", " ");
}

/** Line numbers in ascending order as ranges: `2-5, 9`. */
export function linesText(lines: readonly number[]): string {
  const ranges: string[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from;
    while (lines[to + 1] === (lines[to] as number) + 1) to++;
    ranges.push(to === from ? String(lines[from]) : `${lines[from]}-${lines[to]}`);
    from = to + 1;
  }
  return ranges.join(", ");
}
