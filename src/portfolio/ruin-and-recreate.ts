import { type RandomStream, randomStream } from "../foundation/random.js";
import { type BinaryProgram, objectiveAt } from "./binary-program.js";
import type { SearchProgress } from "./branch-and-bound.js";
import { lagrangianBound } from "./lagrangian-bound.js";
import { type SearchPoint, searchPoint } from "./search-point.js";

/** Share of rounds that force one decision in; the others take some back. */
const FORCED = 0.5;
/** Decisions to take back in a round, at most. */
const RUIN = 20;
/** How far chance may move a decision in the order of rebuilding, in units of a usual price. */
const NOISE = 3;
/** Temperature at the begin and at the end of a cycle, as a share of the best value. */
const HOT = 0.002;
const COLD = 0.0005;
/** Rounds times decisions of a cooling cycle. Each starts again from the best, so no result depends on a clock. */
const CYCLE = 6_000_000;

/** How long to go on. */
export interface RuinLimits {
  readonly rounds: number;
  readonly outOfTime: () => boolean;
}

/**
 * Ruin and recreate (Schrimpf et al. 2000) under a cooling temperature: takes some decisions back, or forces one
 * in and makes room for it, with all that rests on what goes; then builds up again in the order of the prices,
 * blurred by chance. Goes on from a worse point with the chance of simulated annealing (Kirkpatrick, Gelatt and
 * Vecchi 1983), and returns the best. Its chance is fixed: the same number of rounds gives the same result.
 */
export function* ruinAndRecreate(
  program: BinaryProgram,
  start: Uint8Array,
  limits: RuinLimits,
): Generator<SearchProgress, Uint8Array> {
  const { bound, reduced } = lagrangianBound(program);
  const random = randomStream(0, 77);
  const point = searchPoint(program);
  const { x } = point;
  const unit = usualPrice(reduced);
  /** Worth something, or in the way of something that is; without what is far too dear. */
  const supports = new Uint8Array(x.length);
  for (const { columns, coefficients } of program.rows) {
    for (const [k, j] of columns.entries()) if ((coefficients[k] as number) < 0) supports[j] = 1;
  }
  const useful = Array.from(x.keys()).filter(
    (j) =>
      start[j] === 1 ||
      (((program.objective[j] as number) > 0 || supports[j] === 1) && (reduced[j] as number) > -8 * unit),
  );
  if (useful.length === 0) return start;
  const order = useful.slice();
  const key = new Float64Array(x.length);
  const any = (): number => useful[random.integer(useful.length)] as number;

  const rebuild = (): void => {
    for (const j of order) {
      key[j] = (reduced[j] as number) + unit * NOISE * (random.uniform() + random.uniform() - 1);
    }
    order.sort((a, b) => (key[b] as number) - (key[a] as number) || a - b);
    // A second pass finds room for what had to wait for what comes before it.
    for (let pass = 0; pass < 2; pass++) {
      for (const j of order) {
        const pays = (program.objective[j] as number) > 0 || (reduced[j] as number) > -unit;
        if (x[j] === 0 && pays && point.fits(j)) point.flip(j);
      }
    }
  };
  const ruin = (): void => {
    for (let left = 1 + random.integer(RUIN); left > 0; left--) {
      const j = any();
      // What is worth much more than a usual price mostly stays.
      if (x[j] === 1 && (reduced[j] as number) < 2 * unit * random.uniform() + unit) point.take(j);
    }
  };

  point.goTo(start);
  let best = start;
  let top = objectiveAt(program, start);
  const cycle = Math.ceil(CYCLE / x.length);
  for (let round = 0; round < limits.rounds && !limits.outOfTime(); round++) {
    if (round % cycle === 0) point.goTo(best);
    const warmth = HOT * (COLD / HOT) ** ((round % cycle) / cycle) * Math.max(1, Math.abs(top));
    point.mark();
    const before = point.value();
    if (random.uniform() >= FORCED) ruin();
    else {
      const j = any();
      if (x[j] === 0) forceIn(program, point, j, reduced, unit, random);
    }
    rebuild();
    const value = point.value();
    const goesOn = value >= before || random.uniform() < Math.exp((value - before) / warmth);
    if (!goesOn || !point.feasible()) point.undo();
    else if (value > top) [best, top] = [x.slice(), value];
    if (round % 64 === 63) yield { nodes: round, objective: top, bound };
  }
  return best;
}

/** Takes a decision with what it rests on, then takes back the cheapest that are in its way. */
function forceIn(
  program: BinaryProgram,
  point: SearchPoint,
  column: number,
  reduced: Float64Array,
  unit: number,
  random: RandomStream,
): void {
  const { x } = point;
  /** The column of a row with the least key, of those asked for. */
  const least = (row: number, asked: (k: number, j: number) => boolean, sign: number): number => {
    const { columns } = program.rows[row] as BinaryProgram["rows"][0];
    let found = -1;
    let lowest = Number.POSITIVE_INFINITY;
    for (let k = 0; k < columns.length; k++) {
      const j = columns[k] as number;
      if (!asked(k, j)) continue;
      const price = sign * (reduced[j] as number) + 2 * unit * random.uniform();
      if (price < lowest) [found, lowest] = [j, price];
    }
    return found;
  };
  const coefficient = (row: number, k: number): number =>
    (program.rows[row] as BinaryProgram["rows"][0]).coefficients[k] as number;
  const added = [column];
  for (const j of added) {
    if (x[j] === 1) continue;
    point.flip(j);
    for (const row of point.overdrawn(j)) {
      const support = least(row, (k, other) => coefficient(row, k) < 0 && x[other] === 0, -1);
      if (support >= 0 && added.length < 8) added.push(support);
    }
  }
  for (const j of added) {
    for (const row of point.overdrawn(j)) {
      while (point.excess(row) > 0) {
        const inTheWay = (k: number, other: number): boolean =>
          x[other] === 1 && coefficient(row, k) > 0 && !added.includes(other);
        const victim = least(row, inTheWay, 1);
        if (victim < 0) return;
        point.take(victim);
      }
    }
  }
}

/** A price as it is usual among the decisions that are in doubt. */
function usualPrice(reduced: Float64Array): number {
  const sizes = reduced.map(Math.abs).sort();
  return sizes[Math.min(60, Math.floor(sizes.length * 0.3))] || Math.max(...sizes) || 1;
}
