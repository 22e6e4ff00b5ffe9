import fc from "fast-check";
import { expect, test } from "vitest";
import { compareDecimals, sumDecimals } from "../../src/model/money.ts";
import { allocate } from "../../src/roi/allocate.ts";
import { parse, plus, type Rational, rational, times } from "./rational.ts";

test.each([
  // The Alabama paradox: a third state loses a seat as the house grows from 10 to 11 (Wikipedia, "Apportionment paradox").
  ["10", [6, 6, 2], 0, ["4", "4", "2"]],
  ["11", [6, 6, 2], 0, ["5", "5", "1"]],
  // Wikipedia, "Largest remainder method": 100,000 votes for 10 seats, Hare quota.
  ["10", [47000, 16000, 15900, 12000, 6000, 3100], 0, ["5", "2", "1", "1", "1", "0"]],
  ["100", [1, 1, 1], 2, ["33.34", "33.33", "33.33"]],
  ["-100", [1, 1, 1], 2, ["-33.34", "-33.33", "-33.33"]],
  [0, [1, 2], 2, ["0", "0"]],
  ["0.05", ["0.7", "0.3"], 2, ["0.04", "0.01"]],
  [1e15, [0, 1e-12], 0, ["0", "1000000000000000"]],
] as const)("allocate(%s, %j)", (amount, ratios, round, expected) => {
  expect(allocate(amount, ratios, { round })).toEqual(expected);
});

test("parts add up exactly, and none is a unit or more from its quota", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc
        .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 })
        .filter((r) => r.some((x) => x > 0)),
      (cents, ratios) => {
        const amount = `${cents}e-2`;
        const parts = allocate(amount, ratios, { round: 2 });
        expect(compareDecimals(sumDecimals(parts), amount)).toBe(0);
        const total = BigInt(ratios.reduce((sum, ratio) => sum + ratio, 0));
        ratios.forEach((ratio, index) => {
          const quota: Rational = times(parse(amount), rational(BigInt(ratio), total));
          const gap = plus(parse(parts[index] as string), times(rational(-1n), quota));
          const units = Math.abs(Number(gap.n) / Number(gap.d)) * 100;
          expect(units).toBeLessThan(1);
        });
      },
    ),
    { numRuns: 300 },
  );
});

test.each([
  [() => allocate("10.005", [1, 1], { round: 2 }), "amount must be an amount of at most 2 decimals"],
  [() => allocate("10", [], { round: 2 }), "ratios must be a list"],
  [() => allocate("10", [0, 0], { round: 2 }), "ratios must be above zero in total"],
  [() => allocate("10", [1, -1], { round: 2 }), "ratios[1] must be not negative"],
  [() => allocate("10", [1, Number.NaN], { round: 2 }), "ratios[1] must be a finite number"],
  [() => allocate("10", [1], {} as { round: number }), "options.round must be"],
])("refuses %#", (run, message) => {
  expect(run).toThrow(message);
});

test("published apportionments", () => {
  // Electowiki, "Hamilton method": 60 seats among the fifteen states of 1790.
  const states = [
    630_560, 475_327, 432_879, 353_523, 331_589, 278_514, 236_841, 206_236, 179_570, 141_822, 85_533, 70_835,
    68_705, 68_446, 55_540,
  ];
  expect(allocate(60, states, { round: 0 }).map(Number)).toEqual([
    11, 8, 7, 6, 6, 5, 4, 3, 3, 2, 1, 1, 1, 1, 1,
  ]);
  // mis.kyeop.go.ke 51469908: 13 seats by the quotas 2.67, 6.92 and 4.17.
  expect(allocate(13, [2.67, 6.92, 4.17], { round: 0 })).toEqual(["2", "7", "4"]);
});
