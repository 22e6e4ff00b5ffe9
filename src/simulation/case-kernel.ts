import { Decimal } from "../foundation/decimal.js";
import type { BusinessCase } from "../value/business-case.js";
import { caseFormulas } from "../value/case-formulas.js";
import type { Formula } from "../value/formula.js";
import { lineWeighting, terminalAmount } from "../value/line-weights.js";
import { CHUNK, type Column, formulaCompiler, type Scaled } from "./formula-columns.js";
import { paybackMonths } from "./payback-months.js";

/** Outcomes of a block of trials; each list is as long as the block. */
export interface BlockOutcomes {
  readonly npv: Float64Array;
  /** Equal to `npv` for a case without tax. */
  readonly npvAfterTax: Float64Array;
  /** Months from the first flow, NaN where the money does not come back; null unless asked for. */
  readonly payback: Float64Array | null;
}

/** A compiled case: block by block from its drivers' values to its outcomes. */
export interface CaseKernel {
  /** `values` of every driver that varies, at most 1,024 of each. The lists belong to the caller. */
  readonly evaluate: (
    size: number,
    values: ReadonlyMap<string, Float64Array>,
    options?: { readonly payback?: boolean },
  ) => BlockOutcomes;
}

/** Everything of the case that one product of columns is multiplied by, month by month. */
interface Term {
  /** The same in all months. */
  readonly steady: Column | null;
  /** Different from month to month. */
  readonly monthly: Column | null;
  readonly preTax: Float64Array;
  readonly afterTax: Float64Array;
  readonly flow: Float64Array;
}

/**
 * Compiles a case. NPV is Σ over lines and months of weight × flow. Each flow is taken apart into known numbers ×
 * a factor of the trial × a factor of trial and month; weights and known numbers are added up over the lines and,
 * where the third factor is absent, over the months too, so that such a line costs one multiplication a trial.
 *
 * @param fixed values of the drivers that do not vary.
 */
