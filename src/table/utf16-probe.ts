/** Bytes of a file that are looked at. */
const LOOKED_AT = 64;

/** Tells a file that is UTF-16 rather than an encoding of single bytes. */
export interface Utf16Probe {
  push(bytes: Uint8Array): void;
  /** The encoding that the first bytes betray, if it is UTF-16. */
  found(): "UTF-16LE" | "UTF-16BE" | undefined;
}

/**
 * Looks for UTF-16 as spreadsheets save it, by its byte order mark or by a NUL in every second byte. Text of
 * another encoding has neither; that the cells hold NULs would say little to somebody who never saw one.
 */
export function utf16Probe(): Utf16Probe {
  const head: number[] = [];
  return {
    push(bytes) {
      for (let index = 0; index < bytes.length && head.length < LOOKED_AT; index++) {
        head.push(bytes[index] as number);
      }
    },
    found() {
      const [first, second] = head;
      if (first === 0xff && second === 0xfe) return "UTF-16LE";
      if (first === 0xfe && second === 0xff) return "UTF-16BE";
      if (head.length < 4) return undefined;
      const zeroWhere = (odd: 0 | 1): boolean => head.every((byte, at) => (byte === 0) === (at % 2 === odd));
      if (zeroWhere(1)) return "UTF-16LE";
      return zeroWhere(0) ? "UTF-16BE" : undefined;
    },
  };
}
