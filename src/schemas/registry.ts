import * as z from "zod";
import { datePrecision, isPlainDate } from "../foundation/calendar.js";
import type { Issue } from "../foundation/issue.js";
import type { Result } from "../foundation/result.js";
import type { Initiative, InitiativeDates } from "../model/initiative.js";
import type {
  BusinessUnit,
  Component,
  ComponentUse,
  Engagement,
  Learning,
  Model,
  Objective,
  Registry,
} from "../model/registry.js";
import { outcomeRecordsSchema } from "./assessment.js";
import { parseWith } from "./parse-with.js";
import { benefitsSchema } from "./value.js";

const text = z.string().min(1);
/** An empty one says that there is none, which is a finding and no fault of the record. */
const owner = z.string();
const texts = z.array(text);
const day = z.string().refine(isPlainDate, { error: "must be a date that exists, as YYYY-MM-DD" });
const partial = z
  .string()
  .refine((value) => datePrecision(value) !== undefined, { error: "must be YYYY-MM-DD, YYYY-MM or YYYY" });

/** Every member of a noun has its schema: a strict object refuses what it does not name. */
type MembersOf<Noun> = Record<keyof Noun, z.ZodType>;

const list = <Item extends z.ZodType>(item: Item) => z.array(item);

/** The schema of one engagement of a business unit. */
export const engagementSchema = z.strictObject({
  id: text,
  unit: text,
  kind: z.enum(["sponsor", "fund", "govern", "use"]),
  date: day,
  initiativeId: text.exactOptional(),
} satisfies MembersOf<Engagement>);

const initiative = z.strictObject({
  id: text,
  name: z.string(),
  type: z.enum(["use-case", "platform", "enabler"]),
  unit: text.exactOptional(),
  businessOwner: owner.exactOptional(),
  aiOwner: owner.exactOptional(),
  problem: z.string().exactOptional(),
  solutionHypothesis: z.string().exactOptional(),
  objectiveIds: texts.exactOptional(),
  outcomeIds: texts.exactOptional(),
  metricIds: texts.exactOptional(),
  stage: text.exactOptional(),
  status: z.enum(["proposed", "in-progress", "live", "retired", "stopped"]).exactOptional(),
  riskTier: text.exactOptional(),
  monitoring: z.enum(["established", "none", "not-required"]).exactOptional(),
  componentIds: texts.exactOptional(),
  modelIds: texts.exactOptional(),
  dates: z
    .strictObject({
      idea: partial.exactOptional(),
      development: partial.exactOptional(),
      pilot: partial.exactOptional(),
      funded: partial.exactOptional(),
      production: partial.exactOptional(),
      firstValidatedBenefit: partial.exactOptional(),
      retired: partial.exactOptional(),
      stopped: partial.exactOptional(),
    } satisfies MembersOf<InitiativeDates>)
    .exactOptional(),
  source: z.strictObject({ file: text.exactOptional(), line: z.int().exactOptional() }).exactOptional(),
} satisfies MembersOf<Initiative>);

const unit = z.strictObject({
  id: text,
  name: z.string(),
  validFrom: day.exactOptional(),
  validTo: day.exactOptional(),
  inScope: z.boolean().exactOptional(),
} satisfies MembersOf<BusinessUnit>);

const component = z.strictObject({
  id: text,
  name: z.string(),
  owner: text,
  availableFrom: day.exactOptional(),
  retiredAt: day.exactOptional(),
} satisfies MembersOf<Component>);

const componentUse = z.strictObject({
  componentId: text,
  initiativeId: text,
  from: day.exactOptional(),
} satisfies MembersOf<ComponentUse>);

/** The schema of what component reuse is read from. */
export const reuseRecordsSchema = z.strictObject({
  initiatives: list(
    z.strictObject({ id: text, unit: text.exactOptional(), componentIds: texts.exactOptional() }),
  ),
  components: list(component),
  uses: list(componentUse).exactOptional(),
});

/** The schema of a registry. */
export const registrySchema: z.ZodType<Registry> = z.strictObject({
  initiatives: list(initiative),
  objectives: list(
    z.strictObject({
      id: text,
      name: z.string(),
      owner: text.exactOptional(),
      validFrom: day,
      validTo: day.exactOptional(),
      reaffirmedAt: day.exactOptional(),
    } satisfies MembersOf<Objective>),
  ).exactOptional(),
  units: list(unit).exactOptional(),
  models: list(
    z.strictObject({
      id: text,
      version: text,
      supplier: text.exactOptional(),
      owner: owner.exactOptional(),
      initiativeIds: texts,
      deployedAt: day.exactOptional(),
      monitoredSince: day.exactOptional(),
      nextReviewAt: day.exactOptional(),
      deprecatedAt: day.exactOptional(),
      retiredAt: day.exactOptional(),
    } satisfies MembersOf<Model>),
  ).exactOptional(),
  components: list(component).exactOptional(),
  componentUses: list(componentUse).exactOptional(),
  learnings: list(
    z.strictObject({
      id: text,
      initiativeId: text.exactOptional(),
      text: z.string(),
      criterion: text.exactOptional(),
      action: z.string().exactOptional(),
      owner: text.exactOptional(),
      due: day.exactOptional(),
      recordedAt: day,
      closedAt: day.exactOptional(),
      adoptedIn: texts.exactOptional(),
    } satisfies MembersOf<Learning>),
  ).exactOptional(),
  engagements: list(engagementSchema).exactOptional(),
  benefits: benefitsSchema.exactOptional(),
  outcomes: outcomeRecordsSchema.exactOptional(),
} satisfies MembersOf<Registry>);

/**
 * Reads a registry that came from outside, already parsed from JSON. It tells the shape and the dates, with the path of
 * every fault; a member that no record has is refused, since a misspelt one would be ignored. Records that repeat or
 * contradict each other are not refused here: computations leave them out and say so.
 *
 * @example
 * import { parseRegistry } from "ai-operating-model/schemas";
 * const dates = { idea: "24-Oct" };
 * const result = parseRegistry({ initiatives: [{ id: "a", name: "A", type: "use-case", dates }] });
 * result.ok ? [] : result.error[0]?.path; // => ["initiatives", 0, "dates", "idea"]
 */
export function parseRegistry(value: unknown): Result<Registry, Issue[]> {
  return parseWith(registrySchema, value);
}
