import type { FactRule } from "./gate-criterion.js";
import type { Who } from "./refusal.js";
import type { TargetFact } from "./target-fact.js";

/** One thing that someone would do, with who could: a command without its time and actor. */
export type ProposedAction = { readonly who: Who } & (
  | { readonly type: "resume" }
  | { readonly type: "submit" }
  /** `tier` is the one that asks for least; which tier is right is for the classifier to say. */
  | { readonly type: "classify"; readonly scheme: string; readonly tier: string }
  | { readonly type: "assess"; readonly criterion: string; readonly result: "pass" }
  | { readonly type: "assess"; readonly criterion: string; readonly score: number }
  /** A fact that meets all `rules`, as `target` does. */
  | {
      readonly type: "record-fact";
      readonly measure: string;
      readonly rules: readonly FactRule[];
      readonly target: TargetFact;
      readonly unit?: string;
    }
  | { readonly type: "waive"; readonly criterion: string }
  | { readonly type: "withdraw-vote" }
  /** `as` is one role that would do; any of `who.roles` does. */
  | { readonly type: "vote"; readonly as: string; readonly vote: "approve" }
  | { readonly type: "extend-condition"; readonly condition: string }
  | { readonly type: "satisfy-condition"; readonly condition: string }
  | { readonly type: "accept-handoff"; readonly handoff: string }
);
