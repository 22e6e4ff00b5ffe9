import { expect, test } from "vitest";
import { blueprint } from "../../src/blueprint/blueprint.ts";
import { aiInitiativeLifecycle } from "../../src/gates/ai-initiative-lifecycle.ts";
import { initialState } from "../../src/gates/evolve.ts";
import { simulateProcess } from "../../src/gates/simulate-process.ts";
import { computeMetrics } from "../../src/metrics/compute-metrics.ts";
import type { Registry } from "../../src/model/registry.ts";
import { reviewPortfolio } from "../../src/operating-model/review-portfolio.ts";
import { stageReadiness } from "../../src/operating-model/stage-readiness.ts";
import { selectPortfolioSync } from "../../src/portfolio/select-portfolio.ts";
import { rank } from "../../src/prioritization/rank.ts";
import { rankAcceptability } from "../../src/prioritization/rank-acceptability.ts";
import { openingCommands } from "../../src/testing/opening-commands.ts";
import { asOf, healthy } from "./healthy-registry.ts";

const registry: Registry = {
  ...healthy(),
  initiatives: healthy().initiatives.map((initiative, index) => ({
    ...initiative,
    source: { file: "inventory.csv", line: index + 2 },
  })),
  benefits: [
    {
      id: "b",
      initiativeIds: ["i0", "i1"],
      kind: "avoided-cost",
      class: "cash-releasing",
      currency: "EUR",
      share: 1,
      plan: [{ month: "2026-01", amount: 10 }],
      state: "forecast",
      signOffs: [],
    },
  ],
  learnings: [{ id: "l", text: "Label twice", initiativeId: "i3", recordedAt: "2026-01-10" }],
};
const criteria = [
  { id: "x", direction: "maximize", scale: { min: 0, max: 9, unit: "points" }, weight: 1 },
] as const;
const alternatives = [20, 21, 22].map((index) => ({ id: `i${index}`, values: { x: index - 20 } }));
const at = "2026-03-02T10:00:00Z";
const create = {
  type: "create",
  initiativeId: "i20",
  at,
  actor: { id: "p", roles: ["product-owner"] },
} as const;
const opened = simulateProcess(initialState(aiInitiativeLifecycle), aiInitiativeLifecycle, [create]);
const { events } = simulateProcess(initialState(aiInitiativeLifecycle), aiInitiativeLifecycle, [
  create,
  ...openingCommands(opened.state, aiInitiativeLifecycle, { at }),
]);
const candidates = alternatives.map(({ id }) => ({ id, value: 2, cost: 1 }));
const everything = {
  readiness: blueprint.stages.map(({ id }) => stageReadiness(blueprint, id, {}, { asOf })),
  measurements: computeMetrics(registry, { asOf }),
  earlier: [computeMetrics(registry, { asOf: "2026-01-01" })],
  gates: { histories: [events], process: aiInitiativeLifecycle, asOf: `${asOf}T20:00:00Z`, timeZone: "UTC" },
  ranking: rank(alternatives, criteria, { method: "weighted-sum" }),
  acceptability: rankAcceptability(alternatives, criteria, { seed: 1, draws: 50 }),
  selection: selectPortfolioSync(candidates, { budget: 2 }, { maximize: "value" }),
};
const whole = reviewPortfolio(registry, everything, { asOf });

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
