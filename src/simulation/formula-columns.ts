import { Decimal } from "../foundation/decimal.js";
import { exponential } from "../foundation/elementary/exponential.js";
import { logarithm } from "../foundation/elementary/logarithm.js";
import { raise } from "../foundation/elementary/raise.js";
import { formulaScope, formulaValue, type ScopeFunctions } from "../value/evaluate-formula.js";
import { type Formula, operands } from "../value/formula.js";
import {
  addScaled,
  ceilingColumn,
  exponentialColumn,
  greaterColumn,
  multiplyColumns,
  raiseColumn,
  reciprocalColumn,
  SNAP,
  scaleColumn,
  tierColumn,
} from "./kernel/column-functions.js";

/** Trials that are computed together, and drawn from one stretch of a stream. */
export const CHUNK = 1024;

/** What differs from trial to trial: a column of numbers, one a trial of the block, in a month. */
export interface Column {
  readonly id: number;
  /** Whether it is the same in all months. */
  readonly steady: boolean;
  /** Whether it is an analytic function of the drivers, wherever it is finite. */
  readonly smooth: boolean;
  /** Ids of the drivers that it reads. */
  readonly drivers: ReadonlySet<string>;
  /** Each writes an exponent that the column contains: how fast the column can turn. */
  readonly exponents: readonly ((out: Float64Array, t: number, n: number) => void)[];
  readonly at: (t: number) => Float64Array;
}

