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

/** A registry with rows, and a review that was given everything. */
export const registry: Registry = {
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
      plan: [{ month: "2026-01", amount: 1000 }],
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
export const everything = {
  readiness: blueprint.stages.map(({ id }) => stageReadiness(blueprint, id, {}, { asOf })),
  measurements: computeMetrics(registry, { asOf }),
  earlier: [computeMetrics(registry, { asOf: "2026-01-01" })],
  gates: { histories: [events], process: aiInitiativeLifecycle, asOf: `${asOf}T20:00:00Z`, timeZone: "UTC" },
  ranking: rank(alternatives, criteria, { method: "weighted-sum" }),
  acceptability: rankAcceptability(alternatives, criteria, { seed: 1, draws: 50 }),
  selection: selectPortfolioSync(candidates, { budget: 2 }, { maximize: "value" }),
};
export const wholeReview = reviewPortfolio(registry, everything, { asOf });
