import { expect, test } from "vitest";
import { OperatingModelError } from "../../src/foundation/operating-model-error.ts";
import { assertRecords } from "../../src/metrics/assert-records.ts";
import * as metrics from "../../src/metrics/index.ts";
import type { Measurement } from "../../src/model/measurement.ts";

type Metric = (records: unknown, options: unknown) => Measurement;
type Case = readonly [Metric, readonly object[], object];
const of = <R, O>(
  metric: (records: readonly R[], options: O) => Measurement,
  records: readonly R[],
  options: Omit<O, "asOf">,
): Case => [metric as Metric, records as readonly object[], { ...options, asOf: "2026-02-15" }];

/** Sound records of every metric over a list, with every member that a record can have. */
const cases: Readonly<Record<string, Case>> = {
  alignment: of(
    metrics.executiveAlignment,
    [
      { person: "a", role: "ceo", unit: "x", item: "purpose", rating: 4, date: "2026-01-10" },
      { person: "b", item: "purpose", rating: 5 },
    ],
    { items: ["purpose"], scale: { min: 1, max: 5 } },
  ),
  policies: of(
    metrics.policyCompleteness,
    [
      { domain: "deployment", element: "monitoring", status: "approved", reviewDue: "2026-12-31", weight: 1 },
      { domain: "deployment", element: "transparency", status: "draft", approvedAt: "2025-01-01" },
    ],
    { catalog: metrics.policyCatalog },
  ),
  allocation: of(
    metrics.resourceAllocation,
    [
      {
        id: "1",
        initiative: "i",
        unit: "u",
        category: "people",
        planned: "10",
        actual: 9,
        currency: "EUR",
        fte: 0.5,
        person: "p",
        period: "2026-01",
        percentComplete: 0.5,
        budgetAtCompletion: "20",
      },
      { initiative: "j", category: "compute", planned: 1, actual: 2, currency: "EUR", period: "2026-01-02" },
    ],
    { currency: "EUR", total: { amount: "100", currency: "EUR" } },
  ),
  governance: of(
    metrics.governanceParticipation,
    [
      {
        id: "m",
        body: "board",
        date: "2026-01-10",
        invited: 10,
        attended: 7,
        delegates: 1,
        quorum: 6,
        votes: [{ unit: "u", business: true, count: 2 }],
        decisions: [{ id: "d", raisedAt: "2026-01-01", decidedAt: "2026-01-10" }],
      },
      { id: "n", date: "2026-02-10", invited: 10, attended: 5 },
    ],
    { units: [{ id: "u", name: "U", validFrom: "2020-01-01" }], windowDays: 365 },
  ),
  useCases: of(
    metrics.implementedUseCases,
    [
      {
        id: "a",
        unit: "u",
        productionAt: "2025-11-03",
        criteriaMet: true,
        acceptedAt: "2025-11-04",
        retiredAt: "2026-12-01",
        status: "live",
      },
      { id: "b" },
    ],
    { minimumLiveDays: 30, periodDays: 365, criteria: "if-known" },
  ),
  value: of(
    metrics.businessValueDelivered,
    [
      {
        id: "b",
        initiativeIds: ["i"],
        kind: "hours",
        class: "capacity",
        currency: "EUR",
        share: 0.5,
        poolId: "p",
        baseline: { value: 1, unit: "h", asOf: "2025-01-01", source: "s" },
        plan: [{ month: "2026-01", amount: "10" }],
        actuals: [{ month: "2026-01", amount: "9" }],
        state: "validated",
        financeValidator: "f",
        businessOwner: "o",
        submittedBy: "s",
        signOffs: [{ by: "f", at: "2026-02-01T00:00:00Z", state: "validated" }],
      },
      {
        id: "c",
        initiativeIds: [],
        kind: "cases",
        class: "non-financial",
        share: 1,
        plan: [],
        state: "planned",
        signOffs: [],
      },
    ] as never,
    { currency: "EUR" },
  ),
  cycles: of(
    metrics.cycleTime,
    [
      {
        id: "a",
        unit: "u",
        ideaAt: "2025-01-01",
        productionAt: "2025-04-11",
        stoppedAt: "2025-06-01",
        status: "retired",
        observedFrom: "2025-01-05",
      },
      { id: "b", ideaAt: "2025-02-01" },
    ],
    { horizons: [90], cohortHorizonDays: 365, calendar: { weekend: [0, 6], holidays: ["2025-01-01"] } },
  ),
  satisfaction: of(
    metrics.stakeholderSatisfaction,
    [
      { id: "1", person: "p", role: "r", unit: "u", wave: "2026-Q1", rating: 9, date: "2026-01-10" },
      { wave: "2026-Q1", rating: 3 },
    ],
    { kind: "nps", invited: 20, wave: "2026-Q1" },
  ),
  engagement: of(
    metrics.businessUnitsEngaged,
    [
      { id: "1", unit: "u", kind: "sponsor", date: "2026-01-10", initiativeId: "i" },
      { id: "2", unit: "u", kind: "fund", date: "2026-01-11" },
    ],
    { units: [{ id: "u", name: "U", inScope: true, validTo: "2030-01-01" }], minimumEvents: 2 },
  ),
  valueTimes: of(
    metrics.timeToValue,
    [
      {
        id: "a",
        unit: "u",
        fundedAt: "2025-01-01",
        firstValidatedBenefitAt: "2025-04-11",
        stoppedAt: "2025-05-01",
      },
      { id: "b", fundedAt: "2025-02-01" },
    ],
    { cohortHorizonDays: 90, cohorts: "year", trendLevel: 0.05 },
  ),
  attempts: of(
    metrics.successRatio,
    [
      {
        id: "a",
        unit: "u",
        start: "2025-01-01",
        outcome: "success",
        closedAt: "2025-04-11",
        stage: "pilot",
      },
      { id: "b", outcome: "open" },
    ],
    {},
  ),
  sustainability: of(
    metrics.modelSustainability,
    [
      {
        id: "1",
        model: "m",
        metric: "accuracy",
        direction: "up",
        value: 0.9,
        n: 100,
        window: { from: "2026-01-01", to: "2026-02-01" },
        baseline: 0.91,
        tolerance: 0.05,
        bins: { expected: [10, 20], actual: [12, 18] },
        samples: { expected: [1, 2, 3], actual: [2, 3, 4] },
      },
    ],
    { models: [{ id: "m", deployedAt: "2025-12-01" }], binFloor: 1e-4, relativeTolerance: 0.05 },
  ),
  efficiency: of(
    metrics.operationalEfficiency,
    [
      {
        id: "1",
        process: "p",
        period: "2025-01",
        volume: 100,
        cost: "10",
        currency: "EUR",
        hours: 5,
        automated: 20,
        rework: 3,
        incidents: [{ openedAt: "2025-01-01T00:00:00Z", restoredAt: "2025-01-01T05:00:00Z" }],
      },
      { period: "2026-01", volume: 100, cost: 8, currency: "EUR" },
    ],
    { baseline: { from: "2025-01", to: "2025-12" }, current: { from: "2026-01", to: "2026-02" } },
  ),
  innovation: of(
    metrics.innovationRate,
    [
      { id: "a", unit: "u", trialAt: "2025-04-01", adoptedAt: "2025-09-01", droppedAt: "2025-10-01" },
      { id: "b", trialAt: "2025-05-01" },
    ],
    { fullTimeStaff: 50, periodDays: 365 },
  ),
  impact: of(
    metrics.businessImpact,
    [
      {
        id: "1",
        initiativeId: "i",
        kpi: "sales",
        baseline: 100,
        method: "ab",
        delta: "200",
        currency: "EUR",
        ci: { low: 100, high: 300, confidence: 0.9 },
        attributed: 0.25,
        influenced: 0.5,
        class: "revenue",
        period: "2025",
      },
    ],
    { currency: "EUR", headline: "revenue" },
  ),
};

