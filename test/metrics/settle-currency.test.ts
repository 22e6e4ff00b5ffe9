import { expect, test } from "vitest";
import { settleCurrency } from "../../src/metrics/settle-currency.ts";

const settle = (currencies: readonly (string | undefined)[], wanted?: string) =>
  settleCurrency(
    currencies.map((currency) => (currency === undefined ? {} : { currency })),
    ({ currency }) => currency !== "XXX",
    wanted,
  );

test("the host's choice, else the only one there is", () => {
  expect(settle(["EUR", "USD"], "GBP")).toEqual({ currency: "GBP" });
  expect(settle([undefined, "EUR", "EUR"])).toEqual({ currency: "EUR" });
});

test("several or none are no currency to speak in", () => {
  expect(settle(["USD", "EUR"])).toMatchObject({
    reason: "mixed-currencies",
    detail: expect.stringContaining("EUR, USD"),
  });
  expect(settle([undefined])).toMatchObject({ reason: "no-currency" });
});

test("records that cannot be used have no say", () => {
  expect(settle(["XXX", "EUR", "XXX"])).toEqual({ currency: "EUR" });
  expect(settle(["XXX"])).toMatchObject({ reason: "no-records" });
  expect(settle([])).toMatchObject({ reason: "no-records" });
});
