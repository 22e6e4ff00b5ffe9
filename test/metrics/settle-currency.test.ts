import { expect, test } from "vitest";
import { settleCurrency } from "../../src/metrics/settle-currency.ts";

test("the host's choice, else the only one there is", () => {
  expect(settleCurrency(["EUR", "USD"], "GBP")).toEqual({ currency: "GBP" });
  expect(settleCurrency([undefined, "EUR", "EUR"], undefined)).toEqual({ currency: "EUR" });
});

test("several or none are no currency to speak in", () => {
  expect(settleCurrency(["USD", "EUR"], undefined)).toMatchObject({
    reason: "mixed-currencies",
    detail: expect.stringContaining("EUR, USD"),
  });
  expect(settleCurrency([undefined], undefined)).toMatchObject({ reason: "no-currency" });
});
