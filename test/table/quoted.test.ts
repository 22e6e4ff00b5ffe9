import { expect, test } from "vitest";
import { BAD_BYTE } from "../../src/table/decode.ts";
import { quoted } from "../../src/table/quoted.ts";

test("a text in quotes, on one line, cut after 40 characters", () => {
  expect(quoted('about\r\n "5"')).toBe('"about \\"5\\""');
  expect(quoted("x".repeat(40))).toBe(`"${"x".repeat(40)}"`);
  expect(quoted(`${"x".repeat(40)}y`)).toBe(`"${"x".repeat(40)}…"`);
  expect(quoted(`a${BAD_BYTE}`)).toBe('"a\ufffd"');
  expect(quoted(" ".repeat(1_000_000))).toBe('" …"');
});
