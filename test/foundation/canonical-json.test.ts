import { describe, expect, test } from "vitest";
import { canonicalJson, isWellFormed } from "../../src/foundation/canonical-json.ts";

describe("canonicalJson", () => {
  test("sorts members by UTF-16 code units (RFC 8785, section 3.2.3)", () => {
    const value = {
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face",
      "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis",
    };
    expect(Object.values(JSON.parse(canonicalJson(value)))).toEqual(
      [
        "One",
        "Carriage Return",
        "Control",
        "Latin Small Letter O With Diaeresis",
        "Euro Sign",
        "Emoji: Grinning Face",
        "Hebrew Letter Dalet With Dagesh",
      ].sort((a, b) => (a === "One" ? -1 : b === "One" ? 1 : 0)),
    );
    expect(canonicalJson(value).indexOf("Emoji")).toBeLessThan(canonicalJson(value).indexOf("Hebrew"));
  });

  test("writes literals, numbers and strings as RFC 8785, section 3.2.2", () => {
    const value = {
      numbers: [Number("333333333.33333329"), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"/",
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test.each([
    [{ a: undefined }, "a must be JSON data"],
    [{ a: [Number.NaN] }, "a[0] must be a finite number"],
    ["\ud800", "argument must be text without lone surrogates"],
    [{ "\udc00": 1 }, "must be text without lone surrogates"],
    [{ at: new Date(0) }, "at must be plain JSON data"],
    [{ n: 1n }, "n must be JSON data"],
    [new Map(), "argument must be plain JSON data"],
  ])("refuses %o", (value, message) => {
    expect(() => canonicalJson(value)).toThrow(message);
  });

  test("refuses circles and endless depth, allows the same object twice", () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(() => canonicalJson(circle)).toThrow("free of circles");
    const shared = { a: 1 };
    expect(canonicalJson([shared, shared])).toBe('[{"a":1},{"a":1}]');
    let deep: unknown = 0;
    for (let i = 0; i < 5000; i++) deep = [deep];
    expect(() => canonicalJson(deep)).toThrow("nested at most 1000 deep");
  });
});

test("isWellFormed finds lone surrogates at any place", () => {
  expect(["a\ud83d\ude00b", ""].every(isWellFormed)).toBe(true);
  expect(["\ud83d", "\ude00", "a\ud83db", "\ude00\ud83d"].some(isWellFormed)).toBe(false);
});
