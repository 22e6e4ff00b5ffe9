import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BAD_BYTE, createDecoder, firstInvalidUtf8 } from "../../src/table/decode.ts";

function decodeAll(encoding: "utf-8" | "windows-1252", pieces: Iterable<Uint8Array>) {
  const decoder = createDecoder(encoding);
  let text = "";
  for (const piece of pieces) text += decoder.push(piece);
  const end = decoder.end();
  return { text: text + end.text, faults: end.faults };
}

describe("windows-1252", () => {
  test("0x80 to 0x9F are what Python's cp1252 codec makes of them", () => {
    const bytes = Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index);
    // python3: bytes(range(0x80, 0xa0)).decode("cp1252", "replace")
    const expected = "€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ";
    const { text, faults } = decodeAll("windows-1252", [bytes]);
    expect(text.replaceAll(BAD_BYTE, "\ufffd")).toBe(expected);
    expect(faults[0]?.message).toContain("0x81 at offset 1, line 1");
  });

  test("all other bytes are their own code points", () => {
    for (let byte = 0; byte < 256; byte++) {
      if (byte >= 0x80 && byte < 0xa0) continue;
      expect(decodeAll("windows-1252", [Uint8Array.of(byte)]).text.charCodeAt(0)).toBe(byte);
    }
  });

  test("a file that is UTF-8 throughout is reported, one that is not is left alone", () => {
    const codes = (text: Uint8Array) => decodeAll("windows-1252", [text]).faults.map(({ code }) => code);
    expect(codes(new TextEncoder().encode("café – naïve"))).toEqual(["encoding-mismatch"]);
    expect(codes(Uint8Array.of(0x63, 0xe9, 0x2c))).toEqual([]);
    expect(codes(new TextEncoder().encode("plain"))).toEqual([]);
  });
});

describe("UTF-8", () => {
  test("the first bad byte is named with offset and line, each bad byte is marked", () => {
    const { text, faults } = decodeAll("utf-8", [
      Uint8Array.of(0x61, 0x0d, 0x0a, 0x62, 0x0a, 0x92, 0x63, 0xff),
    ]);
    expect(text).toBe(`a\r\nb\n${BAD_BYTE}c${BAD_BYTE}`);
    expect(faults).toEqual([
      { code: "undecodable", line: 3, message: expect.stringContaining("0x92 at offset 5, line 3") },
    ]);
  });

  test("a file cut within a character is reported", () => {
    expect(decodeAll("utf-8", [Uint8Array.of(0x61, 0xe2, 0x82)]).faults[0]?.message).toContain("offset 1");
  });

  test("any bytes in any pieces come to the same, and to the platform's text where they are valid", () => {
    const bytes = fc.oneof(
      fc.string({ unit: "binary" }).map((text) => new TextEncoder().encode(text)),
      fc.uint8Array({ maxLength: 30 }),
    );
    fc.assert(
      fc.property(bytes, fc.array(fc.integer({ min: 0, max: 30 })), (all, cuts) => {
        const at = [0, ...cuts.filter((cut) => cut < all.length).sort((a, b) => a - b), all.length];
        const pieces = at.slice(1).map((end, index) => all.subarray(at[index], end));
        const whole = decodeAll("utf-8", [all]);
        expect(decodeAll("utf-8", pieces)).toEqual(whole);
        let strict: string | undefined;
        try {
          strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(all);
        } catch {
          expect(firstInvalidUtf8(all)).toBeLessThan(all.length);
        }
        expect(whole.faults.length).toBe(strict === undefined ? 1 : 0);
        if (strict !== undefined) expect(whole.text).toBe(strict);
      }),
      { numRuns: 500 },
    );
  });
});
