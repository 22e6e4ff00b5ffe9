import { assertList, assertRecord, invalidArgument } from "../foundation/operating-model-error.js";
import { competitionRanks } from "./matrix-rankers.js";

/** How one voter, or `count` voters of one mind, rank alternatives, best first. A list inside holds equals. */
export interface Ballot {
  readonly ranking: readonly (string | readonly string[])[];
  readonly count?: number;
}

/** The alternatives with their Borda points, most points first. */
export interface BordaResult {
  readonly entries: readonly { readonly id: string; readonly points: number; readonly rank: number }[];
  readonly ballots: number;
}

/**
 * The Borda count: of n alternatives the first on a ballot gets n - 1 points, the last 0. Equals share the
 * mean of their places, and so do those that a ballot leaves out, below the ones it names.
 *
 * @throws OperatingModelError `invalid-argument` for no ballots, an alternative named twice on one ballot, an
 *   id that is empty or no text, or a count that is no whole number from 1.
 * @example
 * import { borda } from "ai-operating-model/prioritization";
 * const { entries } = borda([{ ranking: ["a", "b", "c"], count: 2 }, { ranking: ["b", "c", "a"] }]);
 * entries.map(({ id, points, rank }) => [id, points, rank]); // => [["a", 4, 1], ["b", 4, 1], ["c", 1, 3]]
 */
export function borda(ballots: readonly Ballot[]): BordaResult {
  assertList(ballots, ["ballots"]);
  if (ballots.length === 0) throw invalidArgument(["ballots"], "at least one ballot", ballots);
  for (const [index, ballot] of ballots.entries()) {
    assertRecord(ballot, ["ballots", index]);
    assertList(ballot.ranking, ["ballots", index, "ranking"]);
    for (const id of ballot.ranking.flat()) {
      if (typeof id !== "string" || id === "")
        throw invalidArgument(["ballots", index, "ranking"], "ids or lists of ids", id);
    }
  }
  const ids = [...new Set(ballots.flatMap((ballot) => ballot.ranking.flat()))].sort();
  const points = new Map(ids.map((id) => [id, 0]));
  let voters = 0;
  for (const [index, { ranking, count = 1 }] of ballots.entries()) {
    if (!Number.isSafeInteger(count) || count < 1) {
      throw invalidArgument(["ballots", index, "count"], "a whole number from 1", count);
    }
    const named = new Set(ranking.flat());
    if (named.size < ranking.flat().length) {
      throw invalidArgument(["ballots", index, "ranking"], "free of repeats", ranking);
    }
    voters += count;
    const groups = ranking.map((group) => (typeof group === "string" ? [group] : group));
    let place = 0;
    for (const group of [...groups, ids.filter((id) => !named.has(id))]) {
      const each = ids.length - 1 - place - (group.length - 1) / 2;
      for (const id of group) points.set(id, (points.get(id) as number) + each * count);
      place += group.length;
    }
  }
  const ranks = competitionRanks(
    ids.map((id) => points.get(id) as number),
    "higher",
  );
  const entries = ids
    .map((id, index) => ({ id, points: points.get(id) as number, rank: ranks[index] as number }))
    .sort((a, b) => a.rank - b.rank);
  return { entries, ballots: voters };
}