const reuse = {
  initiatives: [{ id: "triage", unit: "u", componentIds: ["ocr"] }, { id: "search" }],
  components: [{ id: "ocr", name: "Text recognition", owner: "triage", availableFrom: "2025-01-01" }],
  uses: [{ componentId: "ocr", initiativeId: "search", from: "2025-06-01" }],
};
const reuseCase: Case = [metrics.componentReuseRate as Metric, [reuse], { asOf: "2026-02-15" }];

const HOSTILE = [
  null,
  undefined,
  "",
  "x",
  "NaN",
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -1,
  0,
  1e308,
  -0,
  true,
  [],
  [null],
  {},
  new Date(0),
  10n,
  () => 1,
];

/** Every copy of a value in which one place holds something else, at any depth. */
function* disturbed(value: unknown): Generator<unknown> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const put = (other: unknown): unknown =>
      Array.isArray(value) ? value.with(Number(key), other) : { ...value, [key]: other };
    for (const other of HOSTILE) yield put(other);
    for (const other of disturbed(inner)) yield put(other);
  }
}

function expectHonest(measurement: Measurement): void {
  for (const estimate of [measurement.headline, measurement.coverage, ...Object.values(measurement.parts)]) {
    for (const figure of [estimate.value, ...("low" in estimate ? [estimate.low, estimate.high] : [])])
      if (figure !== null) expect(figure).toSatisfy(Number.isFinite);
  }
  for (const money of Object.values(measurement.money ?? {})) expect(money.amount).toMatch(/^-?\d+(\.\d+)?$/);
  expect(JSON.parse(JSON.stringify(measurement))).toEqual(measurement);
}

