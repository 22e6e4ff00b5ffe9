import { epochDay, type PlainDate } from "../foundation/calendar.js";
import { invalidArgument } from "../foundation/operating-model-error.js";
import type { Evidence } from "../model/fact.js";
import type { AssessmentResult } from "./assessment-result.js";
import { assertRespondentRule, type RespondentRule } from "./respondent-rules.js";
import { type ScoringRule, type ScoringRuleName, scoringRules } from "./scoring-rules.js";

/** What answers that do not apply count as: left out, 0, or the target. */
export type NotApplicableRule = "exclude" | "zero" | "anchor";

/** How {@link scoreAssessment} scores. Everything but `asOf` has a default. */
export interface ScoreOptions {
  /** The day on which the report stands: later responses are left out, and evidence counts as of it. */
  readonly asOf: PlainDate;
  /** Questions to stages and stages to the whole: `weightedMean` unless given; a host's own rule is a function. */
  readonly scoring?: ScoringRuleName | ScoringRule;
  /** Answers that do not apply: `exclude` unless given. `anchor` counts them as the question's target. */
  readonly notApplicable?: NotApplicableRule;
  /** Respondents to one answer: `median` unless given. */
  readonly respondents?: RespondentRule;
  /** Target scores 0..1 by question, read by `anchor`; 0.7 where a question has none. */
  readonly targets?: Readonly<Record<string, number>>;
  /** Groups of fewer respondents are suppressed; 5 unless given. */
  readonly minimumGroup?: number;
  /** Evidence of the assessment as a whole, beside what the responses bring. */
  readonly evidence?: readonly Evidence[];
  /** Adds a digest of the inputs. */
  readonly provenance?: boolean;
}

/** The options with their defaults filled in. */
export interface ScoreSettings {
  readonly scoring: ScoringRule;
  readonly notApplicable: NotApplicableRule;
  readonly respondents: RespondentRule;
  readonly targetOf: (question: string) => number;
  readonly minimumGroup: number;
  readonly method: AssessmentResult["method"];
}

/** The score that a question should reach where nobody has said otherwise. */
export const DEFAULT_TARGET = 0.7;

/** Fills in the defaults. Throws `invalid-argument` for what cannot be. */
export function readScoreOptions(options: ScoreOptions): ScoreSettings {
  const {
    scoring = "weightedMean",
    notApplicable = "exclude",
    respondents = "median",
    targets = {},
  } = options;
  const { minimumGroup = 5 } = options;
  epochDay(options.asOf, ["options", "asOf"]);
  const rule =
    typeof scoring === "function" ? scoring : Object.hasOwn(scoringRules, scoring) && scoringRules[scoring];
  if (!rule)
    throw invalidArgument(
      ["options", "scoring"],
      `${Object.keys(scoringRules).join(", ")} or a function`,
      scoring,
    );
  if (!["exclude", "zero", "anchor"].includes(notApplicable))
    throw invalidArgument(["options", "notApplicable"], "exclude, zero or anchor", notApplicable);
  assertRespondentRule(respondents);
  if (!Number.isSafeInteger(minimumGroup) || minimumGroup < 1)
    throw invalidArgument(["options", "minimumGroup"], "a whole number from 1", minimumGroup);
  for (const [question, target] of Object.entries(targets)) {
    if (!(target >= 0 && target <= 1))
      throw invalidArgument(["options", "targets", question], "from 0 to 1", target);
  }
  return {
    scoring: rule,
    notApplicable,
    respondents,
    targetOf: (question) =>
      Object.hasOwn(targets, question) ? (targets[question] as number) : DEFAULT_TARGET,
    minimumGroup,
    method: {
      scoring: typeof scoring === "function" ? scoring.name || "custom" : scoring,
      notApplicable,
      respondents: typeof respondents === "string" ? respondents : respondents.kind,
      minimumGroup,
    },
  };
}
