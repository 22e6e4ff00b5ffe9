import { describe, expect, test } from "vitest";
import { type TeiLine, teiTable } from "../../src/roi/tei-table.ts";

describe("published values", () => {
  test("Forrester Consulting, SalesLoft: cash flow table, risk-adjusted, at 10 %", () => {
    const table = teiTable(
      [
        { id: "benefits", kind: "benefit", amounts: [0, 1_606_511, 3_061_331, 4_229_760] },
        { id: "costs", kind: "cost", amounts: [53_150, 666_715, 636_772, 647_783] },
      ],
      { ratePerYear: 0.1, years: 3 },
    );
    expect(Number(table.benefits.presentValue).toFixed(0)).toBe("7168371");
    expect(Number(table.costs.presentValue).toFixed(0)).toBe("1672201");
    expect(Number(table.net.presentValue).toFixed(0)).toBe("5496170");
    expect(table.net.total).toBe("6893182");
    expect(table.net.amounts).toEqual(["-53150", "939796", "2424559", "3581977"]);
    expect(((table.returnOnInvestment as number) * 100).toFixed(0)).toBe("329");
    // "Payback period < 6 months".
    expect(table.payback.kind === "recovered" && table.payback.periods).toBeLessThan(0.5);
  });
});

const lines: readonly TeiLine[] = [
  { id: "hours", label: "Hours saved", kind: "benefit", amounts: [0, "100.005", 200], riskAdjustment: 0.1 },
  { id: "sales", kind: "benefit", amounts: [0, "0.005", 0] },
  { id: "license", kind: "cost", amounts: [50, 10, 10], riskAdjustment: 0.05 },
  { id: "reuse", kind: "flexibility", amounts: [0, 0, 40], riskAdjustment: 0.5 },
];

test("benefits are cut and costs raised line by line; sums are of unrounded cells", () => {
  const table = teiTable(lines, { ratePerYear: 0.1, years: 2 });
  expect(table.benefits.rows.map(({ amounts }) => amounts)).toEqual([
    ["0", "90.0045", "180"],
    ["0", "0.005", "0"],
  ]);
  expect(table.benefits.rows[0]).toMatchObject({ id: "hours", label: "Hours saved", riskAdjustment: 0.1 });
  expect(table.benefits.amounts).toEqual(["0", "90.0095", "180"]);
  expect(table.costs.rows[0]).toMatchObject({
    label: "license",
    amounts: ["52.5", "10.5", "10.5"],
    total: "73.5",
  });
  expect(table.flexibility).toMatchObject({ amounts: ["0", "0", "20"], total: "20" });
  expect(table.net.total).toBe("196.5095");
  expect(Number(table.flexibility.presentValue)).toBeCloseTo(20 / 1.21, 12);
});

test("plain data, and no ROI where nothing is paid", () => {
  const table = teiTable([{ id: "gift", kind: "benefit", amounts: [0, 1] }], { ratePerYear: 0, years: 1 });
  expect(table.returnOnInvestment).toBeNull();
  expect(JSON.parse(JSON.stringify(table))).toEqual(table);
});

test.each([
  [
    [{ id: "x", kind: "benefit", amounts: [1, 2] }],
    "lines[0].amounts must be a list of 3: initial and 2 years; received a list of 2",
  ],
  [
    [{ id: "x", kind: "gain", amounts: [1, 2, 3] }],
    'lines[0].kind must be "benefit" or "cost" or "flexibility"',
  ],
  [[{ id: "x", kind: "cost", amounts: [1, 2, Number.NaN] }], "lines[0].amounts[2] must be a finite number"],
  [[{ id: "x", kind: "cost", amounts: [1, 2, 3], riskAdjustment: 5 }], "lines[0].riskAdjustment must be"],
  [[null], "lines[0] must be an object; received null"],
  [[], "lines must be a list"],
])("refuses %j", (wrong, message) => {
  expect(() => teiTable(wrong as never, { ratePerYear: 0.1, years: 2 })).toThrow(message);
  expect(() => teiTable(lines, { ratePerYear: 0.1, years: 0 })).toThrow("options.years must be");
});

test("a line has an id", () => {
  const line = { kind: "cost", amounts: [1, 1] } as never;
  expect(() => teiTable([line], { ratePerYear: 0.1, years: 1 })).toThrow("lines[0].id must be a string");
});

test("a label is a text", () => {
  const line = { id: "a", label: null as never, kind: "cost" as const, amounts: [1, 0] };
  expect(() => teiTable([line], { ratePerYear: 0, years: 1 })).toThrow("lines[0].label must be a string");
});
