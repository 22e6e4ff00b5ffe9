import type { Path } from "../foundation/issue.js";
import { assertList, assertRecord, invalidArgument } from "../foundation/operating-model-error.js";

/** A ranking by one method or one person; the result of `rank` fits. */
export interface RankedList {
  /** How the list is called in the map; else its method and normalization, or its number. */
  readonly label?: string;
  readonly method?: string;
  readonly normalization?: string;
  readonly entries: readonly { readonly id: string; readonly rank: number }[];
}

/** Where rankings part: per alternative the span of its ranks, per pair of rankings how well they agree. */
export interface DisagreementMap {
  readonly labels: readonly string[];
  /** Those placed most differently first. `ranks` in the order of `labels`, null where a list lacks it. */
  readonly entries: readonly {
    readonly id: string;
    readonly ranks: readonly (number | null)[];
    readonly best: number;
    readonly worst: number;
    readonly spread: number;
  }[];
  /** `agreement` is Kendall's tau-b over the alternatives of both, from -1 to 1; null where one has only ties. */
  readonly pairs: readonly {
    readonly a: string;
    readonly b: string;
    readonly agreement: number | null;
    readonly sameWinners: boolean;
  }[];
}

/**
 * How far rankings of the same alternatives disagree: by several methods, or by several people.
 *
 * @throws OperatingModelError `invalid-argument` for fewer than two rankings, an id that is used twice in one
 *   and a rank that is no number from 1.
 * @example
 * import { disagreementMap } from "ai-operating-model/prioritization";
 * const map = disagreementMap([
 *   { label: "sales", entries: [{ id: "a", rank: 1 }, { id: "b", rank: 2 }] },
 *   { label: "risk", entries: [{ id: "a", rank: 2 }, { id: "b", rank: 1 }] },
 * ]);
 * map.pairs; // => [{ a: "sales", b: "risk", agreement: -1, sameWinners: false }]
 */
export function disagreementMap(rankings: readonly RankedList[]): DisagreementMap {
  assertList(rankings, ["rankings"]);
  for (const [index, ranking] of rankings.entries()) checkRanking(ranking, ["rankings", index]);
  if (rankings.length < 2) throw invalidArgument(["rankings"], "at least two rankings", rankings);
  const labels = rankings.map(
    ({ label, method, normalization }, index) =>
      label ?? (method ? `${method}/${normalization}` : String(index + 1)),
  );
  const lists = rankings.map(({ entries }) => new Map(entries.map(({ id, rank }) => [id, rank])));
  const ids = [...new Set(lists.flatMap((list) => [...list.keys()]))].sort();
  const entries = ids
    .map((id) => {
      const ranks = lists.map((list) => list.get(id) ?? null);
      const known = ranks.filter((rank) => rank !== null);
      const best = Math.min(...known);
      const worst = Math.max(...known);
      return { id, ranks, best, worst, spread: worst - best };
    })
    .sort((a, b) => b.spread - a.spread || (a.id < b.id ? -1 : 1));
  const pairs = labels.flatMap((a, i) =>
    labels.slice(i + 1).map((b, offset) => {
      const [first, second] = [lists[i] as Map<string, number>, lists[i + 1 + offset] as Map<string, number>];
      const sameWinners = winners(first).join("\n") === winners(second).join("\n");
      return { a, b, agreement: kendallTau(first, second), sameWinners };
    }),
  );
  return { labels, entries, pairs };
}

function checkRanking(ranking: RankedList, path: Path): void {
  assertRecord(ranking, path);
  assertList(ranking.entries, [...path, "entries"]);
  const seen = new Set<string>();
  for (const [index, entry] of ranking.entries.entries()) {
    const at = [...path, "entries", index];
    assertRecord(entry, at);
    if (typeof entry.id !== "string" || seen.has(entry.id))
      throw invalidArgument([...at, "id"], "an id of its own", entry.id);
    if (!(Number.isFinite(entry.rank) && entry.rank >= 1))
      throw invalidArgument([...at, "rank"], "a rank from 1", entry.rank);
    seen.add(entry.id);
  }
}

function winners(list: Map<string, number>): string[] {
  const best = Math.min(...list.values());
  return [...list]
    .filter(([, rank]) => rank === best)
    .map(([id]) => id)
    .sort();
}

/** Kendall's tau-b (Kendall 1945), which allows for ties. */
function kendallTau(first: Map<string, number>, second: Map<string, number>): number | null {
  const ids = [...first.keys()].filter((id) => second.has(id));
  let sum = 0;
  let untiedFirst = 0;
  let untiedSecond = 0;
  for (const [index, a] of ids.entries()) {
    for (const b of ids.slice(index + 1)) {
      const x = Math.sign((first.get(a) as number) - (first.get(b) as number));
      const y = Math.sign((second.get(a) as number) - (second.get(b) as number));
      sum += x * y;
      untiedFirst += Math.abs(x);
      untiedSecond += Math.abs(y);
    }
  }
  return untiedFirst === 0 || untiedSecond === 0 ? null : sum / Math.sqrt(untiedFirst * untiedSecond);
}