/** A measurement without NaN or infinity, or a refusal that names a place; never an error from inside. */
function expectAnswer(run: () => Measurement, about: string): void {
  let measurement: Measurement;
  try {
    measurement = run();
  } catch (error) {
    expect([about, error]).toEqual([about, expect.any(OperatingModelError)]);
    expect((error as OperatingModelError).path.length).toBeGreaterThan(0);
    return;
  }
  expectHonest(measurement);
}

const shown = (value: unknown): string =>
  JSON.stringify(value, (_, one) =>
    typeof one === "number" || typeof one === "object" || typeof one === "string" ? one : String(one),
  );

test.each(Object.entries({ ...cases, reuse: reuseCase }))(
  "%s: what is no list of records is refused by its place",
  (name, [metric, records, options]) => {
    const input = name === "reuse" ? records[0] : records;
    expectHonest(metric(input, options));
    for (const wrong of [null, undefined, 5, "records", true]) {
      expect(() => metric(wrong, options)).toThrow("records must be");
      if (name !== "reuse")
        expect(() => metric([...records, wrong], options)).toThrow(/^records\[\d\] must be/);
      expect(() => metric(input, wrong)).toThrow("options must be");
    }
  },
);

test.each(Object.entries(cases))(
  "%s: anything at all in any place of a record gets an answer",
  (_, [metric, records, options]) => {
    for (const wrong of disturbed(records)) expectAnswer(() => metric(wrong, options), shown(wrong));
  },
);

test("reuse: anything at all in any place of a record gets an answer", () => {
  for (const wrong of disturbed(reuse)) expectAnswer(() => reuseCase[0](wrong, reuseCase[2]), shown(wrong));
});

test.each(Object.entries({ ...cases, reuse: reuseCase }))(
  "%s: anything at all in any place of the options gets an answer",
  (name, [metric, records, options]) => {
    const input = name === "reuse" ? records[0] : records;
    for (const wrong of disturbed(options)) expectAnswer(() => metric(input, wrong), shown(wrong));
  },
);

test("a list of objects passes", () => {
  expect(() => assertRecords([{}, { id: "a" }])).not.toThrow();
  expect(() => assertRecords([{}, []], ["registry", "uses"])).toThrow("registry.uses[1] must be an object");
});
