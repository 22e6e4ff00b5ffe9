import type { MissingMarkers } from "./mapping.js";
import { DEFAULT_TEXT, foldCase, normalizeText } from "./normalize-text.js";

/** A function that tells for which kind of missing a text stands; undefined where it stands for none. */
export function missingReader(markers: MissingMarkers): (text: string) => string | undefined {
  const whole = new Map<string, string>();
  const starts: (readonly [string, string])[] = [];
  /** First characters of markers, among ASCII: most texts are told from all markers by their first. */
  const firsts = new Uint8Array(128);
  for (const [kind, list] of Object.entries(markers)) {
    for (const marker of list) {
      const text = foldCase(
        normalizeText(typeof marker === "string" ? marker : marker.startsWith, DEFAULT_TEXT),
      );
      for (const first of [text.charCodeAt(0), text.toUpperCase().charCodeAt(0)]) {
        if (first < 128) firsts[first] = 1;
      }
      if (typeof marker === "string") whole.set(text, kind);
      else starts.push([text, kind]);
    }
  }
  const blank = whole.get("");
  return (text) => {
    if (text === "") return blank;
    const first = text.charCodeAt(0);
    // White space and letters beyond ASCII take the long way, for they may fold into ASCII.
    if (first > 32 && first < 128 && firsts[first] === 0) return undefined;
    const folded = foldCase(normalizeText(text, DEFAULT_TEXT));
    return whole.get(folded) ?? starts.find(([start]) => folded.startsWith(start))?.[1];
  };
}
