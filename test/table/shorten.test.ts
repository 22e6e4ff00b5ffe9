import { expect, test } from "vitest";
import { BAD_BYTE } from "../../src/table/decode.ts";
import { shorten } from "../../src/table/shorten.ts";

test("long texts are cut after 200 characters, bytes that could not be decoded are shown as such", () => {
  expect(shorten("x".repeat(200))).toBe("x".repeat(200));
  expect(shorten("x".repeat(201))).toBe(`${"x".repeat(200)}…`);
  expect(shorten(`a${BAD_BYTE}b`)).toBe("a\ufffdb");
});
