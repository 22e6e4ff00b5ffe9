import type { TextSteps } from "./mapping.js";

/** What is done to text where the mapping says nothing. */
export const DEFAULT_TEXT: Required<TextSteps> = { form: "NFKC", collapse: true, trim: true };

/** Plain ASCII words with single spaces between them: nothing to do, whichever steps are on. */
const CLEAN = /^[!-~]+(?: [!-~]+)*$/;

/** Text after the steps of a mapping, in the order normalize, collapse, trim. */
export function normalizeText(text: string, steps: Required<TextSteps>): string {
  if (text === "" || CLEAN.test(text)) return text;
  let out = steps.form === "none" ? text : text.normalize(steps.form);
  if (steps.collapse) out = out.replace(/\s+/g, " ");
  return steps.trim ? out.trim() : out;
}

/**
 * Text for comparing without letter case, whatever the locale. Upper case first, so that the German sharp s and
 * `SS` meet.
 */
export function foldCase(text: string): string {
  return text.toUpperCase().toLowerCase();
}
