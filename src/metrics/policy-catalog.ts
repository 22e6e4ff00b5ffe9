/** The three fields that policies must cover. */
export type PolicyDomain = "data-use" | "model-development" | "deployment";

/** One thing that an organization's policies must settle. */
export interface PolicyElement {
  readonly domain: PolicyDomain;
  readonly element: string;
  /** What the policy must say for the element to count as covered. */
  readonly settles: string;
  /** Weight in the rating; 1 unless the element carries others. */
  readonly weight: number;
}

const element = (domain: PolicyDomain, name: string, settles: string, weight = 1): PolicyElement => ({
  domain,
  element: name,
  settles,
  weight,
});

/**
 * The catalog that ships: data use, model development and deployment by element. A host may pass its own with the
 * option `catalog`; ratings by different catalogs do not compare.
 */
export const policyCatalog: readonly PolicyElement[] = [
  element(
    "data-use",
    "permitted-purposes",
    "for which purposes data may be used with AI, and who grants others",
    2,
  ),
  element(
    "data-use",
    "personal-data",
    "how personal data is found, minimized, based in law and kept out of prompts",
    2,
  ),
  element("data-use", "third-party-data", "which licences and contracts allow training or retrieval"),
  element(
    "data-use",
    "access-and-retention",
    "who may reach the data, for how long it is kept and how it is erased",
  ),
  element("data-use", "quality-and-lineage", "what must be known of origin and quality before data is used"),
  element(
    "data-use",
    "external-services",
    "what may be sent to a supplier's model, and under which terms",
    2,
  ),
  element(
    "model-development",
    "risk-classification",
    "how a use is put into a risk tier, and what follows from the tier",
    2,
  ),
  element("model-development", "documentation", "what is recorded of purpose, data, design and limits"),
  element(
    "model-development",
    "evaluation",
    "which tests a model must pass, on which data, judged by whom",
    2,
  ),
  element(
    "model-development",
    "fairness",
    "which groups are compared, by which measure, and what is acceptable",
  ),
  element("model-development", "security", "how prompts, weights, supply chain and outputs are protected"),
  element(
    "model-development",
    "third-party-models",
    "how bought and open models are chosen, pinned and re-evaluated",
  ),
  element("deployment", "release-approval", "who approves a release, on which evidence", 2),
  element("deployment", "human-oversight", "where a person decides, can step in, and is able to"),
  element(
    "deployment",
    "transparency",
    "who is told that AI is at work, and how a decision can be contested",
  ),
  element("deployment", "monitoring", "what is watched, within which limits, and who acts on a breach", 2),
  element("deployment", "incident-response", "how harm or failure is reported, contained and learned from"),
  element(
    "deployment",
    "change-and-retirement",
    "which changes need approval again, and how a model is withdrawn",
  ),
];
