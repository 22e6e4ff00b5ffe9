import { type BinaryProgram, objectiveAt, type ProgramSolution } from "./binary-program.js";
import type { SearchProgress } from "./branch-and-bound.js";

/** One resource, its limit, and the candidates that could be worth it. */
interface Knapsack {
  readonly capacity: number;
  /** Columns from the most to the least value per unit. */
  readonly items: readonly number[];
  readonly weights: Float64Array;
  readonly values: Float64Array;
}

/** The program as a knapsack, or null where more than one resource can bind or anything else is asked. */
export function asKnapsack(program: BinaryProgram): Knapsack | null {
  const binding = program.rows.filter(({ coefficients, lower, upper }) => {
    const [down, up] = [0, 0].map((_, sign) =>
      coefficients.reduce((sum, value) => sum + (sign === 0 ? Math.min(0, value) : Math.max(0, value)), 0),
    ) as [number, number];
    return !(up <= upper && down >= lower);
  });
  const [row] = binding;
  if (binding.length > 1) return null;
  const weights = new Float64Array(program.objective.length);
  let capacity = 0;
  if (row !== undefined) {
    if (row.lower > 0 || row.upper < 0 || row.coefficients.some((value) => value < 0)) return null;
    for (const [k, column] of row.columns.entries()) weights[column] = row.coefficients[k] as number;
    capacity = row.upper;
  }
  const values = program.objective;
  const items = Array.from(values.keys()).filter(
    (j) => (values[j] as number) > 0 && (weights[j] as number) <= capacity,
  );
  const density = (j: number): number => (values[j] as number) / (weights[j] as number);
  items.sort((a, b) => density(b) - density(a) || a - b);
  return { capacity, items, weights, values };
}

const MAX_STATES = 4_000_000;

/**
 * The exact dynamic program of one resource, by lists of undominated states (Nemhauser and Ullmann 1969) with
 * Dantzig's bound: whole numbers only, so nothing is rounded. Null where the lists outgrow memory.
 */
export function* solveKnapsack(
  program: BinaryProgram,
  { capacity, items, weights, values }: Knapsack,
  outOfTime: () => boolean,
): Generator<SearchProgress, ProgramSolution | null> {
  const n = items.length;
  const weightTo = new Float64Array(n + 1);
  const valueTo = new Float64Array(n + 1);
  for (let k = 0; k < n; k++) {
    weightTo[k + 1] = (weightTo[k] as number) + (weights[items[k] as number] as number);
    valueTo[k + 1] = (valueTo[k] as number) + (values[items[k] as number] as number);
  }
  // Nodes of the tree of choices: the item taken last and the node before it.
  let parents = new Int32Array(1024);
  let taken = new Int32Array(1024);
  let nodes = 1;
  let best = { value: -1, node: 0, from: 0, to: 0 };

  /** The first item from `k` on that no longer fits, filling in order. */
  const breakItem = (k: number, room: number): number => {
    const target = (weightTo[k] as number) + room;
    let low = k;
    let high = n;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((weightTo[middle] as number) <= target) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  /** Dantzig's bound of a state before item k; what filling in order reaches may become the best known. */
  const boundOf = (weight: number, value: number, node: number, k: number): number => {
    const room = capacity - weight;
    const stop = breakItem(k, room);
    const filled = value + (valueTo[stop] as number) - (valueTo[k] as number);
    if (filled > best.value) best = { value: filled, node, from: k, to: stop };
    if (stop === n) return filled;
    const item = items[stop] as number;
    const rest = room - ((weightTo[stop] as number) - (weightTo[k] as number));
    const part = (rest * (values[item] as number)) / (weights[item] as number);
    // A hair of room for the rounding of the quotient.
    return filled + Math.floor(part + 1e-6 + part * 1e-14);
  };

  let list = { weight: Float64Array.of(0), value: Float64Array.of(0), node: Int32Array.of(0) };
  let bound = boundOf(0, 0, 0, 0);
  const pointOf = (): Uint8Array => {
    const x = new Uint8Array(program.objective.length);
    for (let node = best.node; node !== 0; node = parents[node] as number) x[taken[node] as number] = 1;
    for (let k = best.from; k < best.to; k++) x[items[k] as number] = 1;
    return x;
  };
  for (let k = 0; k < n; k++) {
    const item = items[k] as number;
    const w = weights[item] as number;
    const v = values[item] as number;
    const size = list.weight.length;
    const next = {
      weight: new Float64Array(2 * size),
      value: new Float64Array(2 * size),
      node: new Int32Array(2 * size),
    };
    let kept = 0;
    let lead = -1;
    let top = -1;
    for (let a = 0, b = 0; a < size || b < size; ) {
      const takes = a === size || (b < size && (list.weight[b] as number) + w < (list.weight[a] as number));
      const source = takes ? b++ : a++;
      const weight = (list.weight[source] as number) + (takes ? w : 0);
      const value = (list.value[source] as number) + (takes ? v : 0);
      if (weight > capacity || value <= lead) continue;
      let node = list.node[source] as number;
      if (takes) {
        if (nodes === parents.length) [parents, taken] = [doubled(parents), doubled(taken)];
        parents[nodes] = node;
        taken[nodes] = item;
        node = nodes;
      }
      const reach = boundOf(weight, value, node, k + 1);
      if (reach <= best.value && best.node !== node) continue;
      if (takes) nodes++;
      top = Math.max(top, reach);
      lead = value;
      next.weight[kept] = weight;
      next.value[kept] = value;
      next.node[kept++] = node;
    }
    bound = Math.max(best.value, Math.min(bound, top));
    if (kept > MAX_STATES || nodes > 16 * MAX_STATES) return null;
    list = {
      weight: next.weight.slice(0, kept),
      value: next.value.slice(0, kept),
      node: next.node.slice(0, kept),
    };
    if (bound === best.value) break;
    if (outOfTime()) {
      return { status: "feasible", stoppedBy: "time", x: pointOf(), bound };
    }
    if (k % 16 === 15) yield { nodes, objective: best.value, bound };
  }
  const x = pointOf();
  return { status: "optimal", x, bound: objectiveAt(program, x) };
}

function doubled(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const out = new Int32Array(array.length * 2);
  out.set(array);
  return out;
}
