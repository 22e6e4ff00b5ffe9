import type { Shape, ValueRule } from "../foundation/shape.js";
import { wallTime } from "../foundation/wall-time.js";
import { SCHEME_RULES, whole } from "./check-risk-scheme.js";
import type {
  Authority,
  Funding,
  Gate,
  Handoff,
  Operating,
  Process,
  ProcessStage,
  RaciEntry,
} from "./process.js";

/** The members of a process and of what it holds, with what each may be. */
export const PROCESS_SHAPES = {
  Process: {
    schemaVersion: "number?",
    id: "string",
    version: "version",
    name: "string?",
    roles: "string*",
    businessRole: "role or null",
    ownerRole: "role?",
    stages: "Stage*",
    criteria: "Criterion*?",
    criteriaSets: "CriteriaSet*?",
    gates: "Gate*",
    authority: "Authority",
    segregation: "Segregation?",
    recycleLimit: "limit?",
    riskSchemes: "object*?",
    classificationRequired: "boolean?",
    funding: "Funding?",
    operating: "Operating?",
    calendar: "Calendar?",
  } satisfies Record<keyof Process, string>,
  Stage: { id: "string", name: "string?", handoffs: "Handoff*?", raci: "RaciEntry*?" } satisfies Record<
    keyof ProcessStage,
    string
  >,
  Handoff: {
    id: "string",
    name: "string?",
    from: "role",
    to: "role",
    requiredToLeave: "boolean?",
  } satisfies Record<keyof Handoff, string>,
  RaciEntry: {
    activity: "string",
    responsible: "role*",
    accountable: "role",
    consulted: "role*?",
    informed: "role*?",
  } satisfies Record<keyof RaciEntry, string>,
  Criterion: {
    id: "string",
    name: "string?",
    question: "string?",
    nonWaivable: "boolean?",
    assessor: "role?",
    fact: "object?",
  },
  CriteriaSet: { id: "string", version: "version", criteria: "Criterion*" },
  Gate: {
    stage: "stage",
    name: "string?",
    mustMeet: "criterion*?",
    shouldMeet: "criterion*?",
    mustMeetSets: "criteria-set*?",
    shouldMeetMinimum: "minimum?",
    quorum: "quorum",
    voters: "role*",
    requiredRoles: "role*?",
    vetoRoles: "role*?",
    conditionalGo: "boolean?",
    serviceLevelDays: "days?",
    thresholds: "object?",
  } satisfies Record<keyof Gate, string>,
  Authority: {
    decide: "role*",
    kill: "role*",
    reopen: "role*",
    migrate: "role*",
    waive: "role*",
    classify: "role*",
    submit: "role*?",
    recordFact: "role*?",
    retire: "role*?",
  } satisfies Record<keyof Authority, string>,
  Segregation: { strict: "boolean?", pairs: "pair*?" },
  Funding: { currency: "string", actualMeasure: "string?", committedMeasure: "string?" } satisfies Record<
    keyof Funding,
    string
  >,
  Operating: {
    reviewMonths: "months",
    reviewMeasure: "string?",
    changeMeasure: "string?",
    retirementChecklist: "string*?",
  } satisfies Record<keyof Operating, string>,
  Calendar: { timeZone: "zone", weekend: "weekday*?", holidays: "date*?" },
} as const satisfies Record<string, Shape>;

const DUTIES: readonly unknown[] = ["submit", "vote", "waive", "classify", "assess", "decide"];

/** What numbers, versions and pairs of a process may be. */
export const PROCESS_RULES: Readonly<Record<string, ValueRule>> = {
  version: SCHEME_RULES.version,
  months: SCHEME_RULES.months,
  limit: whole(0),
  quorum: whole(1),
  days: whole(0),
  minimum: [
    (value) => typeof value === "number" && value >= 0 && value <= 10,
    "a number from 0 to 10",
    "invalid-number",
  ],
  zone: [isTimeZone, "a time zone, by name or offset", "invalid-time-zone"],
  weekday: whole(0, 6),
  date: SCHEME_RULES["first-day"],
  pair: [
    (value) =>
      Array.isArray(value) && value[0] !== value[1] && [0, 1].every((at) => DUTIES.includes(value[at])),
    `two different duties of ${DUTIES.join(", ")}`,
    "invalid-pair",
  ],
};

function isTimeZone(value: unknown): boolean {
  try {
    return wallTime(0, value as string) !== undefined;
  } catch {
    return false;
  }
}
