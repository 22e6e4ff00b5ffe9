import {
  type Instant,
  instantMillis,
  isInstant,
  isPlainDate,
  type PlainDate,
} from "../foundation/calendar.js";
import { canonicalJson } from "../foundation/canonical-json.js";
import type { Instrument } from "./instrument.js";
import type { IssueLog } from "./issue-log.js";
import type { AssessmentResponse } from "./response.js";

/**
 * The positions of the responses that count: of the right shape, against the pinned text, from a role and unit that
 * take part, given by `asOf`, and one a respondent. What does not count is an issue, and is listed as left out.
 */
export function admitResponses(
  responses: readonly AssessmentResponse[],
  instrument: Instrument,
  asOf: PlainDate,
  log: IssueLog,
): Uint32Array {
  const admitted = new Uint32Array(responses.length);
  const places = new Map<string, number>();
  let count = 0;
  for (let index = 0; index < responses.length; index++) {
    const response = responses[index] as AssessmentResponse;
    const refusal = refuse(response, instrument, asOf);
    const id = respondentId(response);
    if (refusal !== null) {
      log.add(
        refusal.code,
        ["responses", index, ...refusal.path],
        refusal.message,
        refusal.expected,
        refusal.received,
      );
      log.exclude(refusal.code, id ?? `responses[${index}]`);
      continue;
    }
    const earlier = places.get(id as string);
    if (earlier === undefined) {
      places.set(id as string, count);
      admitted[count++] = index;
      continue;
    }
    const message = `${id} answered more than once; the latest response counts.`;
    log.add("duplicate-respondent", ["responses", index, "respondent", "id"], message);
    log.exclude("duplicate-respondent", id as string);
    if (supersedes(response, responses[admitted[earlier] as number] as AssessmentResponse))
      admitted[earlier] = index;
  }
  return admitted.subarray(0, count);
}

interface Refusal {
  readonly code: string;
  readonly path: readonly string[];
  readonly message: string;
  readonly expected?: string;
  readonly received?: unknown;
}

function respondentId(response: AssessmentResponse): string | undefined {
  const id: unknown = response?.respondent?.id;
  return typeof id === "string" && id !== "" ? id : undefined;
}

function refuse(response: AssessmentResponse, instrument: Instrument, asOf: PlainDate): Refusal | null {
  if (respondentId(response) === undefined)
    return {
      code: "no-respondent",
      path: ["respondent", "id"],
      message: "The response names no respondent.",
    };
  if (!Array.isArray(response.answers))
    return { code: "no-answers", path: ["answers"], message: "The response has no list of answers." };
  const { digest } = instrument.blueprint;
  if (response.blueprint?.digest !== digest) {
    return {
      code: "wrong-digest",
      path: ["blueprint", "digest"],
      message: "The response was given against another text; carry it over with migrateResponses.",
      expected: digest,
      received: response.blueprint?.digest,
    };
  }
  const { answeredAt } = response;
  if (answeredAt !== undefined) {
    if (!isPlainDate(answeredAt) && !isInstant(answeredAt))
      return {
        code: "bad-date",
        path: ["answeredAt"],
        message: "The date does not exist.",
        expected: "YYYY-MM-DD or an instant",
        received: answeredAt,
      };
    if (inUtc(answeredAt).slice(0, 10) > asOf)
      return {
        code: "after-as-of",
        path: ["answeredAt"],
        message: "The response was given after asOf.",
        expected: `at most ${asOf}`,
        received: answeredAt,
      };
  }
  const { roles, unit } = response.respondent;
  if (instrument.roles !== undefined && roles !== undefined && roles.length > 0) {
    if (!roles.some((role) => instrument.roles?.includes(role)))
      return {
        code: "role-not-in-instrument",
        path: ["respondent", "roles"],
        message: "No role of the respondent takes part.",
        expected: instrument.roles.join(", "),
        received: roles.join(", "),
      };
  }
  const units = instrument.scope?.units;
  if (units !== undefined && unit !== undefined && !units.includes(unit))
    return {
      code: "unit-not-in-scope",
      path: ["respondent", "unit"],
      message: "The respondent's unit does not take part.",
      expected: units.join(", "),
      received: unit,
    };
  return null;
}

/** An instant in the one spelling whose texts sort by time; a date or nothing as it is, before the day's instants. */
function inUtc(given: PlainDate | Instant): string {
  return given.length > 10 ? new Date(instantMillis(given)).toISOString() : given;
}

/** Later counts; among equally late ones the text decides, so that the order of the list never does. */
function supersedes(a: AssessmentResponse, b: AssessmentResponse): boolean {
  const [at, bt] = [inUtc(a.answeredAt ?? ""), inUtc(b.answeredAt ?? "")];
  if (at !== bt) return at > bt;
  return canonicalJson(a) < canonicalJson(b);
}
