import { Decimal } from "../foundation/decimal.js";
import type { BusinessCase } from "../value/business-case.js";
import { caseFormulas } from "../value/case-formulas.js";
import type { Driver } from "../value/driver.js";
import { driverDistribution } from "../value/driver-values.js";
import type { Formula } from "../value/formula.js";
import { lineWeighting, terminalAmount } from "../value/line-weights.js";
import { type Column, formulaCompiler, type Scaled } from "./formula-columns.js";
import { addProduct, addScaled } from "./kernel/column-functions.js";
import { type MonthSum, monthSum } from "./month-sum.js";
import { type FlowTerm, paybackOfTerms } from "./payback-months.js";

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
interface Term extends FlowTerm {
  readonly preTax: Float64Array;
  readonly afterTax: Float64Array;
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
  const all = [...terms.values()];
  const taxed = all.some(({ preTax, afterTax }) => preTax.some((weight, t) => weight !== afterTax[t]));
  const distributionOf = (id: string) => driverDistribution(businessCase.drivers[id] as Driver);
  const measure = (weightsOf: (term: Term) => Float64Array): Measure =>
    all.map((term) => {
      const { steady, monthly } = term;
      if (monthly === null) return { steady, factor: exactSum(weightsOf(term)), sum: null };
      return { steady, factor: 1, sum: monthSum(monthly, weightsOf(term), compiler, distributionOf) };
    });
  const preTax = measure((term) => term.preTax);
  const afterTax = taxed ? measure((term) => term.afterTax) : null;
  let following: ((size: number) => Float64Array) | null = null;

  return {
    evaluate(size, values, options = {}) {
      compiler.begin(size, values);
      if (options.payback) following ??= paybackOfTerms(all, horizon);
      const npv = presentValues(preTax, constant, size, values);
      return {
        npv,
        npvAfterTax: afterTax === null ? npv : presentValues(afterTax, constant, size, values),
        payback: options.payback && following !== null ? following(size) : null,
      };
    },
  };
}

/** One net present value: Σ factor × steady column × sum over months. */
type Measure = readonly {
  readonly steady: Column | null;
  readonly factor: number;
  readonly sum: MonthSum | null;
}[];

function presentValues(
  measure: Measure,
  constant: number,
  size: number,
  values: ReadonlyMap<string, Float64Array>,
): Float64Array {
  const out = new Float64Array(size).fill(constant);
  for (const { steady, factor, sum } of measure) {
    const sums = sum?.sums(size, values) ?? null;
    if (steady === null && sums === null) for (let i = 0; i < size; i++) out[i] = (out[i] as number) + factor;
    else if (sums === null) addScaled(out, (steady as Column).at(0), factor, size);
    else if (steady === null) addScaled(out, sums, factor, size);
    else addProduct(out, steady.at(0), sums, factor, size);
  }
  return out;
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

/** Adds up in decimals, so that opposite flows cancel without a trace. */
function exactSum(list: Float64Array): number {
  if (list.some((value) => !Number.isFinite(value))) return Number.NaN;
  return list.reduce((total, value) => total.plus(value), new Decimal(0)).toNumber();
}
