import { randomStream } from "../foundation/random.js";
import { type BinaryProgram, isFeasible, objectiveAt } from "./binary-program.js";
import type { SearchProgress } from "./branch-and-bound.js";
import { lagrangianBound } from "./lagrangian-bound.js";

/** Chance of passing over a decision when rebuilding, so that rebuilding does not always end in the same place. */
const BLINK = 0.08;
/** How much worse than the best a point may be to go on from, as a share of it. */
const SLACK = 0.004;

/**
 * Ruin and recreate (Schrimpf et al. 2000; blinks after Christiaens and Vanden Berghe 2020): takes some
 * decisions back, with all that rested on them, and builds up again in the order of their worth at the
 * Lagrangian prices. Goes on from points a little worse than the best, and returns the best. Its chance has a
 * fixed seed: the same number of rounds gives the same result.
 */
export function* ruinAndRecreate(
  program: BinaryProgram,
  start: Uint8Array,
  limits: { readonly rounds: number; readonly outOfTime: () => boolean },
): Generator<SearchProgress, Uint8Array> {
  const { objective, rows } = program;
  const { bound, reduced } = lagrangianBound(program);
  const random = randomStream(0, 77);
  const byColumn: { row: number; coefficient: number }[][] = Array.from(objective, () => []);
  for (const [row, { columns, coefficients }] of rows.entries()) {
    for (const [k, column] of columns.entries())
      byColumn[column]?.push({ row, coefficient: coefficients[k] as number });
  }
  /** Worth something, or in the way of something that is. */
  const useful = Uint8Array.from(objective, (worth, j) =>
    worth > 0 || byColumn[j]?.some(({ coefficient }) => coefficient < 0) ? 1 : 0,
  );
  const order = Array.from(reduced.keys())
    .filter((j) => useful[j] === 1)
    .sort((a, b) => (reduced[b] as number) - (reduced[a] as number) || a - b);
  const uppers = Float64Array.from(rows, ({ upper }) => upper);
  const sums = new Float64Array(rows.length);
  const x = new Uint8Array(objective.length);
  let value = 0;
  const flip = (column: number): void => {
    const sign = x[column] === 1 ? -1 : 1;
    x[column] = 1 - (x[column] as number);
    value += sign * (objective[column] as number);
    for (const { row, coefficient } of byColumn[column] as { row: number; coefficient: number }[]) {
      sums[row] = (sums[row] as number) + sign * coefficient;
    }
  };
  const fits = (column: number): boolean => {
    for (const { row, coefficient } of byColumn[column] as { row: number; coefficient: number }[]) {
      if ((sums[row] as number) + coefficient > (uppers[row] as number)) return false;
    }
    return true;
  };
  /** Takes a decision back, and those that rested on it: a row that it held up has lost its balance. */
  const take = (column: number): void => {
    flip(column);
    for (const { row, coefficient } of byColumn[column] as { row: number; coefficient: number }[]) {
      if (coefficient >= 0) continue;
      const { columns, coefficients } = rows[row] as (typeof rows)[0];
      for (let k = 0; k < columns.length && (sums[row] as number) > (uppers[row] as number); k++) {
        if (x[columns[k] as number] === 1 && (coefficients[k] as number) > 0) take(columns[k] as number);
      }
    }
  };
  const goTo = (point: Uint8Array): void => {
    for (let j = 0; j < x.length; j++) if (x[j] !== point[j]) flip(j);
  };

  let best = start;
  let top = objectiveAt(program, start);
  let current = start;
  for (let round = 0; round < limits.rounds && !limits.outOfTime(); round++) {
    goTo(current);
    const chosen = Array.from(x.keys()).filter((j) => x[j] === 1);
    const removed = chosen.length === 0 ? 0 : 1 + random.integer(Math.min(12, chosen.length));
    for (let k = 0; k < removed; k++) {
      const column = chosen[random.integer(chosen.length)] as number;
      if (x[column] === 1) take(column);
    }
    // A second pass finds room for what had to wait for what comes before it.
    for (let pass = 0; pass < 2; pass++) {
      for (const column of order)
        if (x[column] === 0 && fits(column) && random.uniform() >= BLINK) flip(column);
    }
    if (value > top && isFeasible(program, x)) {
      best = x.slice();
      top = value;
      current = best;
    } else if (value > top - SLACK * Math.abs(top)) current = x.slice();
    else if (round % 200 === 199) current = best;
    if (round % 64 === 63) yield { nodes: round, objective: top, bound };
  }
  return best;
}
