import { expect, test } from "vitest";
import { npvProfileChart } from "../../src/charts/npv-profile-chart.ts";
import { rendered } from "./rendered.ts";

const facts = { asOf: "2026-06-30", currency: "EUR" };

test("marks every rate at which the curve crosses zero", async () => {
  const svg = await rendered(npvProfileChart([-1000, 2300, -1320], facts));
  expect(svg).toContain("10.0 %");
  expect(svg).toContain("20.0 %");
});

test("says where there is one rate, or none", async () => {
  expect(npvProfileChart([-100, 110], facts).description).toBe(
    "The net present value is zero at a rate of 10.0 %.",
  );
  const none = npvProfileChart([100, 110], facts);
  await rendered(none);
  expect(none.description).toContain("no internal rate of return");
});
