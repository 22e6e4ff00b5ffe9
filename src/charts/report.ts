import { assertShape } from "../foundation/shape.js";
import type { PortfolioReview } from "../operating-model/portfolio-review.js";
import { assertReview } from "./assert-review.js";
import { htmlPage, type ReportChart } from "./html-page.js";
import { markdownPage } from "./markdown-page.js";
import type { ReportSection } from "./report-section.js";
import { reportSections } from "./report-sections.js";

/** Settings of {@link report}. */
export interface ReportOptions {
  readonly format: "markdown" | "html";
  readonly title?: string;
  /**
   * Pictures that the host has rendered from this chapter's charts, for HTML: their SVG is trusted. One with the
   * heading of a section (`Aims`, `Readiness`, `Metrics`, `Value promised and realized`, `Gate flow`, `Ranking`,
   * `Recommended funding`, `What is failing`, `What was learned`, `Traceability`) stands in it.
   */
  readonly charts?: readonly ReportChart[];
  /** Sections of the host's own, such as the quality of its data, before the sources. Their texts are escaped. */
  readonly also?: readonly ReportSection[];
}

/**
 * A review as one self-contained file: no script, nothing from elsewhere, all texts escaped, readable in light and
 * dark. Parts that were not given say what they need; the last section leads every figure back to its rows.
 *
 * @throws OperatingModelError `invalid-argument` for a review that is not whole, with the places of what is missing.
 * @example
 * import { report } from "ai-operating-model/charts";
 * import { reviewPortfolio } from "ai-operating-model/operating-model";
 * const review = reviewPortfolio({ initiatives: [] }, {}, { asOf: "2026-06-30" });
 * report(review, { format: "markdown" }).split("\n").slice(0, 3); // => ["# AI portfolio review", "", "0 initiatives, as of 2026-06-30"]
 */
export function report(review: PortfolioReview, options: ReportOptions): string {
  assertReview(review);
  assertShape(
    { format: "string", title: "string?", charts: "Chart*?", also: "Section*?" },
    options,
    ["options"],
    {
      Chart: { heading: "string", svg: "string" },
      Section: { heading: "string", lead: "string?", tables: "Table*" },
      Table: { header: "string*", rows: "string**" },
    },
  );
  const { format, title = "AI portfolio review", charts = [], also = [] } = options;
  const facts = `${review.initiatives} initiatives, as of ${review.asOf}`;
  const own = reportSections(review);
  const sections = [...own.slice(0, -1), ...also, ...own.slice(-1)];
  return format === "html" ? htmlPage(title, facts, sections, charts) : markdownPage(title, facts, sections);
}
