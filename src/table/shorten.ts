import { BAD_BYTE } from "./decode.js";
import { detach } from "./read-cell.js";

/** Characters of a cell that an issue shows. */
const SHOWN = 200;

/** Text of a cell as issues show it: cut, and with U+FFFD for bytes that could not be decoded. */
export function shorten(text: string): string {
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  return detach(shown.replaceAll(BAD_BYTE, "\ufffd"));
}
