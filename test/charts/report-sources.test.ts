import { expect, test } from "vitest";
import { sourcesSection } from "../../src/charts/report-sources.ts";
import { wholeReview } from "../operating-model/whole-review.ts";

const figures = (review: typeof wholeReview): string[] =>
  sourcesSection(review).tables[0]?.rows.map(([figure = ""]) => figure) ?? [];

test("places are told in the words of the sections, with their rows", () => {
  expect(figures(wholeReview)).toEqual(
    expect.arrayContaining([
      "initiatives",
      "readiness: foundation",
      "place of Initiative 22",
      "failing: silo",
    ]),
  );
  expect(sourcesSection(wholeReview).tables[0]?.rows[0]).toEqual([
    "initiatives",
    "model",
    "count",
    "24 initiatives",
    "2026-06-30",
    "inventory.csv: 2-25",
  ]);
});

test("a place where the review has nothing is told as a path", () => {
  const { readiness: _, ...rest } = wholeReview;
  const none = { ...rest, readiness: { value: null, reason: "not-given", detail: "" } as const };
  expect(figures(none)).toContain("readiness.value[0]");
});
