import type { Blueprint } from "../blueprint/model.js";
import type { StageId } from "../blueprint/structure.js";
import type { PlainDate } from "../foundation/calendar.js";
import { invalidArgument } from "../foundation/operating-model-error.js";
import { assertShape } from "../foundation/shape.js";
import { assertAsOf } from "./assert-registry.js";
import {
  defaultReadinessRules,
  type ReadinessChange,
  type ReadinessData,
  type ReadinessRules,
} from "./readiness-data.js";
import { leafReader } from "./readiness-leaves.js";
import {
  allOf,
  leavesOf,
  type ProofBranch,
  type ProofLeaf,
  type ReadinessVerdict,
} from "./readiness-proof.js";

/** Whether a stage's conditions hold, why, and the fewest edits that would turn the verdict. */
export interface StageReadiness {
  readonly stage: StageId;
  readonly asOf: PlainDate;
  readonly verdict: ReadinessVerdict;
  readonly proof: ProofBranch;
  /**
   * The fewest changes of the data that turn the verdict: to ready where it is not, away from ready where it is.
   * `applyReadinessChanges` carries them out.
   */
  readonly smallestFlip: readonly ReadinessChange[];
  readonly rules: ReadinessRules;
}

/** Settings of {@link stageReadiness}. */
export interface ReadinessOptions {
  readonly asOf: PlainDate;
  readonly rules?: Partial<ReadinessRules>;
}

/**
 * Whether the organization has what a stage asks for: every mandatory outcome achieved with evidence in date, the
 * self-assessment high enough, even enough and broad enough, and the metric targets met (at the point for a census,
 * at the conservative bound for a sample). Missing evidence is not a no: the verdict is then `undetermined`. Waivers
 * in force set a condition aside; they need an owner and end by themselves.
 *
 * The proof has a leaf for each condition with its rule, value, threshold, sources and the smallest change that
 * turns it.
 *
 * @throws OperatingModelError `invalid-argument` for a stage that the blueprint does not have, or no date,
 *   rules outside 0..1, measurements of a later day, and data or options that are no objects.
 * @example
 * import { blueprint } from "ai-operating-model/blueprint";
 * import { stageReadiness } from "ai-operating-model/operating-model";
 * const { verdict, smallestFlip } = stageReadiness(blueprint, "foundation", {}, { asOf: "2026-06-30" });
 * verdict; // => "undetermined"
 * smallestFlip.length; // => 14
 */
export function stageReadiness(
  blueprint: Blueprint,
  stageId: StageId,
  data: ReadinessData,
  options: ReadinessOptions,
): StageReadiness {
  const lists = { outcomes: "object*", questions: "object*", metrics: "object*" };
  assertShape({ stages: "stage*", ...lists }, blueprint, ["blueprint"], {
    stage: { outcomes: "list", questions: "list", metrics: "list" },
  });
  assertAsOf(options);
  assertData(data);
  const { asOf } = options;
  for (const [id, measurement] of Object.entries(data.measurements?.measurements ?? {})) {
    const day = measurement?.asOf ?? asOf;
    if (day > asOf)
      throw invalidArgument(["data", "measurements", "measurements", id, "asOf"], `not after ${asOf}`, day);
  }
  const stage = blueprint.stages.find(({ id }) => id === stageId);
  if (stage === undefined) throw invalidArgument(["stageId"], "a stage of the blueprint", stageId);
  const rules: ReadinessRules = { ...defaultReadinessRules, ...options.rules };
  for (const name of ["stageScore", "questionFloor", "coverage"] as const) {
    const least: unknown = rules[name];
    if (typeof least !== "number" || !(least >= 0 && least <= 1))
      throw invalidArgument(["options", "rules", name], "a number from 0 to 1", least);
  }
  const read = leafReader(blueprint, stage, data, asOf, rules);
  const proof = allOf(stageId, [
    allOf("outcomes", read.outcomes()),
    allOf("self-assessment", read.questions()),
    allOf("metrics", read.metrics()),
  ]);
  const verdict =
    proof.verdict === "met" ? "ready" : proof.verdict === "not-met" ? "not-ready" : "undetermined";
  return {
    stage: stageId,
    asOf,
    verdict,
    proof,
    smallestFlip: smallestFlip(leavesOf(proof), verdict),
    rules,
  };
}

/** Refuses what would only fail somewhere inside, by its place. */
function assertData(data: ReadinessData): void {
  const lists = { outcomes: "outcome*?", evidence: "object*?", waivers: "object*?" };
  assertShape({ ...lists, assessment: "assessment?", measurements: "measured?" }, data, ["data"], {
    outcome: { checklist: "object*" },
    assessment: { stages: "score?{}", questions: "score?{}" },
    score: { score: "object" },
    measured: { measurements: "measurement?{}" },
    measurement: { headline: "object", parts: "object?{}" },
  });
}

/** All open and failed leaves to become ready; any one leaf, the nearest, to be no longer. */
function smallestFlip(leaves: readonly ProofLeaf[], verdict: ReadinessVerdict): ReadinessChange[] {
  if (verdict !== "ready") {
    return leaves
      .filter((leaf) => leaf.verdict === "not-met" || leaf.verdict === "undetermined")
      .map(({ change }) => change);
  }
  const nearest = [...leaves].sort((a, b) => distance(a) - distance(b))[0];
  return nearest === undefined ? [] : [nearest.change];
}

/** How far a leaf that holds is from failing: numbers by their margin, waivers and outcomes by one decision. */
function distance({ value, threshold, verdict }: ProofLeaf): number {
  if (verdict === "waived") return 0;
  if (typeof value !== "number" || typeof threshold !== "number") return 1;
  return Math.abs(value - threshold) / Math.max(Math.abs(threshold), 1e-9);
}
