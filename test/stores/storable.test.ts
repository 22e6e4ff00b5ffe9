import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assertName, assertStorableText, storableJson } from "../../src/stores/storable.ts";

describe("storableJson", () => {
  test("is JSON.stringify for all that can be stored", () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = JSON.stringify(value);
        if (text.includes("\\u0000")) return;
        expect(storableJson(value, ["value"])).toBe(text);
      }),
    );
    expect(storableJson({ a: undefined, b: [] }, [])).toBe('{"b":[]}');
  });

  test.each([
    [["ok", "a\u0000"], "value[1] must be text without \\u0000"],
    [{ a: { b: "\udfff" } }, "value.a.b must be text without lone surrogates"],
    [{ "\u0000": 1 }, "must be text without \\u0000"],
    [[undefined], "value[0] must be JSON data"],
    [{ n: Number.NaN }, "value.n must be a finite number"],
    [{ n: 1n }, "value.n must be JSON data"],
    [{ at: new Date(0) }, "value.at must be plain JSON data"],
    [{ toJSON: () => "\u0000" }, "value.toJSON must be JSON data"],
  ])("refuses %o", (value, message) => {
    expect(() => storableJson(value, ["value"])).toThrow(message);
  });

  test("refuses circles by their depth", () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(() => storableJson(circle, ["value"])).toThrow("nested at most 1000 deep");
  });
});

test("names are counted in bytes of UTF-8", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), (text) => {
      if (text.includes("\u0000")) return;
      const bytes = new TextEncoder().encode(text).length;
      const check = () => assertName(text, "tenant");
      if (bytes >= 1 && bytes <= 200) expect(check).not.toThrow();
      else expect(check).toThrow("tenant must be text of 1 to 200 bytes");
    }),
  );
  expect(() => assertName("é".repeat(500), "stream")).not.toThrow();
  expect(() => assertName("😀".repeat(251), "stream")).toThrow("stream must be text of 1 to 1000 bytes");
  expect(() => assertStorableText(1, ["digest"])).toThrow("digest must be text");
});
