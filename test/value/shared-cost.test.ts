import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sumDecimals } from "../../src/model/money.ts";
import { allocateSharedCost, sharedCostNpv } from "../../src/value/shared-cost.ts";
import { caseWith } from "./case-with.ts";

const users = [
  { id: "claims", quantity: 30 },
  { id: "search", quantity: 10 },
];
const charged = (...args: Parameters<typeof allocateSharedCost>): string[] => {
  const { charged: parts, unused } = allocateSharedCost(...args);
  return [...parts.map(({ amount }) => amount), unused];
};

describe("methods, by hand: 1000 among 30 and 10 of 100", () => {
  const pool = { amount: 1000, capacity: 100 };
  test.each<["usage" | "equal" | "capacity" | "none", "platform" | "spread", string[]]>([
    ["usage", "platform", ["750", "250", "0"]],
    ["equal", "platform", ["500", "500", "0"]],
    ["capacity", "platform", ["300", "100", "600"]],
    ["capacity", "spread", ["750", "250", "0"]],
    ["none", "platform", ["0", "0", "1000"]],
  ])("%s, unused to the %s", (method, unused, expected) => {
    expect(charged(pool, users, { method, unused })).toEqual(expected);
  });
  test("nobody used it: nobody pays", () => {
    const idle = [{ id: "claims", quantity: 0 }];
    expect(charged(pool, idle, { method: "usage", unused: "platform" })).toEqual(["0", "1000"]);
    expect(charged(pool, idle, { method: "capacity", unused: "spread" })).toEqual(["0", "1000"]);
  });
});

test("parts and the rest are the amount, to the last cent", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e9 }),
      fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 12 }),
      fc.constantFrom("usage" as const, "equal" as const, "capacity" as const, "none" as const),
      fc.constantFrom("platform" as const, "spread" as const),
      (cents, quantities, method, unused) => {
        const amount = (cents / 100).toFixed(2);
        const drivers = quantities.map((quantity, index) => ({ id: String(index), quantity }));
        const parts = charged({ amount, capacity: 13_000 }, drivers, { method, unused });
        expect(Number(sumDecimals(parts))).toBe(Number(amount));
        expect(parts.every((part) => Number(part) >= 0)).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});

test("what cannot be shared is refused by path", () => {
  const options = { method: "capacity", unused: "platform" } as const;
  expect(() => allocateSharedCost({ amount: 1 }, users, options)).toThrow(/pool\.capacity/);
  expect(() => allocateSharedCost({ amount: 1, capacity: 39 }, users, options)).toThrow(/40/);
  expect(() => allocateSharedCost({ amount: 1 }, [{ id: "a", quantity: -1 }], options)).toThrow(/quantity/);
  const twice = [users[0], users[0]] as never;
  expect(() => allocateSharedCost({ amount: 1 }, twice, options)).toThrow(/drivers\[1\]\.id/);
  expect(() => allocateSharedCost({ amount: 1 }, users, { ...options, method: "fair" as never })).toThrow(
    /method/,
  );
});

describe("fully loaded and marginal", () => {
  const businessCase = caseWith({
    basis: { ratePerYear: 0.21 },
    benefits: [{ id: "l", kind: "avoided-cost", month: 0, baselinePerMonth: 900, actualPerMonth: 0 }],
  });
  test("differ by the present value of the charges", () => {
    const npv = sharedCostNpv(businessCase, [
      { month: "2026-01", amount: 100 },
      { month: "2026-07", amount: 110 },
    ]);
    expect(npv.marginal).toBe("900");
    expect(Number(npv.fullyLoaded)).toBeCloseTo(700, 10);
  });
  test("a charge outside the case is refused", () => {
    expect(() => sharedCostNpv(businessCase, [{ month: "2027-01", amount: 1 }])).toThrow(
      /charges\[0\]\.month/,
    );
  });
});

test("what is no pool, list or option is refused by path", () => {
  const options = { method: "usage", unused: "platform" } as const;
  expect(() => allocateSharedCost(null as never, [], options)).toThrow(/pool must be an object/);
  expect(() => allocateSharedCost({ amount: 1 }, [null as never], options)).toThrow(/drivers\[0\]/);
  expect(() => allocateSharedCost({ amount: 1 }, [], { ...options, unused: "x" as never })).toThrow(
    /options\.unused/,
  );
});
