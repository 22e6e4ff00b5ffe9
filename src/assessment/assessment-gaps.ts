import type { Blueprint } from "../blueprint/model.js";
import { type StageId, stageIds } from "../blueprint/structure.js";
import { assertRecord, invalidArgument } from "../foundation/operating-model-error.js";
import { type Estimate, known, missing } from "../model/estimate.js";
import { type AssessmentResult, assertResult, type QuestionScore } from "./assessment-result.js";
import { phaseGaps } from "./phase-gaps.js";
import { questionDependencies } from "./question-dependencies.js";
import { DEFAULT_TARGET } from "./score-options.js";

/** Target scores 0..1: a question's own, else its stage's, else `default` (0.7 unless given). */
export interface AssessmentTargets {
  readonly default?: number;
  readonly stages?: Readonly<Partial<Record<StageId, number>>>;
  readonly questions?: Readonly<Record<string, number>>;
}

/** One step of the roadmap: a question below its target, or one whose answer is not known. */
export interface Gap {
  /** `gap`: below the target. `unknown`: no score, so that answering comes first. */
  readonly kind: "gap" | "unknown";
  readonly question: string;
  readonly stage: StageId;
  readonly score: Estimate;
  readonly target: number;
  /** Target minus score, 0..1. */
  readonly gap: Estimate;
  readonly weight: number;
  /** From 1: everything it depends on that is itself a gap stands in an earlier phase. */
  readonly phase: number;
  /** Gaps that it waits for. */
  readonly dependsOn: readonly string[];
  /** Gaps that wait for it, directly or through others. */
  readonly unlocks: number;
  /** Outcomes of the blueprint that close it. */
  readonly outcomes: readonly string[];
  readonly recommendation: string;
}

/**
 * The gaps of an assessment as a roadmap: in phases, so that nothing comes before what it builds on; within a phase by
 * stage, then what the most other gaps wait for, then the largest weighted gap. With the blueprint at hand
 * recommendations quote what the next level looks like.
 *
 * @throws OperatingModelError `invalid-argument` for a target outside 0..1, or dependencies that run in a circle.
 * @example
 * import { assessmentGaps, instrumentFromBlueprint, scoreAssessment } from "ai-operating-model/assessment";
 * import { blueprint } from "ai-operating-model/blueprint";
 * const instrument = instrumentFromBlueprint(blueprint, { id: "start", stages: ["foundation"] });
 * const answers = [1, 3, 1, 2].map((level, index) => ({
 *   question: blueprint.questions[index]!.id,
 *   state: "answered" as const,
 *   level,
 * }));
 * const response = { respondent: { id: "ann" }, blueprint: instrument.blueprint, answers };
 * const result = scoreAssessment([response], instrument, { asOf: "2026-03-31" });
 * const gaps = assessmentGaps(result, { default: 0.7 });
 * gaps.map(({ phase }) => phase); // => [1, 2, 2]
 * gaps[0]?.question; // => "foundation.question.strategy-clarity"
 */
export function assessmentGaps(
  result: AssessmentResult,
  targets: AssessmentTargets = {},
  options: {
    /** Replaces what our own table says of a question. */
    readonly dependencies?: Readonly<Record<string, readonly string[]>>;
    readonly blueprint?: Blueprint;
  } = {},
): Gap[] {
  assertResult(result, ["result"]);
  assertRecord(targets, ["targets"]);
  assertRecord(options, ["options"]);
  const open = Object.values(result.questions).flatMap((question) => {
    const target = targetOf(question, targets);
    const { value } = question.score;
    // Nobody needs to close what does not apply.
    if (value === null && ["not-applicable", "out-of-scope"].includes(question.score.reason)) return [];
    if (value !== null && value >= target - 1e-12) return [];
    const gap = value === null ? missing("unknown", "The question has no answer.") : known(target - value);
    return [{ question, target, gap }];
  });
  const dependencies: Readonly<Record<string, readonly string[]>> = {
    ...questionDependencies,
    ...options.dependencies,
  };
  const phases = phaseGaps(
    open.map(({ question }) => question.question),
    dependencies,
  );
  return open
    .map(({ question, target, gap }): Gap => {
      const { question: id, stage, score, weight, outcomes } = question;
      const { phase, dependsOn, unlocks } = phases.get(id) as NonNullable<ReturnType<typeof phases.get>>;
      return {
        kind: score.value === null ? "unknown" : "gap",
        question: id,
        stage,
        score,
        target,
        gap,
        weight,
        phase,
        dependsOn,
        unlocks,
        outcomes,
        recommendation: recommend(question, target, options.blueprint),
      };
    })
    .sort(
      (a, b) =>
        a.phase - b.phase ||
        stageIds.indexOf(a.stage) - stageIds.indexOf(b.stage) ||
        b.unlocks - a.unlocks ||
        (b.gap.value ?? 1) * b.weight - (a.gap.value ?? 1) * a.weight ||
        (a.question < b.question ? -1 : 1),
    );
}

/** The target of a question. Throws for one outside 0..1. */
export function targetOf(
  { question, stage }: Pick<QuestionScore, "question" | "stage">,
  targets: AssessmentTargets,
): number {
  const own = targets.questions !== undefined && Object.hasOwn(targets.questions, question);
  const target =
    (own ? targets.questions?.[question] : undefined) ??
    targets.stages?.[stage] ??
    targets.default ??
    DEFAULT_TARGET;
  if (!(target >= 0 && target <= 1)) throw invalidArgument(["targets", question], "from 0 to 1", target);
  return target;
}

function recommend(
  { question, score, outcomes }: QuestionScore,
  target: number,
  blueprint: Blueprint | undefined,
): string {
  if (score.value === null) return `Find out where ${question} stands: nobody could answer it.`;
  const found = blueprint?.questions.find(({ id }) => id === question);
  const top = found?.scale.at(-1)?.level ?? 4;
  const next = found?.scale.find(({ level }) => level / top > (score.value as number) + 1e-9);
  if (next !== undefined) return `Reach "${next.label}" (level ${next.level}): ${next.descriptor}`;
  const through = outcomes.length === 0 ? "" : ` through ${outcomes.join(", ")}`;
  return `Raise ${question} from ${score.value.toFixed(2)} to ${target.toFixed(2)}${through}.`;
}
