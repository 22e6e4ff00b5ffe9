import * as z from "zod";
import { isMoneyInput } from "../foundation/decimal.js";
import type { Issue } from "../foundation/issue.js";
import type { Result } from "../foundation/result.js";
import type { Candidate, PortfolioConstraints } from "../portfolio/candidate.js";
import { checkPortfolio } from "../portfolio/check-portfolio.js";
import type { RoadmapItem, RoadmapLimits } from "../portfolio/roadmap.js";
import { checkRoadmap } from "../portfolio/roadmap-program.js";
import { parseWith } from "./parse-with.js";

const money = z.union([z.number(), z.string()]).refine(isMoneyInput, "an amount must be finite money");
const amounts = z.record(z.string(), money);
const people = z.record(z.string(), z.record(z.string(), z.number()));
const ids = z.array(z.string());

/** The schema of candidates for funding. */
export const candidatesSchema: z.ZodType<Candidate[]> = z.array(
  z.strictObject({
    id: z.string(),
    value: money,
    values: amounts.exactOptional(),
    cost: money.exactOptional(),
    costs: amounts.exactOptional(),
    headcount: people.exactOptional(),
    requires: ids.exactOptional(),
    buckets: z.record(z.string(), z.string()).exactOptional(),
    objectiveIds: ids.exactOptional(),
  }),
);

/** The schema of what a selection must keep to. */
export const portfolioConstraintsSchema: z.ZodType<PortfolioConstraints> = z.strictObject({
  budget: money.exactOptional(),
  budgets: amounts.exactOptional(),
  headcount: people.exactOptional(),
  mandatory: ids.exactOptional(),
  requires: z.record(z.string(), ids).exactOptional(),
  excludes: z.array(ids).exactOptional(),
  atMost: z.array(z.strictObject({ ids, count: z.number() })).exactOptional(),
  buckets: z
    .array(
      z.strictObject({
        dimension: z.string(),
        bucket: z.string(),
        of: z.enum(["count", "cost", "value"]),
        min: money.exactOptional(),
        max: money.exactOptional(),
      }),
    )
    .exactOptional(),
  coverage: z
    .array(z.strictObject({ objectiveId: z.string(), atLeast: z.number().exactOptional() }))
    .exactOptional(),
});

/** The schema of what is to be put on a roadmap. */
export const roadmapItemsSchema: z.ZodType<RoadmapItem[]> = z.array(
  z.strictObject({
    id: z.string(),
    value: money,
    durationQuarters: z.number(),
    after: ids.exactOptional(),
    headcount: z.record(z.string(), z.number()).exactOptional(),
    costPerQuarter: money.exactOptional(),
    notBefore: z.string().exactOptional(),
    startBy: z.string().exactOptional(),
    fixedStart: z.string().exactOptional(),
    mandatory: z.boolean().exactOptional(),
  }),
);

/** The schema of the time, people and money that a roadmap has. */
export const roadmapLimitsSchema: z.ZodType<RoadmapLimits> = z.strictObject({
  quarters: ids,
  headcount: z.record(z.string(), z.union([z.number(), z.array(z.number())])).exactOptional(),
  budget: z.union([money, z.array(money)]).exactOptional(),
  excludes: z.array(ids).exactOptional(),
});

/** Paths within the value that was read; what is wrong with the value it is held against keeps its argument's name. */
const within = (argument: string, issues: readonly Issue[]): Issue[] =>
  issues.map((issue) => (issue.path[0] === argument ? { ...issue, path: issue.path.slice(1) } : issue));

/**
 * Reads candidates that came from outside, and checks ids, amounts and requirements (circles are named).
 *
 * @example
 * import { parseCandidates } from "ai-operating-model/schemas";
 * const result = parseCandidates([{ id: "chat", value: "1e6", requires: ["platform"] }]);
 * result.ok ? [] : result.error.map((issue) => issue.code); // => ["unknown-candidate"]
 */
export function parseCandidates(value: unknown): Result<Candidate[], Issue[]> {
  return parseWith(candidatesSchema, value, (value) => within("candidates", checkPortfolio(value, {})));
}

/**
 * Reads constraints that came from outside and checks them against candidates: unknown ids, circles that the
 * two make together, counts and amounts. Without candidates only the shape is checked. Whether constraints
 * contradict each other is for `selectPortfolio` to say.
 *
 * @example
 * import { parsePortfolioConstraints } from "ai-operating-model/schemas";
 * parsePortfolioConstraints({ budget: "2500000", mandatory: ["chat"] }, [{ id: "chat", value: 1 }]).ok; // => true
 */
export function parsePortfolioConstraints(
  value: unknown,
  against?: readonly Candidate[],
): Result<PortfolioConstraints, Issue[]> {
  return parseWith(portfolioConstraintsSchema, value, (value) =>
    against === undefined ? [] : within("constraints", checkPortfolio(against, value)),
  );
}

/**
 * Reads the limits of a roadmap that came from outside: its quarters, people and money.
 *
 * @example
 * import { parseRoadmapLimits } from "ai-operating-model/schemas";
 * parseRoadmapLimits({ quarters: ["2027-Q1"], headcount: { engineer: 4 } }).ok; // => true
 */
export function parseRoadmapLimits(value: unknown): Result<RoadmapLimits, Issue[]> {
  return parseWith(roadmapLimitsSchema, value, (value) =>
    within("limits", checkRoadmap([], { ...value, excludes: [] })),
  );
}

/**
 * Reads roadmap items that came from outside and checks them under a roadmap's limits: unknown ids and
 * quarters, durations, circles (named). Without limits only the shape is checked.
 *
 * @example
 * import { parseRoadmapItems } from "ai-operating-model/schemas";
 * const items = [{ id: "chat", value: 5, durationQuarters: 0 }];
 * const result = parseRoadmapItems(items, { quarters: ["2027-Q1"] });
 * result.ok ? [] : result.error.map((issue) => issue.code); // => ["invalid-duration"]
 */
export function parseRoadmapItems(value: unknown, limits?: RoadmapLimits): Result<RoadmapItem[], Issue[]> {
  return parseWith(roadmapItemsSchema, value, (value) =>
    limits === undefined ? [] : within("items", checkRoadmap(value, limits)),
  );
}
