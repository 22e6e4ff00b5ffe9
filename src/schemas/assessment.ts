import * as z from "zod";
import { checkInstrument } from "../assessment/check-instrument.js";
import type { Instrument } from "../assessment/instrument.js";
import type { AssessmentResponse } from "../assessment/response.js";
import { outcomeStructure } from "../blueprint/structure.js";
import { isInstant, isPlainDate } from "../foundation/calendar.js";
import type { Issue } from "../foundation/issue.js";
import type { Result } from "../foundation/result.js";
import type { Evidence } from "../model/fact.js";
import type { OutcomeRecord } from "../model/outcome-record.js";
import { parseWith } from "./parse-with.js";

const filled = z.string().min(1);
const words = z.array(filled);
const date = z.string().refine(isPlainDate, { error: "a date that exists, as YYYY-MM-DD" });
const moment = z
  .string()
  .refine((value) => isPlainDate(value) || isInstant(value), { error: "a date, or an instant with zone" });
const pin = z.strictObject({ version: filled, digest: z.string().regex(/^[0-9a-f]{64}$/) });

const instrumentShape = z.strictObject({
  id: filled,
  version: filled.exactOptional(),
  blueprint: pin,
  questions: z.array(
    z.union([
      filled,
      z.strictObject({
        id: filled,
        stage: z.enum(["foundation", "initiate", "scale", "improve"]).exactOptional(),
        weight: z.number().exactOptional(),
        scale: z.strictObject({ min: z.number(), max: z.number() }).exactOptional(),
        roles: words.exactOptional(),
      }),
    ]),
  ),
  roles: words.exactOptional(),
  scope: z.strictObject({ organization: filled, units: words.exactOptional() }).exactOptional(),
});

/** The schema of an instrument. Which question ids exist is checked by `checkInstrument`, not by the shape. */
// Ids are text at the rim; the check that follows the shape proves that they are known ones.
export const instrumentSchema = instrumentShape as unknown as z.ZodType<Instrument>;

const evidence: z.ZodType<Evidence> = z.strictObject({
  id: filled,
  uri: filled,
  sha256: z.string().exactOptional(),
  collectedAt: date,
  validUntil: date.exactOptional(),
  reviewer: filled.exactOptional(),
  grade: z.enum(["strong", "moderate", "weak"]),
});

const answerHead = {
  question: filled,
  comment: z.string().exactOptional(),
  evidenceIds: words.exactOptional(),
};
const answer = z.discriminatedUnion("state", [
  z.strictObject({ ...answerHead, state: z.literal("answered"), level: z.int() }),
  z.strictObject({ ...answerHead, state: z.literal("not-applicable"), reason: filled, approver: filled }),
  z.strictObject({ ...answerHead, state: z.enum(["unknown", "out-of-scope", "unanswered"]) }),
]);

/** The schema of a list of responses. */
export const responsesSchema: z.ZodType<readonly AssessmentResponse[]> = z.array(
  z.strictObject({
    respondent: z.strictObject({ id: filled, roles: words.exactOptional(), unit: filled.exactOptional() }),
    blueprint: pin,
    answeredAt: moment.exactOptional(),
    answers: z.array(answer),
    evidence: z.array(evidence).exactOptional(),
  }),
);

/** The schema of a list of outcome records. */
export const outcomeRecordsSchema: z.ZodType<readonly OutcomeRecord[]> = z.array(
  z.strictObject({
    outcomeId: filled,
    checklist: z.array(
      z.strictObject({ item: filled, met: z.boolean(), evidenceId: filled.exactOptional() }),
    ),
    owner: filled,
    approvedBy: filled.exactOptional(),
    achievedAt: date.exactOptional(),
    reviewDue: date.exactOptional(),
    status: z.enum(["not-started", "in-progress", "achieved", "lapsed"]),
  }),
);

/**
 * Reads an instrument from outside.
 *
 * @example
 * import { parseInstrument } from "ai-operating-model/schemas";
 * const blueprint = { version: "1.0.0", digest: "a".repeat(64) };
 * const result = parseInstrument({ id: "spring", blueprint, questions: ["foundation.question.strategy"] });
 * result.ok ? [] : result.error.map(({ code }) => code); // => ["unknown-question"]
 */
export function parseInstrument(value: unknown): Result<Instrument, Issue[]> {
  return parseWith(instrumentSchema, value, checkInstrument);
}

/**
 * Reads responses from outside, all or nothing. What depends on the instrument, such as levels off the scale, is
 * judged when they are scored.
 *
 * @example
 * import { parseResponses } from "ai-operating-model/schemas";
 * const result = parseResponses([{ respondent: { id: "ann" }, answers: [] }]);
 * result.ok ? [] : result.error.map(({ path }) => path); // => [[0, "blueprint"]]
 */
export function parseResponses(value: unknown): Result<readonly AssessmentResponse[], Issue[]> {
  return parseWith(responsesSchema, value);
}

/**
 * Reads outcome records from outside. An outcome of the published blueprint may not be recorded twice, nor with a
 * checklist item that it does not have; outcomes of overlays pass.
 *
 * @example
 * import { parseOutcomeRecords } from "ai-operating-model/schemas";
 * const record = { outcomeId: "foundation.outcome.ai-strategy", owner: "ann", status: "in-progress" };
 * const result = parseOutcomeRecords([{ ...record, checklist: [{ item: "no-such-item", met: true }] }]);
 * result.ok ? [] : result.error.map(({ code }) => code); // => ["unknown-checklist-item"]
 */
export function parseOutcomeRecords(value: unknown): Result<readonly OutcomeRecord[], Issue[]> {
  return parseWith(outcomeRecordsSchema, value, checkOutcomeRecords);
}

function checkOutcomeRecords(records: readonly OutcomeRecord[]): Issue[] {
  const issues: Issue[] = [];
  const seen = new Set<string>();
  records.forEach(({ outcomeId, checklist }, index) => {
    if (seen.has(outcomeId)) {
      const message = `${outcomeId} is recorded twice.`;
      issues.push({ code: "duplicate-outcome", path: [index, "outcomeId"], message });
    }
    seen.add(outcomeId);
    const known = outcomeStructure.find(({ id }) => id === outcomeId)?.checklist;
    if (known === undefined) return;
    checklist.forEach(({ item }, place) => {
      // An overlay may add items to an outcome; theirs carry a namespace.
      if (item.includes(":") || known.some(([id]) => id === item)) return;
      const message = `${outcomeId} has no checklist item ${item}.`;
      issues.push({ code: "unknown-checklist-item", path: [index, "checklist", place, "item"], message });
    });
  });
  return issues;
}
