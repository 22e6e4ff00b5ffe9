import type { Blueprint } from "../blueprint/model.js";
import type { StageId } from "../blueprint/structure.js";
import type { Instant } from "../foundation/calendar.js";
import { assertShape } from "../foundation/shape.js";
import { defineProcess } from "../gates/define-process.js";
import type { ComputedCriterion } from "../gates/gate-criterion.js";
import type { Process } from "../gates/process.js";
import type { Fact } from "../model/fact.js";
import { defaultReadinessRules, type ReadinessRules } from "./readiness-data.js";
import { leafReader } from "./readiness-leaves.js";
import { leavesOf, type ProofLeaf } from "./readiness-proof.js";
import type { StageReadiness } from "./stage-readiness.js";

/** Roles of the organization's own stage gates. */
export type StageRole = "executive-sponsor" | "business-lead" | "ai-lead" | "governance-board";

/** The names of {@link stageProcess}: its stages are the blueprint's. */
export interface StageVocabulary {
  readonly stage: StageId;
  readonly role: StageRole;
  readonly criterion: string;
  readonly handoff: never;
}

/**
 * The blueprint's four stages as a gate process: every condition of a stage's readiness is a must-meet criterion,
 * computed from the facts that {@link readinessFacts} gives. The business votes at every gate, and who submits the
 * evidence neither votes nor decides. Conditions are waived at the gate, by its own command.
 *
 * @example
 * import { blueprint } from "ai-operating-model/blueprint";
 * import { stageProcess } from "ai-operating-model/operating-model";
 * const process = stageProcess(blueprint);
 * process.gates.map(({ stage, mustMeet }) => [stage, mustMeet?.length]).at(0); // => ["foundation", 14]
 */
export function stageProcess(
  blueprint: Blueprint,
  options: { readonly version?: string; readonly rules?: Partial<ReadinessRules> } = {},
): Process<StageVocabulary> {
  const lists = { outcomes: "object*", questions: "object*", metrics: "object*" };
  assertShape({ stages: "stage*", ...lists }, blueprint, ["blueprint"], {
    stage: { outcomes: "list", questions: "list", metrics: "list" },
  });
  assertShape({ version: "string?", rules: "object?" }, options, ["options"]);
  const rules = { ...defaultReadinessRules, ...options.rules };
  const stages = blueprint.stages.map(({ id, name }) => ({ id, name }));
  const leaves = blueprint.stages.map((stage) => {
    const read = leafReader(blueprint, stage, {}, "0001-01-01", rules);
    return [...read.outcomes(), ...read.questions(), ...read.metrics()];
  });
  const direction = new Map(blueprint.metrics.map(({ id, direction }) => [id as string, direction]));
  return defineProcess({
    id: "operating-model-stages",
    version: options.version ?? blueprint.version,
    name: "Stages of the AI operating model",
    roles: ["executive-sponsor", "business-lead", "ai-lead", "governance-board"],
    businessRole: "business-lead",
    stages,
    criteria: leaves
      .flat()
      .map((leaf): ComputedCriterion => criterionOf(leaf, direction.get(leaf.subject) === "down")),
    gates: stages.map(({ id }, index) => ({
      stage: id,
      mustMeet: (leaves[index] as ProofLeaf[]).map((leaf) => leaf.id),
      quorum: 2,
      voters: ["executive-sponsor", "business-lead", "ai-lead"] as const,
    })),
    authority: {
      decide: ["governance-board"],
      kill: ["governance-board"],
      reopen: ["governance-board"],
      migrate: ["governance-board"],
      waive: ["executive-sponsor"],
      classify: ["governance-board"],
    },
    segregation: { strict: true },
  });
}

function criterionOf(leaf: ProofLeaf, down: boolean): ComputedCriterion {
  const threshold = typeof leaf.threshold === "number" ? leaf.threshold : 1;
  return {
    id: leaf.id,
    fact: { measure: measureOf(leaf), operator: down ? "<=" : ">=", threshold, bound: "point" },
  };
}

/** The measure of a condition's fact: `assessment.foundation.score`, `metric.success-ratio`, `outcome.ai-strategy`. */
function measureOf({ rule, subject }: ProofLeaf): string {
  const shortId = subject.split(".").at(-1) as string;
  switch (rule) {
    case "outcome-achieved":
      return `outcome.${shortId}`;
    case "stage-score":
      return `assessment.${subject}.score`;
    case "coverage":
      return `assessment.${subject}.coverage`;
    case "question-floor":
      return `assessment.${shortId}`;
    case "metric-target":
      return `metric.${shortId}`;
  }
}

/**
 * The facts of a readiness proof, for the gates of {@link stageProcess}: an outcome is 1 where it is achieved and
 * else 0, a metric is the value or bound that was judged. What is undetermined gives no fact, so that its criterion
 * stays open; what is waived is waived at the gate.
 *
 * @example
 * import { blueprint } from "ai-operating-model/blueprint";
 * import { readinessFacts, stageReadiness } from "ai-operating-model/operating-model";
 * const readiness = stageReadiness(blueprint, "foundation", {}, { asOf: "2026-06-30" });
 * readinessFacts(readiness, { asOf: "2026-06-30T12:00:00Z", recordedBy: "pmo", source: "readiness" }); // => []
 */
export function readinessFacts(
  readiness: StageReadiness,
  by: {
    readonly asOf: Instant;
    readonly recordedBy: string;
    readonly source: string;
    readonly validUntil?: Instant;
  },
): Fact[] {
  assertShape({ proof: "object" }, readiness, ["readiness"]);
  assertShape({ asOf: "string", recordedBy: "string", source: "string" }, by, ["by"]);
  return leavesOf(readiness.proof).flatMap((leaf) => {
    if (leaf.verdict === "undetermined" || leaf.verdict === "waived") return [];
    const value = typeof leaf.value === "number" ? leaf.value : leaf.verdict === "met" ? 1 : 0;
    return [
      {
        measure: measureOf(leaf),
        value,
        unit: leaf.rule === "outcome-achieved" ? "achieved" : "share",
        ...by,
      },
    ];
  });
}
