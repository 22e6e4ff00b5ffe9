import { expect, test } from "vitest";
import { assertReview } from "../../src/charts/assert-review.ts";
import { report } from "../../src/charts/report.ts";
import { OperatingModelError } from "../../src/foundation/operating-model-error.ts";
import { reviewPortfolio } from "../../src/operating-model/review-portfolio.ts";
import { brokenCopies } from "../operating-model/broken-copies.ts";
import { wholeReview } from "../operating-model/whole-review.ts";

test("a review that is whole, or says what was left out, passes", () => {
  assertReview(wholeReview);
  assertReview(reviewPortfolio({ initiatives: [] }, {}, { asOf: "2026-06-30" }));
});

test("a half-built review is refused by its places", () => {
  const half = { asOf: "2026-06-30", initiatives: 0 };
  const places = refusalOf(() => report(half as never, { format: "html" }))?.issues.map(
    ({ path }) => path[1],
  );
  expect(places).toEqual([
    "diagnosis",
    "aims",
    "traceability",
    "names",
    "sources",
    "readiness",
    "measurements",
    "value",
    "flow",
    "ranking",
    "robustness",
    "funding",
    "learnings",
  ]);
  const silent = { ...wholeReview, funding: { value: null } };
  expect(refusalOf(() => report(silent as never, { format: "html" }))?.message).toContain("review.funding");
  const infinite = {
    ...wholeReview,
    ranking: { value: { method: "m", unranked: [], entries: [{ id: "i", rank: 1, score: Infinity }] } },
  };
  expect(refusalOf(() => report(infinite as never, { format: "html" }))?.path).toEqual([
    "review",
    "ranking",
    "value",
    "entries",
    0,
    "score",
  ]);
});

test.each(["html", "markdown"] as const)(
  "no broken review becomes a page with holes in it (%s)",
  (format) => {
    const wrong: string[] = [];
    for (const { at, copy } of brokenCopies(wholeReview)) {
      try {
        const page = report(copy as never, { format });
        if (/undefined|NaN|Infinity|\[object/.test(page.replaceAll("undetermined", "")))
          wrong.push(at.join("."));
      } catch (error) {
        if (!(error instanceof OperatingModelError)) wrong.push(`${at.join(".")}: ${String(error)}`);
      }
    }
    expect(wrong).toEqual([]);
  },
);

test("an id that is also a member of every object is printed as an id", () => {
  const ranking = {
    value: { method: "m", unranked: [], entries: [{ id: "constructor", rank: 1, score: 1 }] },
  };
  expect(report({ ...wholeReview, ranking } as never, { format: "markdown" })).toContain(
    "| constructor | 1 |",
  );
});

function refusalOf(call: () => unknown): OperatingModelError | undefined {
  try {
    call();
  } catch (error) {
    if (error instanceof OperatingModelError) return error;
    throw error;
  }
  return undefined;
}
