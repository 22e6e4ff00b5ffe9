import { expect, test } from "vitest";
import { reportSections } from "../../src/charts/report-sections.ts";
import { reviewPortfolio } from "../../src/operating-model/review-portfolio.ts";
import { wholeReview } from "../operating-model/whole-review.ts";

test("what was not given says what it needs", () => {
  const sections = reportSections(reviewPortfolio({ initiatives: [] }, {}, { asOf: "2026-06-30" }));
  const open = sections.filter(({ lead }) => lead?.startsWith("Not given. Needs "));
  expect(open.map(({ heading }) => heading)).toEqual([
    "Readiness",
    "Metrics",
    "Value promised and realized",
    "Gate flow",
    "Ranking",
    "Recommended funding",
    "What was learned",
  ]);
});

test("a whole review fills every table, each row as wide as its header", () => {
  for (const { heading, tables } of reportSections(wholeReview)) {
    expect(
      tables.some(({ rows }) => rows.length > 0),
      heading,
    ).toBe(true);
    for (const { header, rows } of tables) for (const row of rows) expect(row).toHaveLength(header.length);
  }
});

test("figures are shown with names, money with its digits, sources with their lines", () => {
  const text = JSON.stringify(reportSections(wholeReview));
  expect(text).toContain("Initiative 22");
  expect(text).toContain("inventory.csv: 22-24");
  expect(text).toContain('"cash releasing","1,000","1,000","0","-1,000"');
});
