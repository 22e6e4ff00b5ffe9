import { expect, test } from "vitest";
import { blueprint } from "../../src/blueprint/blueprint.ts";
import type { Registry } from "../../src/model/registry.ts";
import { reviewPortfolio } from "../../src/operating-model/review-portfolio.ts";
import { asOf } from "./healthy-registry.ts";
import { everything, registry, wholeReview as whole } from "./whole-review.ts";

/** Places of all numbers, and of all amounts of money, in a value. */
function figures(value: unknown, at: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value === "number" || (typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value))) return [at];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    figures(inner, [...at, Array.isArray(value) ? Number(key) : key]),
  );
}

const below = (place: readonly unknown[], source: readonly unknown[]): boolean =>
  source.every((part, index) => part === place[index]);

test("every number of a review has a source, and every source is about something in it", () => {
  const { sources, ...rest } = whole;
  // The rules of the diagnosis are settings, not figures.
  const places = figures(rest).filter((place) => !below(place, ["diagnosis", "rules"]));
  expect(places.length).toBeGreaterThan(300);
  const open = places.filter((place) => !sources.some(({ figure }) => below(place, figure)));
  expect(open).toEqual([]);
  for (const { figure } of sources) expect(rest).toHaveProperty([...figure]);
});

test("sources lead to the rows of the initiatives they rest on", () => {
  const rowsOf = (...figure: (string | number)[]) =>
    whole.sources.find((source) => JSON.stringify(source.figure) === JSON.stringify(figure))?.from.rows;
  expect(rowsOf("funding", "value")).toEqual([{ file: "inventory.csv", lines: [22, 23, 24] }]);
  expect(rowsOf("ranking", "value", "entries", 0)).toEqual([{ file: "inventory.csv", lines: [24] }]);
  expect(rowsOf("flow", "value")).toEqual([{ file: "inventory.csv", lines: [22] }]);
  expect(rowsOf("value", "value")).toEqual([{ file: "inventory.csv", lines: [2, 3] }]);
  expect(rowsOf("learnings", "value")).toEqual([{ file: "inventory.csv", lines: [5] }]);
  expect(rowsOf("initiatives")?.[0]?.lines).toHaveLength(24);
  for (const { from } of whole.sources) expect(from.withoutRow).toEqual([]);
});

test("a review is plain JSON", () => {
  expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);
});

test("votes are read from the logs", () => {
  const silo = (review: typeof whole) =>
    review.diagnosis.findings.find(({ failureMode }) => failureMode === "silo");
  const bare: Registry = { initiatives: [{ id: "i20", name: "A", type: "use-case" }] };
  const missing = (data: object) =>
    silo(reviewPortfolio(bare, data, { asOf }))?.missing.map(({ what }) => what);
  expect(missing({})).toContain("the votes at its gates");
  expect(missing({ gates: everything.gates })).not.toContain("the votes at its gates");
});

test("what was not given is null and says what it needs", () => {
  const bare = reviewPortfolio({ initiatives: [] }, {}, { asOf });
  for (const part of [
    "readiness",
    "measurements",
    "value",
    "flow",
    "ranking",
    "robustness",
    "funding",
    "learnings",
  ] as const) {
    expect(bare[part]).toMatchObject({ value: null, reason: "not-given" });
    expect(bare[part]).toHaveProperty("detail", expect.stringMatching(/^Needs /));
  }
  expect(bare.aims).toHaveLength(blueprint.aims.length);
  expect(bare.names).toEqual({});
});

test("a review knows nothing of later days", () => {
  expect(() => reviewPortfolio(registry, everything, { asOf: "2026-06-29" })).toThrow(
    /measurements.asOf must be not after/,
  );
  expect(() => reviewPortfolio(registry, {}, { asOf: "2026-06-31" })).toThrow(/a date that exists/);
});
