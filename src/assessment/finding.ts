/** Something in an assessment that a person should look at. */
export interface Finding {
  /**
   * `gap`: a score below its target. `disagreement`: respondents do not see the same organization. `stale-evidence`:
   * evidence that has expired. `contradiction`: the answers say one thing, a measurement or a record another.
   * `low-coverage`: too much is unanswered to rely on the score.
   */
  readonly kind: "gap" | "disagreement" | "stale-evidence" | "contradiction" | "low-coverage";
  readonly subject: {
    readonly kind: "question" | "stage" | "overall" | "evidence";
    readonly id: string;
  };
  readonly message: string;
  /** The figure that stood out, where there is one, and what it was held against. */
  readonly value?: number;
  readonly threshold?: number;
  /** Ids of what it rests on: questions, metrics, outcomes, evidence. */
  readonly sources: readonly string[];
}
