import type { Blueprint } from "../blueprint/model.js";
import { digest } from "../foundation/hash.js";
import { isRecord } from "../foundation/is-record.js";
import { describeReceived, type Issue, type Path } from "../foundation/issue.js";
import { assertShape, checkShape, type Shape, type ValueRule } from "../foundation/shape.js";
import type { AnswerScale, Instrument, InstrumentQuestion } from "./instrument.js";
import { publishedQuestion, resolveQuestion } from "./resolve-questions.js";

const DIGEST = /^[0-9a-f]{64}$/;
/** More levels than this are no answer scale, and would be one counter each. */
const MAX_LEVELS = 101;

function issue(code: string, path: Path, message: string, expected?: string, received?: unknown): Issue {
  const shown = expected === undefined ? {} : { expected, received: describeReceived(received) };
  return { code, path, message, ...shown };
}

const SHAPES: Readonly<Record<string, Shape>> = {
  instrument: { blueprint: "object", questions: "question*", roles: "string*?" },
};
const QUESTION: ValueRule = [
  (value) => typeof value === "string" || (isRecord(value) && typeof value.id === "string"),
  "a question's id, or a question with one",
  "invalid-type",
];

/**
 * What is wrong with an instrument: unknown or doubled questions, scales and weights that cannot be, a digest that
 * is none. With the blueprint at hand it also checks that version and digest are that blueprint's own and that
 * every question is in it.
 *
 * Codes: `missing-id`, `bad-digest`, `wrong-version`, `wrong-digest`, `no-questions`, `unknown-question`,
 * `unknown-stage`, `duplicate-question`, `bad-weight`, `bad-scale`, `no-roles`, `unknown-role`.
 *
 * @example
 * import { checkInstrument } from "ai-operating-model/assessment";
 * const issues = checkInstrument({
 *   id: "spring-2026",
 *   blueprint: { version: "1.0.0", digest: "abc" },
 *   questions: ["foundation.question.strategy-clarity"],
 * });
 * issues.map(({ code }) => code); // => ["bad-digest"]
 */
export function checkInstrument(instrument: Instrument, blueprint?: Blueprint): Issue[] {
  const issues = checkShape({ shapes: SHAPES, rules: { question: QUESTION } }, "instrument", instrument, []);
  if (issues.length > 0) return issues;
  if (blueprint !== undefined) assertShape({ questions: "object*" }, blueprint, ["blueprint"]);
  if (typeof instrument.id !== "string" || instrument.id === "")
    issues.push(issue("missing-id", ["id"], "The instrument has no id.", "a text", instrument.id));
  issues.push(...pinIssues(instrument, blueprint));
  if (instrument.questions.length === 0)
    issues.push(issue("no-questions", ["questions"], "The instrument asks nothing."));
  const seen = new Set<string>();
  instrument.questions.forEach((entry, index) => {
    const path = ["questions", index];
    const id = typeof entry === "string" ? entry : entry.id;
    if (seen.has(id)) issues.push(issue("duplicate-question", path, `${id} is asked twice.`));
    seen.add(id);
    if (blueprint !== undefined && !blueprint.questions.some((question) => question.id === id))
      issues.push(issue("unknown-question", path, `${id} is not in the blueprint given.`));
    else if (resolveQuestion(entry) === undefined) issues.push(unresolved(entry, id, path));
    if (typeof entry !== "string") issues.push(...entryIssues(entry, path, instrument.roles));
  });
  if (instrument.roles !== undefined && instrument.roles.length === 0)
    issues.push(issue("no-roles", ["roles"], "The list of roles is empty; leave it out to admit any role."));
  return issues;
}

function pinIssues(instrument: Instrument, blueprint: Blueprint | undefined): Issue[] {
  const { version, digest: pinned } = instrument.blueprint;
  if (typeof pinned !== "string" || !DIGEST.test(pinned))
    return [
      issue(
        "bad-digest",
        ["blueprint", "digest"],
        "The digest is no SHA-256.",
        "64 hexadecimal digits",
        pinned,
      ),
    ];
  if (blueprint === undefined) return [];
  if (version !== blueprint.version)
    return [
      issue(
        "wrong-version",
        ["blueprint", "version"],
        "The instrument pins another version.",
        blueprint.version,
        version,
      ),
    ];
  const own = digest(blueprint);
  if (pinned === own) return [];
  return [
    issue(
      "wrong-digest",
      ["blueprint", "digest"],
      "The instrument pins another text of this version.",
      own,
      pinned,
    ),
  ];
}

function unresolved(entry: string | InstrumentQuestion, id: string, path: Path): Issue {
  if (typeof entry !== "string" && entry.stage !== undefined)
    return issue(
      "unknown-stage",
      [...path, "stage"],
      `${id} names a stage that does not exist.`,
      "a stage id",
      entry.stage,
    );
  if (publishedQuestion(id) === undefined)
    return issue(
      "unknown-question",
      path,
      `${id} is not a question of the blueprint; one of your own needs a stage.`,
    );
  return issue("unknown-stage", path, `${id} has no stage.`);
}

function entryIssues(entry: InstrumentQuestion, path: Path, roles: readonly string[] | undefined): Issue[] {
  const issues: Issue[] = [];
  const { weight, scale } = entry;
  if (weight !== undefined && !(weight > 0 && weight < Number.POSITIVE_INFINITY))
    issues.push(
      issue(
        "bad-weight",
        [...path, "weight"],
        "A weight must be above 0.",
        "a finite number above 0",
        weight,
      ),
    );
  if (scale !== undefined && !isScale(scale))
    issues.push(
      issue(
        "bad-scale",
        [...path, "scale"],
        "The scale has no two levels.",
        `whole numbers min < max, at most ${MAX_LEVELS} levels`,
        scale,
      ),
    );
  if (entry.roles?.length === 0)
    issues.push(
      issue(
        "no-roles",
        [...path, "roles"],
        "The question is put to no role; leave roles out to put it to all.",
      ),
    );
  entry.roles?.forEach((role, index) => {
    if (roles !== undefined && !roles.includes(role))
      issues.push(
        issue("unknown-role", [...path, "roles", index], `${role} is not a role of the instrument.`),
      );
  });
  return issues;
}

function isScale({ min, max }: AnswerScale): boolean {
  return Number.isSafeInteger(min) && Number.isSafeInteger(max) && max > min && max - min < MAX_LEVELS;
}
