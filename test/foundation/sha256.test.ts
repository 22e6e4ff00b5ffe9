import { createHash } from "node:crypto";
import { sha256 as noble } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256 } from "../../src/foundation/sha256.ts";

const node = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

test("the examples of FIPS 180-4 (NIST, one block, two blocks, a million letters)", () => {
  const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
  expect(sha256(ascii("abc"))).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(sha256(ascii("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"))).toBe(
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  );
  expect(sha256(ascii("a".repeat(1_000_000)))).toBe(
    "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
  );
  expect(sha256(new Uint8Array(0))).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
});

test("every length around the padding, against two other implementations", () => {
  for (let length = 0; length <= 260; length++) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 151 + length) & 255);
    expect(sha256(bytes)).toBe(node(bytes));
    expect(sha256(bytes)).toBe(bytesToHex(noble(bytes)));
  }
});

test("any bytes, also as a window of a larger buffer, and none are changed", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000 }), fc.nat({ max: 70 }), (bytes, skip) => {
      const window = bytes.subarray(Math.min(skip, bytes.length));
      const before = window.slice();
      expect(sha256(window)).toBe(node(window));
      expect(window).toEqual(before);
    }),
    { numRuns: 300 },
  );
});
