import { Decimal } from "../foundation/decimal.js";
import { exponential } from "../foundation/elementary/exponential.js";
import { raise } from "../foundation/elementary/raise.js";
import { formulaScope, formulaValue } from "../value/evaluate-formula.js";
import { type Formula, operands } from "../value/formula.js";

/** Trials that are computed together, and drawn from one stretch of a stream. */
export const CHUNK = 1024;

/** What differs from trial to trial: a column of numbers, one a trial of the block, in a month. */
export interface Column {
  readonly id: number;
  /** Whether it is the same in all months. */
  readonly steady: boolean;
  readonly at: (t: number) => Float64Array;
}

/** A formula as known number of the month × column; no column where nothing in it is uncertain. */
export interface Scaled {
  readonly scale: Float64Array;
  readonly column: Column | null;
}

/** Exponents are held within what a product of two results can carry. */
const EXPONENT_LIMIT = 345;
/** An integer, or a threshold, passed by less than this share counts as not passed: the digits of float64. */
const SNAP = 1e-12;

/** The block under computation; columns remember what they computed for it. */
interface Block {
  size: number;
  stamp: number;
}

/** Compiles formulas of one case into columns. Equal subformulas become one column, computed once a block. */
export interface FormulaCompiler {
  /** A product of everything that `formula` says. */
  readonly compile: (formula: Formula) => Scaled;
  readonly multiply: (columns: readonly Column[]) => Column | null;
  readonly reciprocal: (formula: Formula) => Scaled;
  /** Starts a block: values of every uncertain driver, `size` of them. */
  readonly begin: (size: number, values: ReadonlyMap<string, Float64Array>) => void;
}

/**
 * A compiler for the months of one horizon.
 *
 * @param fixed values of the drivers that do not vary; what depends on them alone is computed in decimals, once.
 */
