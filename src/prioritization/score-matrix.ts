import { type Alternative, checkAlternatives, refuse, type Score } from "./alternative.js";
import type { RankingCriterion } from "./ranking-criterion.js";

/**
 * What to do with an alternative that lacks a score. `refuse`: leave it unranked and say so. `worst`: the
 * worst end of the scale. `impute`: the mean of the others. `interval`: anything on the scale, carried to a
 * range of its own score.
 */
export type MissingPolicy = "refuse" | "worst" | "impute" | "interval";

/** An alternative that could not be ranked, and why. */
export interface Unranked {
  readonly id: string;
  readonly reason: string;
  readonly criterionIds: readonly string[];
}

/**
 * The alternatives that are ranked as rows of numbers, criteria in the order given. `low` and `high` exist
 * only where some score is a range.
 */
export interface ScoreMatrix {
  readonly ids: readonly string[];
  readonly columns: number;
  readonly central: Float64Array;
  readonly low?: Float64Array;
  readonly high?: Float64Array;
  readonly unranked: readonly Unranked[];
}

/** Packs alternatives into numbers. Anything irregular is looked into only when it occurs. */
export function packScores(
  alternatives: readonly Alternative[],
  criteria: readonly RankingCriterion[],
  missing: MissingPolicy,
): ScoreMatrix {
  const columns = criteria.length;
  const { ids, central, plain } = packPlain(alternatives, criteria);
  if (hasRepeats(ids)) refuse(checkAlternatives(alternatives, criteria));
  if (plain) return { ids, columns, central, unranked: [] };
  refuse(checkAlternatives(alternatives, criteria));
  return packIrregular(alternatives, criteria, missing);
}

/**
 * The numbers of alternatives, row by row; not `plain` as soon as one is missing, a range or off its scale.
 * Walking a row's own members and comparing their names with the first row's is several times faster than
 * looking each criterion up by its name; rows of another shape are looked up.
 */
function packPlain(
  alternatives: readonly Alternative[],
  criteria: readonly RankingCriterion[],
): { ids: string[]; central: Float64Array; plain: boolean } {
  const rows = alternatives.length;
  const columns = criteria.length;
  const names = criteria.map((criterion) => criterion.id);
  const minima = Float64Array.from(criteria, (criterion) => criterion.scale.min);
  const maxima = Float64Array.from(criteria, (criterion) => criterion.scale.max);
  const shape = Object.keys(alternatives[0]?.values ?? {});
  const places = Int32Array.from(shape, (name) => names.indexOf(name));
  const central = new Float64Array(rows * columns).fill(Number.NaN);
  const ids: string[] = new Array(rows);
  for (let row = 0; row < rows; row++) {
    if ((alternatives[row]?.values ?? null) === null) {
      refuse(checkAlternatives(Array.from(alternatives), criteria));
    }
    const { id, values } = alternatives[row] as Alternative;
    ids[row] = id;
    const base = row * columns;
    let member = 0;
    for (const name in values) {
      if (name !== shape[member]) break;
      const column = places[member++] as number;
      const score = values[name];
      if (typeof score === "number" && column >= 0) central[base + column] = score;
    }
    if (member < shape.length) {
      for (let column = 0; column < columns; column++) {
        const name = names[column] as string;
        const score = Object.hasOwn(values, name) ? values[name] : undefined;
        central[base + column] = typeof score === "number" ? score : Number.NaN;
      }
    }
  }
  let plain = true;
  for (let at = 0, column = 0; at < central.length; at++) {
    const value = central[at] as number;
    // Written so that NaN, too, is not within.
    if (!(value >= (minima[column] as number) && value <= (maxima[column] as number))) {
      plain = false;
      break;
    }
    if (++column === columns) column = 0;
  }
  return { ids, central, plain };
}

/** Whether an id is empty, no text, or used twice: an open hash table, faster than a Set of so many. */
function hasRepeats(ids: readonly string[]): boolean {
  let size = 1024;
  while (size < ids.length * 2) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  for (let row = 0; row < ids.length; row++) {
    const id = ids[row] as string;
    if (typeof id !== "string" || id === "") return true;
    let hash = 0;
    for (let at = 0; at < id.length; at++)
      hash = Math.imul(hash ^ id.charCodeAt(at), 0x5bd1e995) ^ (hash >>> 15);
    let slot = (hash ^ (hash >>> 13)) & (size - 1);
    for (let other = slots[slot] as number; other !== -1; other = slots[slot] as number) {
      if (ids[other] === id) return true;
      slot = (slot + 1) & (size - 1);
    }
    slots[slot] = row;
  }
  return false;
}

function packIrregular(
  alternatives: readonly Alternative[],
  criteria: readonly RankingCriterion[],
  missing: MissingPolicy,
): ScoreMatrix {
  const means = criteria.map((criterion) => meanOf(alternatives, criterion.id));
  const kept: string[] = [];
  const rows: number[][][] = [];
  const unranked: Unranked[] = [];
  for (const { id, values } of alternatives) {
    const absent = criteria.filter((criterion) => isMissing(values[criterion.id]));
    const hopeless =
      missing === "refuse"
        ? absent
        : missing === "impute"
          ? absent.filter((c) => means[criteria.indexOf(c)] === null)
          : [];
    if (hopeless.length > 0) {
      const reasons = hopeless.map((criterion) => `${criterion.id}: ${reasonOf(values[criterion.id])}`);
      unranked.push({
        id,
        reason: reasons.join("; "),
        criterionIds: hopeless.map((criterion) => criterion.id),
      });
      continue;
    }
    kept.push(id);
    rows.push(
      criteria.map((criterion, column) => {
        const score = values[criterion.id];
        if (!isMissing(score)) return rangeOf(score as Score);
        const { min, max } = criterion.scale;
        if (missing === "interval") return [min, (min + max) / 2, max];
        const worst = criterion.direction === "maximize" ? min : max;
        const filled = missing === "worst" ? worst : (means[column] as number);
        return [filled, filled, filled];
      }),
    );
  }
  const part = (index: number): Float64Array =>
    Float64Array.from(rows.flatMap((row) => row.map((range) => range[index] as number)));
  const ranged = rows.some((row) => row.some(([low, , high]) => low !== high));
  return {
    ids: kept,
    columns: criteria.length,
    central: part(1),
    ...(ranged ? { low: part(0), high: part(2) } : {}),
    unranked: unranked.sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

const isMissing = (score: Score | undefined): boolean =>
  score === undefined || (typeof score === "object" && score.kind === "missing");

const reasonOf = (score: Score | undefined): string =>
  typeof score === "object" && score.kind === "missing" ? score.reason : "not stated";

/** Low, central and high value: the middle of an interval, the mean of a triangular range. */
function rangeOf(score: Score): [number, number, number] {
  if (typeof score === "number") return [score, score, score];
  if (score.kind === "interval") return [score.low, score.low + (score.high - score.low) / 2, score.high];
  if (score.kind === "triangular") {
    return [score.low, score.low / 3 + score.mode / 3 + score.high / 3, score.high];
  }
  throw new Error("a missing score has no range");
}

/** The mean of the known scores, added from small to large so that the order of input cannot matter. */
function meanOf(alternatives: readonly Alternative[], criterionId: string): number | null {
  const known = alternatives
    .map(({ values }) => values[criterionId])
    .filter((score): score is Score => !isMissing(score))
    .map((score) => rangeOf(score)[1])
    .sort((a, b) => a - b);
  if (known.length === 0) return null;
  return known.reduce((sum, value) => sum + value / known.length, 0);
}
