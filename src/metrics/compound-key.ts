/**
 * One key for several texts, of which some may be absent; different texts have different keys. Each is preceded by its
 * length, which is many times as fast as JSON.
 */
export function compoundKey(...texts: readonly (string | undefined)[]): string {
  let key = "";
  for (const text of texts) key += text == null ? "-" : `${text.length}:${text}`;
  return key;
}
