import { expect, test } from "vitest";
import { report } from "../../src/charts/report.ts";
import { reviewPortfolio } from "../../src/operating-model/review-portfolio.ts";
import { wholeReview } from "../operating-model/whole-review.ts";

test("a page loads nothing and runs nothing", () => {
  const page = report(wholeReview, { format: "html", charts: [{ heading: "Ranking", svg: "<svg></svg>" }] });
  expect(page).not.toMatch(/<script|<link|@import|url\(|(src|href)=/);
  expect(page).not.toMatch(/NaN|undefined<|Infinity|\[object/);
  expect(page).toContain("prefers-color-scheme: dark");
  expect(page.match(/<section>/g)).toHaveLength(11);
});

test("hostile names show as text in both formats", () => {
  const name = '<img src=x onerror="alert(1)">|\n# owned';
  const initiatives = [{ id: "i", name, type: "use-case" as const, status: "live" as const, metricIds: [] }];
  const review = reviewPortfolio({ initiatives }, {}, { asOf: "2026-06-30" });
  const title = "</title><script>x</script>";
  const page = report(review, { format: "html", title });
  expect(page).toContain("&#60;img src=x onerror=&#34;alert(1)&#34;&#62;");
  expect(page).not.toMatch(/<script|<img/);
  const text = report(review, { format: "markdown", title });
  expect(text).toContain("&lt;img src=x");
  expect(text).not.toMatch(/<img|<script|^# owned/m);
});
