import { utf16Probe } from "./utf16-probe.js";

/** Bytes that do not exist in the declared encoding. */
export interface DecodingFault {
  readonly code: "undecodable" | "encoding-mismatch";
  readonly message: string;
  /** Line of the file, counted from 1. */
  readonly line: number;
}

/**
 * Stands for a byte that could not be decoded. It is a noncharacter, so that a U+FFFD which somebody else's
 * decoding left in the file stays what it is: text.
 */
export const BAD_BYTE = "\uffff";

/** Turns the bytes of a file into text, piece by piece. */
export interface Decoder {
  push(bytes: Uint8Array): string;
  /** The rest, and what was wrong with all of it. Bad bytes have become {@link BAD_BYTE}. */
  end(): { readonly text: string; readonly faults: readonly DecodingFault[]; readonly replaced: boolean };
  /** Whether bytes seen so far had to be replaced. */
  replaced(): boolean;
}

/** What Windows has at 0x80 to 0x9F, by the WHATWG Encoding Standard; 0 where it has nothing. */
const HIGH = [
  0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d, 0,
  0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0, 0x17e,
  0x178,
];
/** Arguments of one call are limited, and so is its gain. */
const BLOCK = 8192;

interface Utf8 {
  decode(bytes: Uint8Array): string;
}
declare const TextDecoder: new (label: string, options: { fatal: boolean; ignoreBOM: boolean }) => Utf8;

/** A decoder for one file. */
export function createDecoder(encoding: "utf-8" | "windows-1252"): Decoder {
  const decoder = encoding === "utf-8" ? utf8Decoder() : windowsDecoder();
  const probe = utf16Probe();
  return {
    push(bytes) {
      probe.push(bytes);
      return decoder.push(bytes);
    },
    replaced: decoder.replaced,
    end() {
      const rest = decoder.end();
      const found = probe.found();
      if (found === undefined) return rest;
      const message = `the file is declared ${encoding}, but it is ${found}; decode it and import the text`;
      return { ...rest, faults: [{ code: "encoding-mismatch", message, line: 1 }, ...rest.faults] };
    },
  };
}

/**
 * Written out because Node 20's own decoder for windows-1252 answers 0x80 to 0x9F with control characters: its
 * fast path takes the encoding for ISO 8859-1.
 */
function windowsDecoder(): Decoder {
  const table = new Uint16Array(256).map((_, byte) => byte);
  for (let index = 0; index < 32; index++) table[0x80 + index] = HIGH[index] || 0xffff;
  const faults: DecodingFault[] = [];
  const lines = lineCounter();
  let offset = 0;
  let bad = 0;
  // A file whose every byte above 0x7F is part of valid UTF-8 is UTF-8: in windows-1252 that does not happen.
  const probe = utf8Decoder();
  let plausible = true;
  let high = false;

  const push = (bytes: Uint8Array): string => {
    const units = new Uint16Array(Math.min(bytes.length, BLOCK));
    let text = "";
    for (let start = 0; start < bytes.length; start += BLOCK) {
      const length = Math.min(BLOCK, bytes.length - start);
      for (let index = 0; index < length; index++) {
        const byte = bytes[start + index] as number;
        const unit = table[byte] as number;
        units[index] = unit;
        if (byte > 0x7f) high = true;
        if (unit === 0xffff && bad++ === 0) {
          const before = bytes.subarray(0, start + index);
          faults.push(undecodable(offset + start + index, lines.at(before), "windows-1252", byte));
        }
      }
      text += String.fromCharCode(...(length === BLOCK ? units : units.subarray(0, length)));
    }
    if (plausible) {
      probe.push(bytes);
      plausible = !probe.replaced();
    }
    lines.push(bytes);
    offset += bytes.length;
    return text;
  };
  return {
    push,
    replaced: () => bad > 0,
    end() {
      if (plausible && high && !probe.end().replaced) {
        const message = "the file is declared windows-1252, but all its bytes above 0x7F are valid UTF-8";
        faults.push({ code: "encoding-mismatch", message, line: 1 });
      }
      return { text: "", faults, replaced: bad > 0 };
    },
  };
}

function utf8Decoder(): Decoder {
  const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const faults: DecodingFault[] = [];
  const lines = lineCounter();
  let offset = 0;
  let carry: Uint8Array = new Uint8Array(0);

  const decode = (bytes: Uint8Array): string => {
    let text = "";
    try {
      text = strict.decode(bytes);
    } catch {
      for (let start = 0; start < bytes.length; ) {
        const good = firstInvalidUtf8(bytes.subarray(start));
        text += strict.decode(bytes.subarray(start, start + good));
        start += good;
        if (start === bytes.length) break;
        if (faults.length === 0) {
          faults.push(
            undecodable(offset + start, lines.at(bytes.subarray(0, start)), "UTF-8", bytes[start] as number),
          );
        }
        text += BAD_BYTE;
        start++;
      }
    }
    lines.push(bytes);
    offset += bytes.length;
    return text;
  };
  return {
    push(bytes) {
      const joined = carry.length === 0 ? bytes : concat(carry, bytes);
      const complete = completeLength(joined);
      carry = joined.slice(complete);
      return complete === 0 ? "" : decode(joined.subarray(0, complete));
    },
    replaced: () => faults.length > 0,
    end() {
      const text = carry.length === 0 ? "" : decode(carry);
      return { text, faults, replaced: faults.length > 0 };
    },
  };
}

function undecodable(offset: number, line: number, encoding: string, byte: number): DecodingFault {
  const shown = `0x${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  const message = `byte ${shown} at offset ${offset}, line ${line}, is not ${encoding}; is another encoding meant?`;
  return { code: "undecodable", message, line };
}

/** Length of the part of the bytes that does not end within a character. */
function completeLength(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte >= 0xc2 && byte <= 0xf4) {
      const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needed > back ? bytes.length - back : bytes.length;
    }
    if ((byte & 0xc0) !== 0x80) return bytes.length;
  }
  return bytes.length;
}

/** Offset of the first byte that well-formed UTF-8 (Unicode, table 3-7) could not have there. */
export function firstInvalidUtf8(bytes: Uint8Array): number {
  let index = 0;
  while (index < bytes.length) {
    const lead = bytes[index] as number;
    const length =
      lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length === 0 || index + length > bytes.length) return index;
    for (let next = 1; next < length; next++) {
      const byte = bytes[index + next] as number;
      const low = next > 1 ? 0x80 : lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
      const high = next > 1 ? 0xbf : lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
      if (byte < low || byte > high) return index;
    }
    index += length;
  }
  return bytes.length;
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array {
  const out = new Uint8Array(a.length + b.length);
  out.set(a);
  out.set(b, a.length);
  return out;
}

/** Counts lines over pieces of a file; CR, LF and CRLF each end one. In both encodings those are single bytes. */
function lineCounter(): { push(bytes: Uint8Array): void; at(bytes: Uint8Array): number } {
  let line = 1;
  let last = 0;
  const count = (bytes: Uint8Array): number => {
    let breaks = 0;
    for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) {
      if ((at === 0 ? last : bytes[at - 1]) !== 13) breaks++;
    }
    for (let at = bytes.indexOf(13); at !== -1; at = bytes.indexOf(13, at + 1)) breaks++;
    return breaks;
  };
  return {
    push(bytes) {
      if (bytes.length === 0) return;
      line += count(bytes);
      last = bytes[bytes.length - 1] as number;
    },
    at: (bytes) => line + count(bytes),
  };
}
