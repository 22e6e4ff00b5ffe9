import { activity } from "./binary-program.js";
import type { RoadmapItem } from "./roadmap.js";
import type { RoadmapProgram } from "./roadmap-program.js";

/**
 * A schedule by hand's rule: mandatory items first, then by value per quarter of work counting what must come
 * before, each at the first start that keeps to the rows, after all it depends on. May break a floor (a
 * mandatory item that found no place): the caller checks.
 */
export function greedyRoadmap({ items, starts, worth, program }: RoadmapProgram): Uint8Array {
  const x = new Uint8Array(starts.length);
  const index = new Map(items.map(({ id }, item) => [id, item]));
  const columns = items.map((_, at) =>
    starts.flatMap((start, column) => (start.item === at ? [column] : [])),
  );
  const ceilings = {
    ...program,
    rows: program.rows.map((row) => ({ ...row, lower: Number.NEGATIVE_INFINITY })),
  };
  const rowsOf = starts.map(() => [] as number[]);
  for (const [r, row] of program.rows.entries()) for (const column of row.columns) rowsOf[column]?.push(r);
  const fits = (column: number): boolean => {
    x[column] = 1;
    const kept = (rowsOf[column] as number[]).every((r) => {
      const row = ceilings.rows[r] as (typeof ceilings.rows)[0];
      return activity(row, x) <= row.upper;
    });
    if (!kept) x[column] = 0;
    return kept;
  };
  const placed = new Set<number>();
  /** The item and all that must come before it and is not placed, first things first. */
  const chain = (item: number, seen = new Set<number>()): number[] => {
    if (placed.has(item) || seen.has(item)) return [];
    seen.add(item);
    const before = ((items[item] as RoadmapItem).after ?? []).flatMap((id) =>
      chain(index.get(id) as number, seen),
    );
    return [...before, item];
  };
  const best = (item: number): number =>
    Math.max(0, ...(columns[item] as number[]).map((column) => worth[column] as number));
  const size = (item: number): number => {
    const { durationQuarters, headcount } = items[item] as RoadmapItem;
    return durationQuarters * (1 + Object.values(headcount ?? {}).reduce((sum, people) => sum + people, 0));
  };
  const density = (item: number): number => {
    const all = chain(item);
    return all.reduce((sum, at) => sum + best(at), 0) / all.reduce((sum, at) => sum + size(at), 0);
  };
  const place = (item: number): boolean => {
    const taken: number[] = [];
    for (const at of chain(item)) {
      const column = (columns[at] as number[]).find(fits);
      if (column === undefined) {
        for (const undo of taken) x[undo] = 0;
        for (const undo of taken) placed.delete((starts[undo] as { item: number }).item);
        return false;
      }
      taken.push(column);
      placed.add(at);
    }
    return true;
  };
  const waiting = items.map((_, item) => item);
  const forced = (item: number): boolean => Boolean(items[item]?.mandatory || items[item]?.fixedStart);
  waiting.sort((a, b) => Number(forced(b)) - Number(forced(a)) || density(b) - density(a) || a - b);
  for (const item of waiting) if (!placed.has(item)) place(item);
  return x;
}
