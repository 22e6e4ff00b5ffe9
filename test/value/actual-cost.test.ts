import { readFileSync } from "node:fs";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { sumDecimals } from "../../src/model/money.ts";
import { actualCost, type FocusRow } from "../../src/value/actual-cost.ts";

const row = (cells: FocusRow): FocusRow => ({
  BilledCost: "1",
  EffectiveCost: "0.5",
  BillingCurrency: "USD",
  BillingPeriodStart: "2024-09-01 00:00:00",
  ChargePeriodStart: "2024-08-31 23:00:00",
  ChargeClass: "NULL",
  ...cells,
});
const byTag = { allocate: [{ tag: "application" }] } as const;

describe("the two bases", () => {
  const rows = [row({ Tags: '{"application": "claims"}' }), row({ BilledCost: "-0.00000000001" })];
  test("billed cost falls in the billing period", () => {
    expect(actualCost(rows, { basis: "billed", ...byTag })).toEqual({
      focusVersion: "1.0",
      basis: "billed",
      column: "BilledCost",
      currency: "USD",
      total: { amount: "0.99999999999", rows: 2 },
      allocated: [{ owner: "claims", amount: "1", rows: 1 }],
      unallocated: { amount: "-0.00000000001", rows: 1 },
      byMonth: [
        { month: "2024-09", owner: null, amount: "-0.00000000001", rows: 1 },
        { month: "2024-09", owner: "claims", amount: "1", rows: 1 },
      ],
      excluded: [],
    });
  });
  test("effective cost falls in the charge period", () => {
    const { total, byMonth } = actualCost(rows, { basis: "effective", ...byTag });
    expect(total).toEqual({ amount: "1", rows: 2 });
    expect(byMonth.map(({ month }) => month)).toEqual(["2024-08", "2024-08"]);
  });
  test("no other basis is read", () => {
    expect(() => actualCost(rows, { basis: "list" as never, ...byTag })).toThrow(/billed/);
  });
});

describe("owners", () => {
  test("the first rule that finds a value decides, and names map to initiatives", () => {
    const rows = [
      row({ Tags: '{"application": "a"}', SubAccountName: "x" }),
      row({ Tags: "{}", SubAccountName: "x" }),
      row({ Tags: "NULL", SubAccountName: "NULL" }),
    ];
    const { allocated, unallocated } = actualCost(rows, {
      basis: "billed",
      allocate: [{ tag: "application" }, { column: "SubAccountName" }],
      owners: { a: "i-7" },
    });
    expect(allocated.map(({ owner }) => owner)).toEqual(["i-7", "x"]);
    expect(unallocated.rows).toBe(1);
  });
  test("keys with blanks around them are found, after the exact one", () => {
    const of = (tags: string) =>
      actualCost([row({ Tags: tags })], { basis: "billed", allocate: [{ tag: "org" }] }).allocated[0]?.owner;
    expect(of('{" org": "trey"}')).toBe("trey");
    expect(of('{" org": "old", "org": "new"}')).toBe("new");
  });
  test("tags that are no JSON are no owner", () => {
    expect(actualCost([row({ Tags: "{broken" })], { basis: "billed", ...byTag }).unallocated.rows).toBe(1);
  });
  test("an owner called like a member of objects is one like any other", () => {
    const rows = [row({ Tags: { application: "constructor" } })];
    expect(actualCost(rows, { basis: "billed", ...byTag, owners: {} }).allocated[0]?.owner).toBe(
      "constructor",
    );
  });
});

