import type { FailureModeId } from "../blueprint/structure.js";

/** `undetermined` says that the records cannot tell; it is neither a yes nor a no. */
export type DiagnosisVerdict = "present" | "absent" | "undetermined";

/** One initiative under one failure mode, with what speaks for the verdict. */
export interface DiagnosisRow {
  readonly initiativeId: string;
  readonly name: string;
  readonly verdict: "present" | "undetermined";
  /** What was found, in sentences. */
  readonly evidence: readonly string[];
  /** What would have to be recorded to tell. */
  readonly missing: readonly string[];
  readonly source?: { readonly file?: string; readonly line?: number };
}

/** One failure mode over the whole registry. */
export interface FailureModeFinding {
  readonly failureMode: FailureModeId;
  /** `present` where any initiative shows it; `absent` only where every initiative could be judged. */
  readonly verdict: DiagnosisVerdict;
  /** How many initiatives the question applies to, and how they came out. */
  readonly counts: {
    readonly examined: number;
    readonly present: number;
    readonly absent: number;
    readonly undetermined: number;
  };
  /** The initiatives that the counts are made of, in the order of the registry. */
  readonly examinedIds: readonly string[];
  /** Initiatives that show it or cannot be judged; those that are well are only counted. */
  readonly rows: readonly DiagnosisRow[];
  /** What is missing most, with the number of initiatives it would help to judge. */
  readonly missing: readonly { readonly what: string; readonly count: number }[];
  /** The rule in a sentence, with the thresholds used. */
  readonly rule: string;
}
