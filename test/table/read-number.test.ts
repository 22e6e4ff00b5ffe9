import fc from "fast-check";
import { expect, test } from "vitest";
import { numeralReader } from "../../src/table/read-number.ts";

test.each([
  [{ strip: ["£"], group: "," }, "£1,234.50", "1234.5"],
  [{ strip: ["£"], group: "," }, "-£1,234.50", "-1234.5"],
  [{ strip: ["£"], group: "," }, "£12,34.50", undefined],
  [{ strip: ["£"], group: "," }, "1234", "1234"],
  [{ strip: ["€"], group: ".", decimal: "," }, "1.234,5 €", "1234.5"],
  [{ group: " ", decimal: "," }, "1 234 567,8", "1234567.8"],
  [{ group: "'" }, "1'000'000", "1000000"],
  [{ multiplier: "1000000" }, "33.73", "33730000"],
  [{ strip: ["£"], suffixes: { m: "1000000", bn: "1000000000" } }, "£1.1bn", "1100000000"],
  [{ strip: ["£"], suffixes: { m: "1000000" } }, "£0.1m", "100000"],
  [{ suffixes: { n: "10", bn: "1000000000" } }, "5 bn", "5000000000"],
  [{ suffixes: { bn: "1000000000", n: "10" } }, "5n", "50"],
  [{ suffixes: { "%": "0.01" } }, "12.5 %", "0.125"],
  [{ parentheses: true, strip: ["$"] }, "($12.50)", "-12.5"],
  // Of a fraction written with a comma a thousandfold would be made.
  [{ group: "," }, "0,123", undefined],
  [{ group: "," }, "-0,123.5", undefined],
  [{ group: "," }, "100,123", "100123"],
  [{ parentheses: true }, "(-5)", undefined],
  [{}, "(5)", undefined],
  [{}, "1e5", undefined],
  [{}, "0x10", undefined],
  [{}, "1,5", undefined],
  [{}, "1 000", undefined],
  [{}, "", undefined],
  [{}, "-", undefined],
  [{}, "-0", "0"],
  [{}, ".5", "0.5"],
  [{}, "5.", "5"],
  [{}, "−7", "-7"],
  [{}, "NaN", undefined],
  [{}, "0.1".padEnd(500, "1"), undefined],
])("%j reads %s as %s", (spelling, text, expected) => {
  expect(numeralReader(spelling)(text)).toBe(expected);
});

test("any decimal written in a local spelling comes back exactly", () => {
  const digits = fc.stringMatching(/^(0|[1-9]\d{0,20})$/);
  fc.assert(
    fc.property(digits, fc.stringMatching(/^\d{0,8}[1-9]$/), fc.boolean(), (whole, fraction, negative) => {
      const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
      const read = numeralReader({ group: ".", decimal: ",", strip: ["€"] });
      const sign = negative ? "-" : "";
      expect(read(`${sign}€ ${grouped},${fraction}`)).toBe(`${sign}${whole}.${fraction}`);
    }),
  );
});

test.each(["\u00a0", "\u202f", "\u2009"])(
  "a separator meets the cells as they were normalized: %j",
  (space) => {
    const normal = (text: string) => text.normalize("NFKC");
    const read = numeralReader({ group: space, decimal: ",", strip: [`€${space}`] }, normal);
    expect(read(normal(`€${space}1${space}234,5`))).toBe("1234.5");
  },
);
