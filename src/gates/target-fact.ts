import type { FactRule } from "./gate-criterion.js";

/** A fact's numbers that would satisfy some rules; bounds only where a rule reads them. */
export interface TargetFact {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

interface Span {
  readonly from: number;
  readonly fromOpen: boolean;
  readonly to: number;
  readonly toOpen: boolean;
}

/** Numbers with low <= value <= high that meet all rules, or undefined where the rules contradict each other. */
export function targetFact(rules: readonly FactRule[]): TargetFact | undefined {
  const spans = {
    low: spanOf(rules, "low"),
    value: spanOf(rules, "point"),
    high: spanOf(rules, "high"),
  };
  // What bounds the upper members from above bounds the lower ones too.
  const valueSpan = notAbove(spans.value, spans.high);
  const lowSpan = notAbove(spans.low, valueSpan);
  const low = pick(lowSpan);
  const value =
    low === undefined ? undefined : pick(notBelow(valueSpan, needs(rules, "low") ? low : undefined));
  const high =
    value === undefined ? undefined : pick(notBelow(spans.high, needs(rules, "high") ? value : undefined));
  if (low === undefined || value === undefined || high === undefined) return undefined;
  return {
    value,
    ...(needs(rules, "low") && { low }),
    ...(needs(rules, "high") && { high }),
  };
}

function needs(rules: readonly FactRule[], bound: FactRule["bound"]): boolean {
  return rules.some((rule) => rule.bound === bound);
}

function spanOf(rules: readonly FactRule[], bound: FactRule["bound"]): Span {
  let span: Span = { from: -Infinity, fromOpen: false, to: Infinity, toOpen: false };
  for (const { bound: of, operator, threshold } of rules) {
    if (of !== bound) continue;
    const open = operator === ">" || operator === "<";
    span = operator === ">" || operator === ">=" ? lift(span, threshold, open) : lower(span, threshold, open);
  }
  return span;
}

function lift(span: Span, from: number, fromOpen: boolean): Span {
  if (from < span.from) return span;
  return { ...span, from, fromOpen: from === span.from ? span.fromOpen || fromOpen : fromOpen };
}

function lower(span: Span, to: number, toOpen: boolean): Span {
  if (to > span.to) return span;
  return { ...span, to, toOpen: to === span.to ? span.toOpen || toOpen : toOpen };
}

function notAbove(span: Span, other: Span): Span {
  return lower(span, other.to, other.toOpen);
}

function notBelow(span: Span, least: number | undefined): Span {
  return least === undefined ? span : lift(span, least, false);
}

/** A number of the span, an end of it where one belongs to it. */
function pick({ from, fromOpen, to, toOpen }: Span): number | undefined {
  if (from > to || (from === to && (fromOpen || toOpen))) return undefined;
  if (Number.isFinite(from) && !fromOpen) return from;
  if (Number.isFinite(to) && !toOpen) return to;
  if (Number.isFinite(from) && Number.isFinite(to)) {
    const middle = from + (to - from) / 2;
    return middle > from && middle < to ? middle : undefined;
  }
  if (Number.isFinite(from)) return from + Math.max(1, Math.abs(from) * 1e-9);
  if (Number.isFinite(to)) return to - Math.max(1, Math.abs(to) * 1e-9);
  return 0;
}
