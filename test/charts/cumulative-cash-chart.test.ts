import { expect, test } from "vitest";
import { cumulativeCashChart } from "../../src/charts/cumulative-cash-chart.ts";
import { rendered } from "./rendered.ts";

const facts = { asOf: "2026-06-30", currency: "EUR" };

test("marks the payback time, or every crossing", async () => {
  expect(await rendered(cumulativeCashChart([-1000, 400, 400, 400], facts))).toContain("2.5 months");
  const twice = cumulativeCashChart([-100, 150, -80, 60], facts);
  await rendered(twice);
  expect(twice.description).toContain("crosses zero after");
});

test("says what is missing where money never comes back", async () => {
  const chart = cumulativeCashChart(["-100", "40.5"], facts);
  await rendered(chart);
  expect(chart.description).toBe("The money does not come back, 59.5 EUR are missing; -59.5 EUR at the end.");
});
