import { describe, expect, test } from "vitest";
import { type TeiLine, teiTable } from "../../src/roi/tei-table.ts";

describe("published values", () => {
  // "The Total Economic Impact Of SalesLoft", page 19 (pravda.ufcontent.com/i/1285868, page 20 of the file).
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
    // Printed 2,424,560 and 3,581,976: the study subtracts before it rounds.
    expect(table.net.amounts).toEqual(["-53150", "939796", "2424559", "3581977"]);
    expect(((table.returnOnInvestment as number) * 100).toFixed(0)).toBe("329");
    // "Payback period < 6 months".
    expect(table.payback.kind === "recovered" && table.payback.periods).toBeLessThan(0.5);
  });

  test("Forrester Consulting, Intellum: benefits before and after a risk adjustment of 20 %", () => {
    // "Drive Business Success Through Customer Education" (2024), appendix, tables A and B, at
    // thoughtleadership.forrester.com/go/intellum/customer_education_ebook/43 and /44. Its costs are not to be had.
    const amounts = { A: [0, 0, 5_280_000, 10_899_360], B: [0, 1_954_391, 4_075_455, 4_258_257] };
    const line = (id: "A" | "B") =>
      ({ id, kind: "benefit", amounts: amounts[id], riskAdjustment: 0.2 }) as const;
    const { benefits } = teiTable([line("A"), line("B")], { ratePerYear: 0.1, years: 3 });
    const whole = (values: readonly string[]): string[] => values.map((value) => Number(value).toFixed(0));
    const printed = benefits.rows.map((row) => whole([...row.amounts, row.total, row.presentValue]));
    expect(printed).toEqual([
      ["0", "0", "4224000", "8719488", "12943488", "10041989"],
      ["0", "1563513", "3260364", "3406606", "8230482", "6675324"],
    ]);
  });

  test("Hoffer, George and Valacich: a worksheet of the same form over five years at 12 %", () => {
    // Modern Systems Analysis and Design, 3rd edition, instructor's manual, chapter 6, problem 5
    // (coursehero.com/file/p1vb7b9).
    const yearly = (amount: number): number[] => [0, ...new Array<number>(5).fill(amount)];
    const table = teiTable(
      [
        { id: "benefits", kind: "benefit", amounts: yearly(65_000) },
        { id: "one-time", kind: "cost", amounts: [50_000, 0, 0, 0, 0, 0] },
        { id: "recurring", kind: "cost", amounts: yearly(20_000) },
      ],
      { ratePerYear: 0.12, years: 5 },
    );
    const { benefits, costs, net, returnOnInvestment } = table;
    const values = [benefits, costs, net].map(({ presentValue }) => Number(presentValue).toFixed(0));
    expect(values).toEqual(["234310", "122096", "112215"]);
    expect((returnOnInvestment as number).toFixed(2)).toBe("0.92");
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

test("what works against the case is adjusted to the worse too: a disbenefit grows, a rebate shrinks", () => {
  const table = teiTable(
    [
      { id: "rework", kind: "benefit", amounts: [0, -100, 50], riskAdjustment: 0.2 },
      { id: "rebate", kind: "cost", amounts: [100, -40, 0], riskAdjustment: 0.1 },
    ],
    { ratePerYear: 0, years: 2 },
  );
  expect(table.benefits.amounts).toEqual(["0", "-120", "40"]);
  expect(table.costs.amounts).toEqual(["110", "-36", "0"]);
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