/** A formula as known number of the month × column; no column where nothing in it is uncertain. */
export interface Scaled {
  readonly scale: Float64Array;
  readonly column: Column | null;
}

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
  const scope = formulaScope(fixed, curves, sixteenDigits);
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
    traits: Omit<Column, "id" | "at">,
    fill: (out: Float64Array, t: number, n: number) => void,
  ): Column => {
    const existing = columns.get(key);
    if (existing !== undefined) return existing;
    const out = new Float64Array(CHUNK);
    let stamp = -1;
    let month = -1;
    const made: Column = {
      id: columns.size,
      ...traits,
      at: (t) => {
        if (stamp !== block.stamp || (!traits.steady && month !== t)) {
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
  const reading = (
    parts: readonly { readonly column: Column | null }[],
  ): Omit<Column, "id" | "at" | "steady"> => ({
    smooth: parts.every(({ column: inner }) => inner?.smooth !== false),
    drivers: new Set(parts.flatMap(({ column: inner }) => (inner === null ? [] : [...inner.drivers]))),
    exponents: [...new Set(parts.flatMap(({ column: inner }) => inner?.exponents ?? []))],
  });
  const steadyAll = (parts: readonly Scaled[]): boolean =>
    parts.every(({ scale, column: inner }) => inner?.steady !== false && isSteady(scale));
  const whole = (inner: Column): Scaled => ({ scale: ones, column: inner });

  /** Writes known number × column out in full. */
  const write = (out: Float64Array, part: Scaled, t: number, n: number): void => {
    if (part.column === null) out.fill(part.scale[t] as number, 0, n);
    else scaleColumn(out, part.column.at(t), part.scale[t] as number, n);
  };
  /** A column that puts its parts, written out in full, into a function of columns; the first one is where it writes. */
  const joined = (
    name: string,
    parts: readonly Scaled[],
    own: { readonly smooth: boolean; readonly exponents?: Column["exponents"] },
    apply: (out: Float64Array, n: number, ...others: Float64Array[]) => void,
  ): Scaled => {
    const inner = reading(parts);
    const others = parts.slice(1).map((part) => ({ part, written: new Float64Array(CHUNK) }));
    const lists = others.map(({ written }) => written);
    return whole(
      column(
        `${name}(${parts.map(keyOf).join(";")})`,
        {
          steady: steadyAll(parts),
          drivers: inner.drivers,
          smooth: own.smooth && inner.smooth,
          exponents: [...inner.exponents, ...(own.exponents ?? [])],
        },
        (out, t, n) => {
          write(out, parts[0] as Scaled, t, n);
          for (const { part, written } of others) write(written, part, t, n);
          apply(out, n, ...lists);
        },
      ),
    );
  };

  /** The driver's own values, without a copy. */
  const driver = (id: string): Column => {
    const key = `driver(${JSON.stringify(id)})`;
    const made = columns.get(key) ?? {
      id: columns.size,
      steady: true,
      smooth: true,
      drivers: new Set([id]),
      exponents: [],
      at: () => drivers.get(id) as Float64Array,
    };
    columns.set(key, made);
    return made;
  };

  const multiply = (factors: readonly Column[]): Column | null => {
    if (factors.length < 2) return factors[0] ?? null;
    const sorted = [...factors].sort((a, b) => a.id - b.id);
    const traits = {
      steady: sorted.every((factor) => factor.steady),
      ...reading(sorted.map((factor) => ({ column: factor }))),
    };
    return column(`product(${sorted.map(({ id }) => id).join(";")})`, traits, (out, t, n) => {
      multiplyColumns(out, (sorted[0] as Column).at(t), (sorted[1] as Column).at(t), n);
      for (let k = 2; k < sorted.length; k++) multiplyColumns(out, out, (sorted[k] as Column).at(t), n);
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
      column(key, { steady: steadyAll(parts), ...reading(parts) }, (out, t, n) => {
        let level = 0;
        for (const part of parts) if (part.column === null) level += part.scale[t] as number;
        out.fill(level, 0, n);
        for (const part of parts) {
          if (part.column !== null) addScaled(out, part.column.at(t), part.scale[t] as number, n);
        }
      }),
    );
  };
  const reciprocal = (formula: Formula): Scaled => {
    const part = compile(formula);
    const scale = part.scale.map((value) => 1 / value);
    if (part.column === null) return { scale, column: null };
    return product([
      { scale, column: null },
      joined("reciprocal", [{ ...part, scale: ones }], { smooth: true }, reciprocalColumn),
    ]);
  };

  const compile = (formula: Formula): Scaled => {
    if (isKnown(formula)) return known(formula);
    switch (formula.kind) {
      case "driver":
        return whole(driver(formula.id));
      case "curve":
        return compile(curves[formula.id] as Formula);
      case "sum":
        return sum(formula.terms.map(compile));
      case "product":
        return product(formula.factors.map(compile));
      case "quotient":
        return product([compile(formula.numerator), reciprocal(formula.denominator)]);
      case "exp": {
        const exponent = compile(formula.exponent);
        const exponents: Column["exponents"] = [(out, t, n) => write(out, exponent, t, n)];
        return joined("exp", [exponent], { smooth: true, exponents }, exponentialColumn);
      }
      case "power": {
        const [base, exponent] = [compile(formula.base), compile(formula.exponent)];
        const written = new Float64Array(CHUNK);
        const exponents: Column["exponents"] = [
          (out, t, n) => {
            write(out, exponent, t, n);
            write(written, base, t, n);
            for (let i = 0; i < n; i++) out[i] = (out[i] as number) * logarithm(written[i] as number);
          },
        ];
        return joined("power", [base, exponent], { smooth: true, exponents }, (out, n, raised) =>
          raiseColumn(out, raised as Float64Array, n),
        );
      }
      case "max":
        return joined("max", formula.of.map(compile), { smooth: false }, (out, n, ...others) => {
          for (const other of others) greaterColumn(out, other, n);
        });
      case "ceiling":
        return joined("ceiling", [compile(formula.of)], { smooth: false }, ceilingColumn);
      case "tier": {
        const threshold = new Decimal(formula.threshold).toNumber();
        const limit = threshold + Math.abs(threshold) * SNAP;
        const parts = [formula.value, formula.below, formula.above].map(compile);
        return joined(`tier${formula.threshold}`, parts, { smooth: false }, (out, n, below, above) =>
          tierColumn(out, limit, below as Float64Array, above as Float64Array, n),
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

/** Within what a number holds, e^x and broken powers need no more digits than the columns give them. */
const sixteenDigits: ScopeFunctions = {
  exp: (exponent) =>
    exponent.abs().lessThan(700) ? new Decimal(exponential(exponent.toNumber())) : exponent.exp(),
  power: (base, exponent) => {
    if (exponent.isInteger() || !base.greaterThan(0)) return base.pow(exponent);
    const power = raise(base.toNumber(), exponent.toNumber());
    return power > 0 && power < Number.POSITIVE_INFINITY ? new Decimal(power) : base.pow(exponent);
  },
};
