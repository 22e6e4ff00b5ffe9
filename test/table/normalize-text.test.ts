import { expect, test } from "vitest";
import { CLEAN, DEFAULT_TEXT, foldCase, normalizeText } from "../../src/table/normalize-text.ts";

test("no-break spaces, full-width letters and line breaks become plain text", () => {
  expect(normalizeText(" \u00a0Ａ\u00a0 b\n\tc ", DEFAULT_TEXT)).toBe("A b c");
});

test("each step can be switched off", () => {
  expect(normalizeText(" Ａ  b ", { form: "none", collapse: false, trim: false })).toBe(" Ａ  b ");
  expect(normalizeText(" e\u0301  b ", { form: "NFC", collapse: false, trim: true })).toBe("é  b");
});

test("case folding brings together what differs by case alone", () => {
  expect(foldCase("STRASSE")).toBe(foldCase("Straße"));
  expect(foldCase("ΣΑΣ")).toBe(foldCase("σας"));
});

test("what is passed over as clean is indeed left alone by every form, alone and in pairs", () => {
  const clean = Array.from({ length: 0xffff }, (_, code) => String.fromCharCode(code)).filter((c) =>
    CLEAN.test(c),
  );
  expect(clean.length).toBeGreaterThan(180);
  for (const first of clean) {
    const text = clean.map((second) => first + second).join(" ");
    expect(text.normalize("NFKC")).toBe(text);
    expect(text.replace(/\s+/g, " ").trim()).toBe(text);
  }
});
