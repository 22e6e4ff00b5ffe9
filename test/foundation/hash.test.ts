import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { expect, test } from "vitest";
import { digest, sha256Hex } from "../../src/foundation/hash.ts";

test("SHA-256 of the examples of FIPS 180-4", () => {
  expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(sha256Hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")).toBe(
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  );
  expect(sha256Hex(new Uint8Array(0))).toBe(
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  );
});

test("the browser's implementation gives the same digests", () => {
  for (const text of ["", "€ and 😀", "x".repeat(1000)]) {
    expect(bytesToHex(sha256(utf8ToBytes(text)))).toBe(sha256Hex(text));
  }
});

test("a digest does not depend on the order of members", () => {
  expect(digest({ a: 1, b: [{ d: 2, c: 3 }] })).toBe(digest({ b: [{ c: 3, d: 2 }], a: 1 }));
  expect(digest({ a: 1 })).not.toBe(digest({ a: 2 }));
});