export function caseKernel(businessCase: BusinessCase, fixed: ReadonlyMap<string, Decimal>): CaseKernel {
  const horizon = businessCase.basis.horizonMonths;
  const formulas = caseFormulas(businessCase);
  const compiler = formulaCompiler(horizon, formulas.curves, fixed);
  const weighting = lineWeighting(businessCase);
  const terms = new Map<string, Term>();
  for (const line of formulas.lines) {
    const weights = weighting(line);
    const preTax = weights.preTax.map((weight) => weight.toNumber());
    const afterTax = weights.afterTax.map((weight) => weight.toNumber());
    for (const { scale, columns } of products(line.formula)) {
      const steady = compiler.multiply(columns.filter((column) => column.steady));
      const monthly = compiler.multiply(columns.filter((column) => !column.steady));
      const key = `${steady?.id} ${monthly?.id}`;
      const term = terms.get(key) ?? emptyTerm(steady, monthly);
      terms.set(key, term);
      for (let t = line.from; t < line.until; t++) {
        const k = scale[t] as number;
        term.preTax[t] = (term.preTax[t] as number) + k * (preTax[t] as number);
        term.afterTax[t] = (term.afterTax[t] as number) + k * (afterTax[t] as number);
        term.flow[t] = (term.flow[t] as number) + k;
      }
    }
  }

  function emptyTerm(steady: Column | null, monthly: Column | null): Term {
    const [preTax, afterTax, flow] = [0, 1, 2].map(() => new Float64Array(horizon)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    return { steady, monthly, preTax, afterTax, flow };
  }

  /** The formula as a sum of known numbers × columns. Sums are opened only where they vary with the month. */
  function products(
    formula: Formula,
  ): { readonly scale: Float64Array; readonly columns: readonly Column[] }[] {
    if (formula.kind === "curve") return products(formulas.curves[formula.id] as Formula);
    if (formula.kind === "sum") return formula.terms.flatMap(products);
    if (formula.kind === "quotient") {
      return products(formula.numerator).map((part) => times(part, compiler.reciprocal(formula.denominator)));
    }
    if (formula.kind !== "product") return [lone(compiler.compile(formula))];
    let done: { readonly scale: Float64Array; readonly columns: readonly Column[] }[] = [
      { scale: new Float64Array(horizon).fill(1), columns: [] },
    ];
    for (const factor of formula.factors) {
      const part = compiler.compile(factor);
      const opened = part.column === null || part.column.steady ? [lone(part)] : products(factor);
      done = opened.flatMap((other) => done.map((own) => join(own, other)));
    }
    return done;
  }

  const constant = terminalAmount(businessCase).toNumber();
  const all = [...terms.values()].map((term) => ({
    ...term,
    preTaxSum: exactSum(term.preTax),
    afterTaxSum: exactSum(term.afterTax),
  }));
  const taxed = all.some(({ preTax, afterTax }) => preTax.some((weight, t) => weight !== afterTax[t]));
  const months = Array.from({ length: horizon }, (_, t) => t);
  const byMonth = months.map((t) =>
    all.filter(
      ({ monthly, ...by }) =>
        monthly !== null && [by.preTax, by.afterTax, by.flow].some((list) => list[t] !== 0),
    ),
  );
  const accumulated = all.map(() => ({ pre: new Float64Array(CHUNK), after: new Float64Array(CHUNK) }));
  const positions = new Map(all.map((term, index) => [term, index]));
  const net = new Float64Array(CHUNK);

  return {
    evaluate(size, values, options = {}) {
      compiler.begin(size, values);
      const npv = new Float64Array(size).fill(constant);
      const npvAfterTax = taxed ? new Float64Array(size).fill(constant) : npv;
      const payback = options.payback ? paybackMonths(size) : null;
      for (const sums of accumulated) {
        sums.pre.fill(0);
        sums.after.fill(0);
      }
      for (const t of months) {
        for (const term of byMonth[t] as typeof all) {
          const column = (term.monthly as Column).at(t);
          const sums = accumulated[positions.get(term) as number] as (typeof accumulated)[number];
          addScaled(sums.pre, column, term.preTax[t] as number, size);
          if (taxed) addScaled(sums.after, column, term.afterTax[t] as number, size);
        }
        if (payback === null) continue;
        net.fill(0);
        for (const { steady, monthly, flow } of all) {
          const k = flow[t] as number;
          if (k === 0) continue;
          if (steady === null && monthly === null)
            for (let i = 0; i < size; i++) net[i] = (net[i] as number) + k;
          else if (steady === null || monthly === null)
            addScaled(net, ((steady ?? monthly) as Column).at(t), k, size);
          else addProduct(net, steady.at(t), monthly.at(t), k, size);
        }
        payback.add(net);
      }
      all.forEach(({ steady, monthly, preTaxSum, afterTaxSum }, index) => {
        const sums = accumulated[index] as (typeof accumulated)[number];
        addTerm(npv, steady, monthly === null ? null : sums.pre, preTaxSum, size);
        if (taxed) addTerm(npvAfterTax, steady, monthly === null ? null : sums.after, afterTaxSum, size);
      });
      return { npv, npvAfterTax, payback: payback === null ? null : payback.months() };
    },
  };
}

function lone({ scale, column }: Scaled): { scale: Float64Array; columns: readonly Column[] } {
  return { scale, columns: column === null ? [] : [column] };
}

function times(part: { scale: Float64Array; columns: readonly Column[] }, by: Scaled) {
  return join(part, lone(by));
}

function join(
  a: { readonly scale: Float64Array; readonly columns: readonly Column[] },
  b: { readonly scale: Float64Array; readonly columns: readonly Column[] },
): { scale: Float64Array; columns: readonly Column[] } {
  return {
    scale: a.scale.map((value, t) => value * (b.scale[t] as number)),
    columns: [...a.columns, ...b.columns],
  };
}

function addScaled(out: Float64Array, column: Float64Array, k: number, size: number): void {
  for (let i = 0; i < size; i++) out[i] = (out[i] as number) + k * (column[i] as number);
}

function addProduct(out: Float64Array, a: Float64Array, b: Float64Array, k: number, size: number): void {
  for (let i = 0; i < size; i++) out[i] = (out[i] as number) + k * (a[i] as number) * (b[i] as number);
}

function addTerm(
  out: Float64Array,
  steady: Column | null,
  monthly: Float64Array | null,
  sum: number,
  size: number,
): void {
  if (monthly === null && steady === null) for (let i = 0; i < size; i++) out[i] = (out[i] as number) + sum;
  else if (monthly === null) addScaled(out, (steady as Column).at(0), sum, size);
  else if (steady === null) addScaled(out, monthly, 1, size);
  else addProduct(out, steady.at(0), monthly, 1, size);
}

/** Adds up in decimals, so that opposite flows cancel without a trace. */
function exactSum(list: Float64Array): number {
  if (list.some((value) => !Number.isFinite(value))) return Number.NaN;
  return list.reduce((total, value) => total.plus(value), new Decimal(0)).toNumber();
}
