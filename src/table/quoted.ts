import { shorten } from "./shorten.js";

/** Characters of a cell that a message quotes. */
const QUOTED = 40;

/** Text of a cell as a sentence quotes it: on one line, and cut after 40 characters. */
export function quoted(text: string): string {
  const shown = text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
  return JSON.stringify(shorten(shown.replace(/\s+/g, " ")));
}
