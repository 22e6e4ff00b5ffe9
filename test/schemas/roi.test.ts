import { expect, test } from "vitest";
import { xirr } from "../../src/roi/internal-rate-of-return.ts";
import { rateOrThrow } from "../../src/roi/rate-of-return.ts";
import { parseCashFlows } from "../../src/schemas/roi.ts";

test("flows from JSON go straight into xirr", () => {
  const json = '[{"date":"2025-01-01","amount":"-100"},{"date":"2026-01-01","amount":110}]';
  const result = parseCashFlows(JSON.parse(json));
  expect(result.ok).toBe(true);
  if (result.ok) expect(rateOrThrow(xirr(result.value))).toBeCloseTo(0.1, 12);
});

test("all issues at once, each with its place", () => {
  const result = parseCashFlows([
    { date: "2025-02-29", amount: "1,000" },
    { date: "2025-02-28", amount: Number.NaN },
    { date: new Date(0), amount: 1, note: "x" },
  ]);
  expect(result.ok).toBe(false);
  const paths = result.ok ? [] : result.error.map(({ path }) => path.join("."));
  expect(paths).toContain("1.amount");
  expect(paths).toContain("2.date");
  const content = parseCashFlows([{ date: "2025-02-29", amount: "1,000" }]);
  expect(content.ok ? [] : content.error.map(({ code }) => code)).toEqual(["invalid-date", "invalid-amount"]);
});

test.each([[null], [{}], [[]], ["[]"], [[null]]])("refuses %j", (value) => {
  expect(parseCashFlows(value).ok).toBe(false);
});
