import type { TextSteps } from "./mapping.js";

/** What is done to text where the mapping says nothing. */
export const DEFAULT_TEXT: Required<TextSteps> = { form: "NFKC", collapse: true, trim: true };

/**
 * Words of plain characters with single spaces between them, on which no step has an effect: ASCII, Western
 * letters, dashes and quotes. None is changed by NFKC, alone or beside another.
 */
export const CLEAN = /^[!-~¡-§©«¬®°±¶·»¿-ÿ–—‘-„†-•€]+(?: [!-~¡-§©«¬®°±¶·»¿-ÿ–—‘-„†-•€]+)*$/;

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
