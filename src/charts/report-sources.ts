import { formatPath } from "../foundation/issue.js";
import type { FigureSource, PortfolioReview } from "../operating-model/portfolio-review.js";
import type { ReportSection } from "./report-section.js";
import { linesText, nameIn, SHOWN, words } from "./report-texts.js";

/** Aims repeat metrics, and what rests on nothing has no source to show; the review itself names all. */
export function sourcesSection(review: PortfolioReview): ReportSection {
  const header = ["figure", "chapter", "method", "n", "as of", "rows"];
  const rows = review.sources
    .filter(({ figure: [part, , , index], from }) =>
      part === "ranking" ? Number(index) < SHOWN : part !== "aims" && from.n > 0,
    )
    .map(({ figure, from }) => [
      figureText(review, figure),
      from.chapter,
      from.method,
      `${from.n} ${from.records}`,
      from.asOf,
      rowsText(from),
    ]);
  return { heading: "Where the figures come from", tables: [{ header, rows }] };
}

/** A place in a review in the words of its sections; as a path where the review has nothing there. */
function figureText(review: PortfolioReview, figure: FigureSource["figure"]): string {
  const [part, second, third, fourth] = figure;
  const at = Number(third);
  const named = (what: string, name: string | undefined): string =>
    name === undefined ? formatPath(figure) : `${what}${name}`;
  switch (part) {
    case "readiness":
      return named("readiness: ", review.readiness.value?.[at]?.stage);
    case "measurements":
      return named("metric: ", review.measurements.value?.[at]?.name);
    case "ranking": {
      const id = review.ranking.value?.entries[Number(fourth)]?.id;
      return named("place of ", id === undefined ? id : nameIn(review.names, id));
    }
    case "diagnosis": {
      const mode = review.diagnosis.findings[at]?.failureMode;
      return named("failing: ", mode === undefined ? mode : words(mode));
    }
    default:
      return formatPath(second === "value" ? figure.slice(0, 1) : figure);
  }
}

function rowsText({ rows, withoutRow }: FigureSource["from"]): string {
  const found = rows.map(({ file, lines }) => `${file ?? "file not named"}: ${linesText(lines)}`);
  if (withoutRow.length > 0) found.push(`${withoutRow.length} initiatives without a row`);
  return found.join("; ");
}
