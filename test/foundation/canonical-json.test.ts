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

  // RFC 8785, Appendix B: IEEE 754 bits and the text of the number.
  test.each([
    ["0000000000000000", "0"],
    ["8000000000000000", "0"],
    ["0000000000000001", "5e-324"],
    ["8000000000000001", "-5e-324"],
    ["7fefffffffffffff", "1.7976931348623157e+308"],
    ["ffefffffffffffff", "-1.7976931348623157e+308"],
    ["4340000000000000", "9007199254740992"],
    ["c340000000000000", "-9007199254740992"],
    ["4430000000000000", "295147905179352830000"],
    ["44b52d02c7e14af5", "9.999999999999997e+22"],
    ["44b52d02c7e14af6", "1e+23"],
    ["44b52d02c7e14af7", "1.0000000000000001e+23"],
    ["444b1ae4d6e2ef4e", "999999999999999700000"],
    ["444b1ae4d6e2ef4f", "999999999999999900000"],
    ["444b1ae4d6e2ef50", "1e+21"],
    ["3eb0c6f7a0b5ed8c", "9.999999999999997e-7"],
    ["3eb0c6f7a0b5ed8d", "0.000001"],
    ["41b3de4355555553", "333333333.3333332"],
    ["41b3de4355555554", "333333333.33333325"],
    ["41b3de4355555555", "333333333.3333333"],
    ["41b3de4355555556", "333333333.3333334"],
    ["41b3de4355555557", "333333333.33333343"],
    ["becbf647612f3696", "-0.0000033333333333333333"],
    ["43143ff3c1cb0959", "1424953923781206.2"],
  ])("writes the number of bits %s as %s", (bits, text) => {
    expect(canonicalJson(Buffer.from(bits, "hex").readDoubleBE())).toBe(text);
  });

  test("refuses the numbers of Appendix B that JSON has not", () => {
    for (const bits of ["7fffffffffffffff", "7ff0000000000000"]) {
      expect(() => canonicalJson([Buffer.from(bits, "hex").readDoubleBE()])).toThrow(
        "[0] must be a finite number",
      );
    }
  });

  test("deep and shallow data are written alike, whatever the order of members", () => {
    let deep: unknown = { b: 1, a: "é\u2028" };
    for (let i = 0; i < 200; i++) deep = { z: [], n: deep };
    const text = canonicalJson(deep);
    expect(text).toBe(`${'{"n":'.repeat(200)}{"a":"é\u2028","b":1}${',"z":[]}'.repeat(200)}`);
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`k${(i * 7) % 40}`, i]));
    expect(Object.keys(JSON.parse(canonicalJson(many)))).toEqual(Object.keys(many).sort());
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
