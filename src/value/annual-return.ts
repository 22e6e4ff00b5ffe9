import { Decimal } from "../foundation/decimal.js";
import { irr } from "../roi/internal-rate-of-return.js";
import type { RateOfReturn } from "../roi/rate-of-return.js";
import type { FinancialBasis } from "./financial-basis.js";

/** Yearly rates that are looked for, as `irr` does with rates a period. */
const RANGE = [-0.999999, 1e6] as const;

/**
 * The yearly return of a case: its flows, a month apart, and its terminal value at the end of the horizon. Where
 * that falls between two mid-month flows the grid is of half-months.
 */
export function caseReturn(
  net: readonly Decimal[],
  terminal: Decimal,
  timing: FinancialBasis["timing"],
): RateOfReturn {
  if (terminal.isZero()) return annualReturn(net, 12);
  if (timing === "start") return annualReturn([...net, terminal], 12);
  const last = net[net.length - 1] as Decimal;
  if (timing === "end") return annualReturn([...net.slice(0, -1), last.plus(terminal)], 12);
  const halves = net.flatMap((flow) => [flow, new Decimal(0)]);
  halves[halves.length - 1] = terminal;
  return annualReturn(halves, 24);
}

/**
 * The internal rate of return a year of flows that come `periodsPerYear` times a year: (1 + i)^periods − 1 of
 * the rate i a period, so that NPV at this rate, discounted by month as the case is, comes to nothing. The range
 * is that of the yearly rate: a loss that compounds to −100 % is `outside-range`, never a rate of −1.
 */
export function annualReturn(flows: readonly Decimal[], periodsPerYear: number): RateOfReturn {
  const periodic = (rate: number): number => Math.expm1(Math.log1p(rate) / periodsPerYear);
  // A case of one month has one flow; nothing after it changes no rate.
  const series = flows.length === 1 ? [...flows, new Decimal(0)] : flows;
  const answer = irr(series, { range: [periodic(RANGE[0]), periodic(RANGE[1])] });
  // expm1 and log1p keep the digits of small rates.
  const yearly = (rate: number): number => Math.expm1(periodsPerYear * Math.log1p(rate));
  const pair = ([low, high]: readonly [number, number]): readonly [number, number] => [
    yearly(low),
    yearly(high),
  ];
  switch (answer.kind) {
    case "unique":
      // The bracket is carried over in floats, which certifies nothing.
      return { kind: "unique", rate: yearly(answer.rate), bracket: pair(answer.bracket), certified: false };
    case "multiple":
      return { kind: "multiple", rates: answer.rates.map(yearly) };
    case "indeterminate":
      return { kind: "indeterminate", clusters: answer.clusters.map(pair), rates: answer.rates.map(yearly) };
    case "none":
      return answer;
  }
}