describe("what is left out is counted with its reason", () => {
  test("missing and unreadable cells", () => {
    const rows = [
      row({ BilledCost: "NULL" }),
      row({ BilledCost: "1,5" }),
      row({ BillingPeriodStart: "" }),
      row({ BillingCurrency: null }),
      row({ ServiceCategory: "Storage" }),
      row({ ServiceCategory: "AI and Machine Learning" }),
    ];
    const { excluded, total } = actualCost(rows, {
      basis: "billed",
      ...byTag,
      where: { ServiceCategory: ["AI and Machine Learning", "undefined"] },
    });
    expect(excluded.map(({ reason, ids }) => [reason, ids])).toEqual([
      ["missing-amount", ["0"]],
      ["unreadable-amount", ["1"]],
      ["missing-period", ["2"]],
      ["missing-currency", ["3"]],
      ["filtered-out", ["4"]],
    ]);
    expect(total.rows).toBe(1);
  });
  test("currencies are not mixed", () => {
    expect(() =>
      actualCost([row({}), row({ BillingCurrency: "EUR" })], { basis: "billed", ...byTag }),
    ).toThrow(/rows\[1\]\.BillingCurrency/);
  });
  test("no rows are no cost in no currency", () => {
    expect(actualCost([], { basis: "billed", ...byTag })).toMatchObject({
      focusVersion: null,
      currency: null,
      total: { amount: "0", rows: 0 },
    });
  });
});

test("allocated and unallocated are the total, in whatever order the rows come", () => {
  const rows = fc.array(
    fc.record({
      BilledCost: fc
        .integer({ min: -1e9, max: 1e9 })
        .map((n) => `${n < 0 ? "-" : ""}0.${String(Math.abs(n)).padStart(11, "0")}`),
      Tags: fc.constantFrom('{"application": "a"}', '{"application": "b"}', "NULL"),
    }),
  );
  fc.assert(
    fc.property(rows, (list) => {
      const cost = actualCost(list.map(row), { basis: "billed", ...byTag });
      expect(cost.total.amount).toBe(sumDecimals(list.map(({ BilledCost }) => BilledCost)));
      const parts = [...cost.allocated, cost.unallocated].map(({ amount }) => amount);
      expect(sumDecimals(parts)).toBe(cost.total.amount);
      const months = cost.byMonth.map(({ amount }) => amount);
      expect(sumDecimals(months)).toBe(cost.total.amount);
      expect(actualCost([...list].reverse().map(row), { basis: "billed", ...byTag }).allocated).toEqual(
        cost.allocated,
      );
    }),
    { numRuns: 100 },
  );
});

const folder = process.env.REAL_DATA_DIR;
describe.skipIf(!folder)("real data: FOCUS 1.0 sample of 1,000 rows", () => {
  const rows = (): FocusRow[] =>
    Papa.parse<FocusRow>(readFileSync(`${folder}/focus-1.0-sample-1000.csv`, "utf8"), {
      header: true,
      skipEmptyLines: true,
    }).data;
  // Totals by python3's csv and decimal modules over the same file.
  test("totals to the last of eleven decimals, apart", () => {
    const billed = actualCost(rows(), { basis: "billed", ...byTag });
    const effective = actualCost(rows(), { basis: "effective", ...byTag });
    expect(billed.focusVersion).toBe("1.0");
    expect(billed.total).toEqual({ amount: "20.52022672899", rows: 1000 });
    expect(effective.total).toEqual({ amount: "14.97651418586", rows: 1000 });
    expect(billed.excluded).toEqual([]);
    expect(sumDecimals([...billed.allocated, billed.unallocated].map(({ amount }) => amount))).toBe(
      billed.total.amount,
    );
    expect(billed.unallocated.rows).toBeGreaterThan(200);
  });
});

test.each([
  [{ allocate: ["app"] }, "options.allocate[0]"],
  [{ allocate: [{}] }, "options.allocate[0]"],
  [{ allocate: [], where: { ServiceCategory: "Compute" } }, "options.where.ServiceCategory"],
  [{ allocate: [], where: null }, "options.where"],
  [{ allocate: [], owners: { a: 5 } }, "options.owners.a"],
])("%j is refused where it is wrong, not read as no filter or no owner", (options, path) => {
  const wrong = { basis: "billed", ...options } as never;
  expect(() => actualCost([], wrong)).toThrow(path);
});
