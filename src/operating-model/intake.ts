import type { Issue } from "../foundation/issue.js";
import { assertList, assertRecord } from "../foundation/operating-model-error.js";
import { checkShape } from "../foundation/shape.js";
import type { Initiative } from "../model/initiative.js";
import type { Registry } from "../model/registry.js";

/** An idea as it arrives: a problem, who suffers from it, and who signed it. */
export interface Proposal {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** The problem as the business sees it, without a solution in it. */
  readonly problem: string;
  readonly solutionHypothesis?: string;
  readonly businessOwner: string;
  readonly aiOwner: string;
  readonly objectiveIds: readonly string[];
  readonly metricIds: readonly string[];
  /** People who signed the problem statement; one of them comes from the business. */
  readonly signatures: readonly { readonly by: string; readonly side: "business" | "ai" }[];
}

/** An initiative already known that may be the same, and what it has in common with the proposal. */
export interface SimilarInitiative {
  readonly id: string;
  readonly name: string;
  readonly likeness: "same-name" | "same-problem";
  /** Share of the words in common, 0..1. */
  readonly similarity: number;
}

/** What intake made of a proposal. Similar initiatives are named either way: they are for people to judge. */
export type IntakeAnswer =
  | {
      readonly kind: "accepted";
      readonly initiative: Initiative;
      readonly similar: readonly SimilarInitiative[];
    }
  | {
      readonly kind: "returned";
      readonly issues: readonly Issue[];
      readonly similar: readonly SimilarInitiative[];
    };

/** Words that name a solution. A problem told in them has been decided before it was understood. */
const SOLUTION_WORDS =
  /\b(ai|artificial intelligence|machine learning|ml|deep learning|neural|llms?|gpt|gen ?ai|generative|chat ?bots?|copilots?|agents? framework|rag|nlp|computer vision|algorithms?|predictive models?|fine-?tun\w*)\b/i;

/**
 * Takes in a proposal: the problem is stated without the solution and signed by the business, both owners are
 * named and differ, objectives exist. Names initiatives of the same name or problem.
 * A field that is missing or of another type is an issue too; a registry that is none throws.
 *
 * @throws OperatingModelError `invalid-argument` for what is no proposal or no registry at all.
 * @example
 * import { intake } from "ai-operating-model/operating-model";
 * const answer = intake(
 *   {
 *     id: "p1", name: "Claims bot", unit: "Claims", problem: "We need a chatbot for claims",
 *     businessOwner: "ana", aiOwner: "ben", objectiveIds: [], metricIds: ["handling-time"],
 *     signatures: [{ by: "ana", side: "business" }],
 *   },
 *   { initiatives: [] },
 * );
 * answer.kind === "returned" && answer.issues.map(({ code }) => code); // => ["solution-in-problem", "no-objective"]
 */
export function intake(proposal: Proposal, registry: Registry): IntakeAnswer {
  assertRecord(proposal, ["proposal"]);
  assertRecord(registry, ["registry"]);
  assertList(registry.initiatives, ["registry", "initiatives"]);
  const mistyped = checkShape(KINDS, "Proposal", proposal, []);
  if (mistyped.length > 0) return { kind: "returned", issues: mistyped, similar: [] };
  const similar = similarInitiatives(proposal, registry);
  const issues = proposalIssues(proposal, registry);
  if (issues.length > 0) return { kind: "returned", issues, similar };
  const { signatures: _, ...rest } = proposal;
  return { kind: "accepted", initiative: { ...rest, type: "use-case", status: "proposed" }, similar };
}

/** What a form may have left out or filled with something else: a proposal comes from people. */
const PROPOSAL = {
  id: "string",
  name: "string",
  unit: "string",
  problem: "string",
  solutionHypothesis: "string?",
  businessOwner: "string",
  aiOwner: "string",
  objectiveIds: "string*",
  metricIds: "string*",
  signatures: "Signature*",
} satisfies Record<keyof Proposal, string>;
const KINDS = { shapes: { Proposal: PROPOSAL, Signature: { by: "string", side: "string" } }, rules: {} };

function proposalIssues(proposal: Proposal, registry: Registry): Issue[] {
  const issues: Issue[] = [];
  const add = (code: string, path: readonly (string | number)[], message: string): void => {
    issues.push({ code, path, message });
  };
  const word = SOLUTION_WORDS.exec(proposal.problem)?.[0];
  if (proposal.problem.trim() === "") add("no-problem", ["problem"], "the problem is not stated");
  else if (word !== undefined) {
    add(
      "solution-in-problem",
      ["problem"],
      `the problem names a solution ("${word}"); say what goes wrong today, for whom and how often`,
    );
  }
  if (!proposal.signatures.some(({ side, by }) => side === "business" && by.trim() !== "")) {
    add(
      "not-signed-by-business",
      ["signatures"],
      "nobody from the business has signed the problem statement",
    );
  }
  if (proposal.businessOwner.trim() === "")
    add("no-business-owner", ["businessOwner"], "no accountable business owner is named");
  if (proposal.aiOwner.trim() === "") add("no-ai-owner", ["aiOwner"], "no accountable AI owner is named");
  if (proposal.businessOwner !== "" && proposal.businessOwner === proposal.aiOwner) {
    add("same-owner", ["aiOwner"], "business owner and AI owner are one person; accountability is joint");
  }
  if (proposal.objectiveIds.length === 0) add("no-objective", ["objectiveIds"], "no objective is named");
  proposal.objectiveIds.forEach((id, index) => {
    if (registry.objectives !== undefined && !registry.objectives.some((objective) => objective.id === id)) {
      add("unknown-objective", ["objectiveIds", index], `there is no objective "${id}"`);
    }
  });
  if (proposal.metricIds.length === 0)
    add("no-success-metric", ["metricIds"], "no metric is named by which success will be judged");
  if (registry.initiatives.some(({ id }) => id === proposal.id)) {
    add("duplicate-id", ["id"], `there is an initiative "${proposal.id}" already`);
  }
  return issues;
}

function similarInitiatives(proposal: Proposal, registry: Registry): SimilarInitiative[] {
  const nameWords = words(proposal.name);
  const problemWords = words(proposal.problem);
  const similar: SimilarInitiative[] = [];
  for (const { id, name, problem } of registry.initiatives) {
    const byName = overlap(nameWords, words(name));
    const byProblem = overlap(problemWords, words(problem ?? ""));
    if (byName >= 0.8) similar.push({ id, name, likeness: "same-name", similarity: byName });
    else if (byProblem >= 0.5) similar.push({ id, name, likeness: "same-problem", similarity: byProblem });
  }
  return similar.sort((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1));
}

const FILLERS = new Set([
  "a",
  "an",
  "and",
  "are",
  "at",
  "by",
  "for",
  "from",
  "in",
  "is",
  "it",
  "of",
  "on",
  "or",
  "our",
  "that",
  "the",
  "to",
  "too",
  "we",
  "with",
]);

function words(text: string): Set<string> {
  const found =
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(found.filter((word) => !FILLERS.has(word)));
}

/** Jaccard index of two sets of words; 0 where either is empty. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return common / (a.size + b.size - common);
}
