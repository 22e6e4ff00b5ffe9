import { expect, test } from "vitest";
import type { BusinessCase } from "../../src/value/business-case.ts";
import { checkInputs } from "../../src/value/check-inputs.ts";
import { caseWith, driver } from "./case-with.ts";

const codes = (parts: Partial<BusinessCase>): string[] =>
  checkInputs(caseWith(parts)).map(({ code, path }) => `${code} ${path.join(".")}`);
const seats = { id: "s", kind: "seats", purchased: 1, pricePerSeat: 1 } as const;
const review = {
  id: "r",
  kind: "human-review",
  outputs: 1,
  reviewRate: 0.5,
  minutesPerReview: 1,
  wagePerHour: 1,
} as const;

test.each<[string, Partial<BusinessCase>, string[]]>([
  [
    "a driver that is not declared",
    { costs: [{ ...seats, purchased: { driver: "x" } }] },
    ["unknown-driver costs.0.purchased"],
  ],
  [
    "one that only objects have",
    { costs: [{ ...seats, purchased: { driver: "constructor" } }] },
    ["unknown-driver costs.0.purchased"],
  ],
  [
    "a curve that is not declared",
    { costs: [{ ...seats, purchased: { curve: "x" } }] },
    ["unknown-curve costs.0.purchased"],
  ],
  [
    "a missing input",
    { costs: [{ ...seats, purchased: undefined as never }] },
    ["not-a-number costs.0.purchased"],
  ],
  ["a typing error in a volume", { costs: [{ ...seats, purchased: 1e19 }] }, ["too-large costs.0.purchased"]],
  [
    "a typing error in a price",
    { costs: [{ ...seats, pricePerSeat: "1e19" }] },
    ["too-large costs.0.pricePerSeat"],
  ],
  ["not a number", { costs: [{ ...seats, purchased: Number.NaN }] }, ["not-a-number costs.0.purchased"]],
  [
    "a price in words",
    { costs: [{ ...seats, pricePerSeat: "25 EUR" }] },
    ["not-an-amount costs.0.pricePerSeat"],
  ],
  [
    "a negative price",
    { costs: [{ ...seats, pricePerSeat: "-1" }] },
    ["negative-price costs.0.pricePerSeat"],
  ],
  [
    "a curve for a price",
    {
      curves: { c: { kind: "table", values: [1] } },
      costs: [{ ...seats, pricePerSeat: { curve: "c" } as never }],
    },
    ["not-an-amount costs.0.pricePerSeat"],
  ],
  [
    "a share above 1",
    { costs: [{ ...review, reviewRate: 1.01 }] },
    ["share-out-of-range costs.0.reviewRate"],
  ],
  [
    "a share from a curve above 1",
    {
      curves: { c: { kind: "table", values: [0.5, 1.5] } },
      costs: [{ ...review, adoption: { curve: "c" } }],
    },
    ["share-out-of-range costs.0.adoption"],
  ],
  [
    "a share from a curve whose limit is a driver above 1",
    {
      drivers: { top: driver(1.2) },
      curves: { c: { kind: "logistic", limit: { driver: "top" }, steepness: 1, midpointMonth: 1 } },
      costs: [{ ...review, adoption: { curve: "c" } }],
    },
    ["share-out-of-range costs.0.adoption"],
  ],
  [
    "a share whose bounded distribution reaches beyond",
    {
      drivers: { d: driver({ kind: "uniform", min: 0, max: 1.5 }) },
      costs: [{ ...review, reviewRate: { driver: "d" } }],
    },
    ["share-out-of-range costs.0.reviewRate"],
  ],
  [
    "a throughput of nothing",
    {
      costs: [
        {
          id: "h",
          kind: "self-hosted-inference",
          minReplicas: 1,
          peakRequestsPerSecond: 1,
          requestsPerSecondPerReplica: 0,
          hoursPerMonth: 1,
          pricePerReplicaHour: 1,
        },
      ],
    },
    ["not-positive costs.0.requestsPerSecondPerReplica"],
  ],
])("%s", (_, parts, expected) => {
  expect(codes(parts)).toEqual(expected);
});

test("an exchange rate must be above nothing, an escalator above -100 %", () => {
  expect(
    codes({
      ...caseWith({
        basis: { fx: { USD: 0 }, escalators: { e: { ratePerYear: -1, rateBasis: "nominal" } } },
      }),
    }),
  ).toEqual(["rate-out-of-range basis.escalators.e.ratePerYear", "not-positive basis.fx.USD"]);
});

test("an unbounded distribution is allowed here; it is a warning", () => {
  expect(
    codes({
      drivers: { d: driver({ kind: "normal", mean: 0.5, sd: 0.1 }) },
      costs: [{ ...review, reviewRate: { driver: "d" } }],
    }),
  ).toEqual([]);
});

test("an exchange rate is money: a number or a decimal text, above nothing; an escalator is no curve", () => {
  const escalators = { e: { ratePerYear: { curve: "c" } as never, rateBasis: "nominal" as const } };
  const fx = { USD: "0.9215", GBP: "0", CHF: null as never, JPY: 0.006 };
  expect(codes(caseWith({ basis: { fx, escalators } }))).toEqual([
    "curve-not-allowed basis.escalators.e.ratePerYear",
    "not-positive basis.fx.GBP",
    "not-an-amount basis.fx.CHF",
  ]);
});
