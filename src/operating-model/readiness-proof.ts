import { assertList, assertRecord } from "../foundation/operating-model-error.js";
import type { ReadinessChange } from "./readiness-data.js";

/** `undetermined` says that the evidence to tell is missing; it is neither a yes nor a no. */
export type ReadinessVerdict = "ready" | "not-ready" | "undetermined";

/** One condition of readiness, with all that it rests on. */
export interface ProofLeaf {
  readonly kind: "leaf";
  /** Rule and subject joined: `outcome-achieved:foundation.outcome.ai-strategy`. */
  readonly id: string;
  readonly rule: "outcome-achieved" | "stage-score" | "question-floor" | "coverage" | "metric-target";
  /** Id of the outcome, question, stage or metric. */
  readonly subject: string;
  readonly verdict: "met" | "not-met" | "undetermined" | "waived";
  /** What was found; null where nothing was. */
  readonly value: number | string | null;
  readonly threshold: number | string;
  readonly explanation: string;
  /** Ids of the records, evidence and waivers it rests on. */
  readonly sources: readonly string[];
  /** The smallest edit of the data after which the leaf's verdict is the other one. */
  readonly change: ReadinessChange;
}

/** Conditions that must all hold. */
export interface ProofBranch {
  readonly kind: "all";
  readonly id: string;
  readonly verdict: "met" | "not-met" | "undetermined";
  readonly children: readonly ProofNode[];
}

/** The reasons of a verdict, from the whole down to single conditions. */
export type ProofNode = ProofBranch | ProofLeaf;

/** A branch whose verdict follows from its children: any that fails fails it, else any that is open leaves it open. */
export function allOf(id: string, children: readonly ProofNode[]): ProofBranch {
  const verdicts = children.map(({ verdict }) => verdict);
  const verdict = verdicts.includes("not-met")
    ? "not-met"
    : verdicts.includes("undetermined")
      ? "undetermined"
      : "met";
  return { kind: "all", id, verdict, children };
}

/**
 * The single conditions of a proof, in order.
 *
 * @example
 * import { blueprint } from "ai-operating-model/blueprint";
 * import { leavesOf, stageReadiness } from "ai-operating-model/operating-model";
 * const { proof } = stageReadiness(blueprint, "foundation", {}, { asOf: "2026-06-30" });
 * leavesOf(proof)[0]?.id; // => "outcome-achieved:foundation.outcome.ai-strategy"
 */
export function leavesOf(node: ProofNode): readonly ProofLeaf[] {
  assertRecord(node, ["node"]);
  if (node.kind === "leaf") return [node];
  assertList(node.children, ["node", "children"]);
  return node.children.flatMap((child) => leavesOf(child));
}
