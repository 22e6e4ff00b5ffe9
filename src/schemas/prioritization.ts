import * as z from "zod";
import type { Issue } from "../foundation/issue.js";
import type { Result } from "../foundation/result.js";
import { type Alternative, checkAlternatives } from "../prioritization/alternative.js";
import type { Ballot } from "../prioritization/borda.js";
import { checkRankingCriteria, type RankingCriterion } from "../prioritization/ranking-criterion.js";
import { parseWith } from "./parse-with.js";

const score = z.union([
  z.number(),
  z.strictObject({ kind: z.literal("interval"), low: z.number(), high: z.number() }),
  z.strictObject({ kind: z.literal("triangular"), low: z.number(), mode: z.number(), high: z.number() }),
  z.strictObject({ kind: z.literal("missing"), reason: z.string() }),
]);

/** The schema of alternatives. */
export const alternativesSchema: z.ZodType<Alternative[]> = z.array(
  z.strictObject({ id: z.string(), values: z.record(z.string(), score) }),
);

/** The schema of ranking criteria. */
export const rankingCriteriaSchema: z.ZodType<RankingCriterion[]> = z.array(
  z.strictObject({
    id: z.string(),
    direction: z.enum(["maximize", "minimize"]),
    scale: z.strictObject({ min: z.number(), max: z.number(), unit: z.string() }),
    weight: z.number(),
    outcomeIds: z.array(z.string()).exactOptional(),
  }),
);

/** The schema of ballots for a Borda count. */
export const ballotsSchema: z.ZodType<Ballot[]> = z
  .array(
    z.strictObject({
      ranking: z.array(z.union([z.string().min(1), z.array(z.string().min(1))])),
      count: z.int().min(1).exactOptional(),
    }),
  )
  .min(1);

/** Paths of the list that was read, as those of its shape are, and not of the argument of a call. */
const ofTheList = (issues: readonly Issue[]): Issue[] =>
  issues.map((issue) => ({ ...issue, path: issue.path.slice(1) }));

/**
 * Reads ranking criteria that came from outside: their shape, and what `checkRankingCriteria` looks at
 * (repeated ids, scales without width, weights that sum to 0).
 *
 * @example
 * import { parseRankingCriteria } from "ai-operating-model/schemas";
 * const result = parseRankingCriteria([]);
 * result.ok ? [] : result.error.map((issue) => issue.code); // => ["no-criteria"]
 */
export function parseRankingCriteria(value: unknown): Result<RankingCriterion[], Issue[]> {
  return parseWith(rankingCriteriaSchema, value, (value) => ofTheList(checkRankingCriteria(value)));
}

/**
 * Reads alternatives that came from outside and checks them against criteria: unknown criteria, repeated ids,
 * scores outside their scale. A criterion that is not there is missing, not wrong. Without criteria only shapes
 * and ids are checked.
 *
 * @example
 * import { parseAlternatives } from "ai-operating-model/schemas";
 * const scale = { min: 0, max: 10, unit: "points" };
 * const criteria = [{ id: "value", direction: "maximize" as const, scale, weight: 1 }];
 * parseAlternatives([{ id: "chat", values: { value: 7 } }], criteria).ok; // => true
 */
export function parseAlternatives(
  value: unknown,
  against?: readonly RankingCriterion[],
): Result<Alternative[], Issue[]> {
  return parseWith(alternativesSchema, value, (value) => ofTheList(checkAlternatives(value, against)));
}

/**
 * Reads ballots for a Borda count.
 *
 * @example
 * import { parseBallots } from "ai-operating-model/schemas";
 * parseBallots([{ ranking: ["chat", ["triage", "search"]], count: 3 }]).ok; // => true
 */
export function parseBallots(value: unknown): Result<Ballot[], Issue[]> {
  return parseWith(ballotsSchema, value, (value) =>
    value.flatMap(({ ranking }, index) =>
      new Set(ranking.flat()).size === ranking.flat().length
        ? []
        : [{ code: "duplicate-id", path: [index, "ranking"], message: "an alternative is named twice" }],
    ),
  );
}
