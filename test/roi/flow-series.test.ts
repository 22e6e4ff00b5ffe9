import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../src/foundation/calendar.ts";
import { Decimal } from "../../src/foundation/decimal.ts";
import { datedSeries, periodicSeries } from "../../src/roi/flow-series.ts";

describe("periodicSeries", () => {
  test("reads numerals as the nearest numbers", () => {
    const numeral = fc.oneof(
      fc
        .double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 })
        // Below 1e-150 an amount is kept by mantissa and scale instead.
        .filter((x) => x === 0 || Math.abs(x) > 1e-150)
        .map(String),
      fc.tuple(fc.integer(), fc.nat(99999)).map(([a, b]) => `${a}.${b}`),
      fc.constantFrom(
        "-0",
        "0.1",
        "-.5",
        "7.",
        "+3",
        " 12 ",
        "1e-12",
        "1e15",
        "123456789012345.6",
        "9007199254740993",
      ),
    );
    fc.assert(
      fc.property(numeral, (text) => {
        expect(periodicSeries([text, 1]).amounts[0]).toBe(Number(text));
      }),
      { numRuns: 1000 },
    );
  });
  test("money of every kind", () => {
    expect(periodicSeries([-1, 10n, new Decimal("0.1"), "2"]).amounts).toEqual([-1, 10, 0.1, 2]);
  });
  test("what a double cannot hold is kept by mantissa and scale", () => {
    const { amounts, offsets, exact } = periodicSeries(["-1e400", "2.5e-400", 0]);
    expect(amounts).toEqual([-1, 2.5, 0]);
    expect(offsets?.map((x) => Math.round(x / Math.LN10))).toEqual([0, -800, 0]);
    expect(exact().amounts[1]?.equals("2.5e-400")).toBe(true);
  });
});

describe("datedSeries", () => {
  const flows = [
    { date: "2024-03-01", amount: "0.1" },
    { date: "2024-02-28", amount: -5 },
    { date: "2024-03-01", amount: 0.2 },
    { date: "2024-02-29", amount: 1 },
  ];
  test("sorts, counts leap days and merges a day's flows", () => {
    const { amounts, units, perYear } = datedSeries(flows, "ACT/365F");
    expect(units).toEqual([0, 1, 2]);
    expect(amounts.map((a) => a.toFixed(12))).toEqual([
      "-5.000000000000",
      "1.000000000000",
      "0.300000000000",
    ]);
    expect(perYear).toBe(365);
  });
  test("opposite amounts of a day cancel exactly", () => {
    const cancel = ["1e15", "1e-12", "-1e15"].map((amount) => ({ date: "2024-05-05", amount }));
    const { amounts } = datedSeries([{ date: "2024-01-01", amount: -1 }, ...cancel], "ACT/365F");
    expect(amounts).toEqual([-1, 1e-12]);
  });
  test("two days that are one moment to a convention are one flow", () => {
    const ends = [
      { date: "2024-01-01", amount: -10 },
      { date: "2024-03-30", amount: 4 },
      { date: "2024-03-31", amount: 7 },
    ];
    expect(datedSeries(ends, "30E/360")).toMatchObject({ amounts: [-10, 11], units: [0, 89], perYear: 360 });
  });
  test("the exact flows are the same flows", () => {
    const list = fc.array(
      fc.record({
        date: fc.nat(20).map((d) => addDays("2023-12-20", d)),
        amount: fc.integer({ min: -9, max: 9 }),
      }),
      { minLength: 2, maxLength: 30 },
    );
    fc.assert(
      fc.property(list, (drawn) => {
        const series = datedSeries(drawn, "ACT/360");
        const exact = series.exact();
        expect(exact.units).toEqual(series.units);
        expect(exact.amounts.map((a) => a.toNumber() + 0)).toEqual(series.amounts.map((a) => a + 0));
      }),
    );
  });
  test.each([
    [[], "flows must be a list of at least 2 entries; received a list of 0"],
    [[flows[0]], "flows must be a list of at least 2 entries; received a list of 1"],
    [[flows[0], null], "flows[1] must be an object {date, amount}; received null"],
    // A hole in the list.
    [
      Object.assign([flows[0]], { length: 2 }),
      "flows[1] must be an object {date, amount}; received undefined",
    ],
    [
      [flows[0], { date: "2023-02-29", amount: 1 }],
      'flows[1].date must be a date that exists, as YYYY-MM-DD; received "2023-02-29"',
    ],
    [
      [flows[0], { date: new Date(0), amount: 1 }],
      "flows[1].date must be a date that exists, as YYYY-MM-DD; received a Date",
    ],
    [[flows[0], { date: "2023-02-28", amount: Infinity }], "flows[1].amount must be a finite number"],
    [[flows[0], { date: "2023-02-28", amount: "1,000" }], "flows[1].amount must be a finite number"],
  ])("refuses %#", (wrong, message) => {
    expect(() => datedSeries(wrong as never, "ACT/365F")).toThrow(message);
  });
});
