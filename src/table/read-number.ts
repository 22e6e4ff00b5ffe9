import { ExactDecimal, toExactString } from "../foundation/decimal.js";
import type { NumberSpelling } from "./mapping.js";
import { foldCase } from "./normalize-text.js";

/** A reader of numbers spelt in one way: the exact numeral in plain notation, or undefined. */
export type NumeralReader = (text: string) => string | undefined;

const MAX_LENGTH = 400;
/** Numerals that are already as they come out; most are, and decimals take ten times as long. */
const PLAIN = /^(?:-?[1-9]\d*|0|-?(?:0|[1-9]\d*)\.\d*[1-9])$/;

/**
 * Builds the reader of a spelling. Nothing is guessed: what does not fit the spelling is no number. `normal` is
 * what is done to the text of cells before they come here; a separator such as U+202F meets them in that form.
 */
export function numeralReader(
  spelling: NumberSpelling,
  normal: (text: string) => string = (text) => text,
): NumeralReader {
  const { parentheses = false } = spelling;
  const decimal = normal(spelling.decimal ?? ".");
  const group = spelling.group === undefined ? undefined : normal(spelling.group);
  const strip = (spelling.strip ?? []).map((sign) => foldCase(normal(sign)).trim()).filter(Boolean);
  // The longest first, since one may end as another does: `bn` and `n`.
  const suffixes = Object.entries(spelling.suffixes ?? {})
    .map(([word, factor]) => [foldCase(normal(word)).trim(), new ExactDecimal(factor)] as const)
    .sort(([a], [b]) => b.length - a.length);
  const multiplier = spelling.multiplier === undefined ? undefined : new ExactDecimal(spelling.multiplier);
  const escaped = (sign: string): string => sign.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
  // No group begins with a zero: where `,` parts thousands, 0,123 was written by somebody who meant a fraction.
  const whole = group === undefined ? "\\d+" : `(?:[1-9]\\d{0,2}(?:${escaped(group)}\\d{3})+|\\d+)`;
  const pattern = new RegExp(`^[+-]?(?:${whole}(?:${escaped(decimal)}\\d*)?|${escaped(decimal)}\\d+)$`);
  const groups = group === undefined ? undefined : new RegExp(escaped(group), "g");

  return (raw) => {
    if (raw.length > MAX_LENGTH) return undefined;
    let text = foldCase(raw).trim().replace(/^[−–]/, "-");
    let negative = false;
    if (parentheses && text.startsWith("(") && text.endsWith(")")) {
      negative = true;
      text = text.slice(1, -1).trim();
      if (/^[+-]/.test(text)) return undefined;
    }
    text = stripSigns(text, strip);
    let factor = multiplier;
    for (const [word, value] of suffixes) {
      if (!text.endsWith(word)) continue;
      text = stripSigns(text.slice(0, -word.length).trim(), strip);
      factor = factor === undefined ? value : factor.times(value);
      break;
    }
    if (!pattern.test(text)) return undefined;
    if (groups !== undefined) text = text.replace(groups, "");
    if (decimal !== ".") text = text.replace(decimal, ".");
    if (factor === undefined && !negative && PLAIN.test(text)) return text;
    let value = new ExactDecimal(text.replace(/\.$/, ""));
    if (factor !== undefined) value = value.times(factor);
    return toExactString(negative ? value.neg() : value);
  };
}

/** Takes signs such as a currency off either end, once each; a minus may stand before the sign: `-£5`. */
function stripSigns(text: string, strip: readonly string[]): string {
  if (strip.length === 0) return text;
  const sign = /^[+-]/.exec(text)?.[0] ?? "";
  let rest = text.slice(sign.length).trim();
  for (const mark of strip) {
    if (rest.startsWith(mark)) rest = rest.slice(mark.length).trim();
    else if (rest.endsWith(mark)) rest = rest.slice(0, -mark.length).trim();
  }
  return sign === "" ? rest : `${sign}${rest}`;
}