export function formulaCompiler(
  horizon: number,
  curves: Readonly<Record<string, Formula>>,
  fixed: ReadonlyMap<string, Decimal>,
): FormulaCompiler {
  const block: Block = { size: 0, stamp: 0 };
  let drivers: ReadonlyMap<string, Float64Array> = new Map();
  const scope = formulaScope(fixed, curves);
  const columns = new Map<string, Column>();
  const ones = new Float64Array(horizon).fill(1);

  const isKnown = (formula: Formula): boolean => {
    if (formula.kind === "driver") return fixed.has(formula.id);
    if (formula.kind === "curve") return isKnown(curves[formula.id] as Formula);
    return operands(formula).every(isKnown);
  };
  const known = (formula: Formula): Scaled => ({
    scale: Float64Array.from({ length: horizon }, (_, t) => formulaValue(formula, t, scope).toNumber()),
    column: null,
  });

  /** One column for each key; `fill` writes a month of the block into the buffer. */
  const column = (
    key: string,
    steady: boolean,
    fill: (out: Float64Array, t: number, n: number) => void,
  ): Column => {
    const existing = columns.get(key);
    if (existing !== undefined) return existing;
    const out = new Float64Array(CHUNK);
    let stamp = -1;
    let month = -1;
    const made: Column = {
      id: columns.size,
      steady,
      at: (t) => {
        if (stamp !== block.stamp || (!steady && month !== t)) {
          fill(out, t, block.size);
          stamp = block.stamp;
          month = t;
        }
        return out;
      },
    };
    columns.set(key, made);
    return made;
  };
  const keyOf = ({ scale, column: inner }: Scaled): string =>
    `${inner === null ? "" : inner.id}*${isSteady(scale) ? scale[0] : scale.join(",")}`;
  const steadyAll = (parts: readonly Scaled[]): boolean =>
    parts.every(({ scale, column: inner }) => inner?.steady !== false && isSteady(scale));
  const whole = (inner: Column): Scaled => ({ scale: ones, column: inner });

  /** A column that applies a function of one number to a part. */
  const mapped = (name: string, part: Scaled, apply: (x: number) => number): Scaled =>
    whole(
      column(`${name}(${keyOf(part)})`, steadyAll([part]), (out, t, n) => {
        const k = part.scale[t] as number;
        const values = part.column?.at(t) ?? null;
        for (let i = 0; i < n; i++) out[i] = apply(values === null ? k : k * (values[i] as number));
      }),
    );
  /** A column that puts its parts, written out in full, into a function of several numbers. */
  const joined = (name: string, parts: readonly Scaled[], apply: (...x: number[]) => number): Scaled => {
    const values = (part: Scaled, t: number, i: number): number =>
      (part.scale[t] as number) * (part.column === null ? 1 : (part.column.at(t)[i] as number));
    return whole(
      column(`${name}(${parts.map(keyOf).join(";")})`, steadyAll(parts), (out, t, n) => {
        for (let i = 0; i < n; i++) out[i] = apply(...parts.map((part) => values(part, t, i)));
      }),
    );
  };

  const multiply = (factors: readonly Column[]): Column | null => {
    if (factors.length < 2) return factors[0] ?? null;
    const sorted = [...factors].sort((a, b) => a.id - b.id);
    const steady = sorted.every((factor) => factor.steady);
    return column(`product(${sorted.map(({ id }) => id).join(";")})`, steady, (out, t, n) => {
      out.set((sorted[0] as Column).at(t));
      for (const factor of sorted.slice(1)) {
        const values = factor.at(t);
        for (let i = 0; i < n; i++) out[i] = (out[i] as number) * (values[i] as number);
      }
    });
  };
  const product = (parts: readonly Scaled[]): Scaled => {
    const scale = ones.slice();
    for (const part of parts)
      for (let t = 0; t < horizon; t++) scale[t] = (scale[t] as number) * (part.scale[t] as number);
    return { scale, column: multiply(parts.flatMap((part) => part.column ?? [])) };
  };
  const sum = (parts: readonly Scaled[]): Scaled => {
    const key = `sum(${parts.map(keyOf).join(";")})`;
    return whole(
      column(key, steadyAll(parts), (out, t, n) => {
        let level = 0;
        for (const part of parts) if (part.column === null) level += part.scale[t] as number;
        out.fill(level);
        for (const part of parts) {
          if (part.column === null) continue;
          const k = part.scale[t] as number;
          const values = part.column.at(t);
          for (let i = 0; i < n; i++) out[i] = (out[i] as number) + k * (values[i] as number);
        }
      }),
    );
  };
  const reciprocal = (formula: Formula): Scaled => {
    const part = compile(formula);
    const scale = part.scale.map((value) => 1 / value);
    if (part.column === null) return { scale, column: null };
    return product([{ scale, column: null }, mapped("reciprocal", { ...part, scale: ones }, (x) => 1 / x)]);
  };

  const compile = (formula: Formula): Scaled => {
    if (isKnown(formula)) return known(formula);
    switch (formula.kind) {
      case "driver": {
        const { id } = formula;
        return whole(
          column(`driver(${JSON.stringify(id)})`, true, (out, _, n) => {
            out.set((drivers.get(id) as Float64Array).subarray(0, n));
          }),
        );
      }
      case "curve":
        return compile(curves[formula.id] as Formula);
      case "sum":
        return sum(formula.terms.map(compile));
      case "product":
        return product(formula.factors.map(compile));
      case "quotient":
        return product([compile(formula.numerator), reciprocal(formula.denominator)]);
      case "exp":
        return mapped("exp", compile(formula.exponent), boundedExponential);
      case "power":
        return joined("power", [compile(formula.base), compile(formula.exponent)], raise);
      case "max":
        return joined("max", formula.of.map(compile), Math.max);
      case "ceiling":
        return mapped("ceiling", compile(formula.of), ceiling);
      case "tier": {
        const threshold = new Decimal(formula.threshold).toNumber();
        const limit = threshold + Math.abs(threshold) * SNAP;
        const parts = [formula.value, formula.below, formula.above].map(compile);
        return joined(`tier${formula.threshold}`, parts, (value, below, above) =>
          value > limit ? above : below,
        );
      }
      default:
        // Constants, months and series are known.
        return known(formula);
    }
  };
  return {
    compile,
    multiply,
    reciprocal,
    begin: (size, values) => {
      block.size = size;
      block.stamp++;
      drivers = values;
    },
  };
}

/** Whether all numbers of a list are the same. */
export function isSteady(scale: Float64Array): boolean {
  return scale.every((value) => value === scale[0]);
}

function boundedExponential(x: number): number {
  return exponential(x > EXPONENT_LIMIT ? EXPONENT_LIMIT : x < -EXPONENT_LIMIT ? -EXPONENT_LIMIT : x);
}

function ceiling(x: number): number {
  return Math.ceil(x - Math.abs(x) * SNAP) + 0;
}
