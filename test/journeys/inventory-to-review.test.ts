import { readFileSync } from "node:fs";
import path from "node:path";
import {
  type AuditRecord,
  aiInitiativeLifecycle,
  type Benefit,
  blueprint,
  type Candidate,
  computeMetrics,
  evaluateBusinessCase,
  type GateEvent,
  handle,
  importTable,
  initialState,
  initiativesFromTable,
  memoryStore,
  parseMapping,
  rank,
  rankAcceptability,
  rankingCriterion,
  seal,
  selectPortfolio,
  toNumber,
  unwrap,
  verifyChain,
} from "ai-operating-model";
import { report } from "ai-operating-model/charts";
import { reviewPortfolio, stageReadiness } from "ai-operating-model/operating-model";
import { openingCommands } from "ai-operating-model/testing";
import { expect, test } from "vitest";
import { root } from "../house/source.ts";

const file = "initiatives.csv";
const folder = path.join(root, "examples/quickstart/data");
const bytes = readFileSync(path.join(folder, file));
const mapping = unwrap(parseMapping(JSON.parse(readFileSync(path.join(folder, "mapping.json"), "utf8"))));
const asOf = "2026-06-30";
const number = (value: unknown): number => (typeof value === "string" ? toNumber(value) : 0);

test("from a raw inventory to a funded, gated, audited and realized portfolio whose figures lead back to its rows", async () => {
  const table = importTable(bytes, mapping);
  const initiatives = initiativesFromTable(table, { file });
  const valuesAt = new Map(table.rows.map(({ line, values }) => [line, values as Record<string, unknown>]));
  const valuesOf = (id: string): Record<string, unknown> =>
    valuesAt.get(initiatives.find((one) => one.id === id)?.source?.line ?? 0) ?? {};

  // Funded: a business case for each that can be valued, ranked, and chosen under a budget.
  const open = initiatives.filter(
    ({ id, type, status }) =>
      type === "use-case" &&
      (status === "proposed" || status === "in-progress") &&
      typeof valuesOf(id).costToBuild === "string" &&
      typeof valuesOf(id).benefitPerYear === "string",
  );
  const cases = open.map(({ id, name }) => {
    const { costToBuild, costToRunPerMonth, benefitPerYear } = valuesOf(id);
    return evaluateBusinessCase({
      id,
      name,
      initiativeId: id,
      basis: {
        currency: "EUR",
        valuationDate: asOf,
        start: "2026-07",
        horizonMonths: 36,
        ratePerYear: 0.1,
        rateBasis: "nominal",
        priceBase: "2026-06",
        timing: "end",
      },
      drivers: {},
      costs: [
        { id: "build", kind: "integration", days: 1, dayRate: number(costToBuild) },
        { id: "run", kind: "monitoring", toolsPerMonth: number(costToRunPerMonth) },
      ],
      benefits: [
        {
          id: "benefit",
          kind: "avoided-cost",
          baselinePerMonth: number(benefitPerYear) / 12,
          actualPerMonth: 0,
        },
      ],
    });
  });
  expect(cases.length).toBeGreaterThan(15);
  const criteria = [
    rankingCriterion({
      id: "npv",
      direction: "maximize",
      scale: { min: -1e6, max: 2e6, unit: "EUR" },
      weight: 1,
    }),
  ];
  const alternatives = cases.map(({ caseId, npv }) => ({ id: caseId, values: { npv: toNumber(npv) } }));
  const ranking = rank(alternatives, criteria, { method: "weighted-sum" });
  const acceptability = rankAcceptability(alternatives, criteria, { seed: 1, draws: 200 });
  const candidates = cases.map(
    ({ caseId, npv }): Candidate => ({ id: caseId, value: npv, cost: number(valuesOf(caseId).costToBuild) }),
  );
  const selection = await selectPortfolio(candidates, { budget: 1_000_000 }, { maximize: "value" });
  expect(selection.chosen.length).toBeGreaterThan(0);
  const spent = candidates
    .filter(({ id }) => selection.chosen.includes(id))
    .reduce((sum, { cost }) => sum + Number(cost), 0);
  expect(spent).toBeLessThanOrEqual(1_000_000);

  // Gated: everything that was funded passes its first gate in the store.
  const store = memoryStore();
  const histories: (readonly GateEvent[])[] = [];
  for (const initiativeId of selection.chosen) {
    const at = `${asOf}T09:00:00Z`;
    const actor = { id: "owner", roles: ["product-owner" as const] };
    const created = await handle(store, initiativeId, aiInitiativeLifecycle, {
      type: "create",
      initiativeId,
      at,
      actor,
    });
    expect(created.kind).toBe("accepted");
    let { state } = created;
    for (const command of openingCommands(
      state ?? initialState(aiInitiativeLifecycle),
      aiInitiativeLifecycle,
      { at },
    )) {
      const handled = await handle(store, initiativeId, aiInitiativeLifecycle, command);
      expect(handled.kind).toBe("accepted");
      state = handled.state;
    }
    expect(state.stage).toBe("feasibility");
    histories.push(await store.read(initiativeId));
  }

  // Audited: the chain over all logs is whole, and one changed vote breaks it.
  const records: AuditRecord[] = [];
  for (const event of histories.flat()) records.push(seal(event, records.at(-1) ?? null));
  expect(verifyChain(records).ok).toBe(true);
  const forged = records.map((record) =>
    record.type === "vote-cast" ? { ...record, data: { ...record.data, vote: "reject" } } : record,
  );
  expect(verifyChain(forged).ok).toBe(false);

  // Realized: the register of what is live, as the file reports it.
  const benefits = initiatives.flatMap((initiative): Benefit[] => {
    const { benefitPerYear, benefitRealized } = valuesOf(initiative.id);
    if (initiative.status !== "live" || typeof benefitPerYear !== "string") return [];
    return [
      {
        id: `benefit-of-${initiative.id}`,
        initiativeIds: [initiative.id],
        kind: "as reported",
        class: "cost-avoidance",
        currency: "EUR",
        share: 1,
        plan: [{ month: "2026-06", amount: benefitPerYear }],
        ...(typeof benefitRealized === "string"
          ? { actuals: [{ month: "2026-06", amount: benefitRealized }] }
          : {}),
        state: "realized",
        signOffs: [],
      },
    ];
  });
  const registry = { initiatives, benefits, learnings: [] };
  const measurements = computeMetrics(registry, { asOf });
  const review = reviewPortfolio(
    registry,
    {
      readiness: blueprint.stages.map(({ id }) => stageReadiness(blueprint, id, { measurements }, { asOf })),
      measurements,
      gates: { histories, process: aiInitiativeLifecycle, asOf: `${asOf}T18:00:00Z`, timeZone: "UTC" },
      ranking,
      acceptability,
      selection,
    },
    { asOf },
  );

  // Each source names rows that the file has, and the rows are those of the initiatives they stand for.
  const idAt = new Map(initiatives.map(({ id, source }) => [source?.line, id]));
  const text = new TextDecoder().decode(bytes).split(/\r?\n/);
  let cited = 0;
  for (const { figure, from } of review.sources) {
    expect(from.withoutRow, String(figure)).toEqual([]);
    for (const { file: name, lines } of from.rows) {
      expect(name).toBe(file);
      for (const line of lines) {
        const id = idAt.get(line);
        expect(id, `${figure.join(".")}: line ${line}`).toBeDefined();
        expect(text[line - 1]).toContain(id);
        cited++;
      }
    }
  }
  expect(cited).toBeGreaterThan(500);
  const rowsOf = (...figure: (string | number)[]): readonly number[] =>
    review.sources
      .find((source) => source.figure.join("/") === figure.join("/"))
      ?.from.rows.flatMap(({ lines }) => lines) ?? [];
  const idsOf = (...figure: (string | number)[]) =>
    rowsOf(...figure)
      .map((line) => idAt.get(line))
      .sort();
  expect(idsOf("flow", "value")).toEqual([...selection.chosen].sort());
  expect(idsOf("funding", "value")).toEqual(cases.map(({ caseId }) => caseId).sort());
  expect(idsOf("ranking", "value", "entries", 0)).toEqual([ranking.entries[0]?.id]);

  // A figure computed again from nothing but its rows is the figure of the review.
  const realized = rowsOf("value", "value").reduce(
    (sum, line) => sum + number(valuesAt.get(line)?.benefitRealized),
    0,
  );
  expect(review.value.value?.currencies.map(({ realizedToDate }) => realizedToDate)).toEqual([
    String(realized),
  ]);
  const live = initiatives.filter(({ status }) => status === "live").length;
  const implemented = review.measurements.value?.findIndex(
    ({ metric }) => metric === "initiate.metric.implemented-use-cases",
  );
  const rows = rowsOf("measurements", "value", implemented ?? -1);
  const useCases = rows.filter((line) => valuesAt.get(line)?.status === "live");
  expect(useCases.length).toBeLessThanOrEqual(live);
  expect(review.measurements.value?.[implemented ?? -1]?.measurement.parts.live).toEqual({
    value: useCases.length,
  });

  const page = report(review, { format: "html" });
  expect(page).toContain(`<td class="number">${realized.toLocaleString("en-US")}</td>`);
  expect(page).not.toContain("Not given");
});
