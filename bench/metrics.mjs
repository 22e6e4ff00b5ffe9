// Records through each metric, without provenance: seconds for a quarter, a half and all of a million, and the last
// over four times the first, which is 1 where time is linear. The limit is 2 s for a million.
// Run: node --import tsx bench/metrics.mjs [records] [metric ...]
import * as metrics from "../src/metrics/index.ts";

const N = Number(process.argv[2] ?? 1_000_000);
const only = process.argv.slice(3);
const asOf = "2025-12-31";
const pad = (value) => String(value).padStart(2, "0");
// A multiplicative walk through 2,000 days: repeatable, and in no order that a sort could profit from.
const days = Array.from({ length: 2000 }, (_, index) => {
  const year = 2020 + Math.floor(index / 365);
  return `${year}-${pad(1 + (index % 12))}-${pad(1 + (index % 28))}`;
});
const day = (index) => days[(index * 7919) % 1800];
const later = (index) => days[Math.min(1999, ((index * 7919) % 1800) + ((index * 31) % 200))];
const month = (index) => day(index).slice(0, 7);
const make = (n, of) => Array.from({ length: n }, (_, index) => of(index));

const cases = {
  executiveAlignment: {
    record: (i) => ({ person: `p${i >> 3}`, item: `i${i & 7}`, rating: 1 + (i % 5), date: day(i) }),
  },
  policyCompleteness: {
    record: (i) => ({
      domain: "deployment",
      element: "monitoring",
      status: "approved",
      reviewDue: day(i),
      weight: 1,
    }),
  },
  resourceAllocation: {
    record: (i) => ({
      initiative: `i${i % 1000}`,
      category: `c${i % 5}`,
      planned: `${i % 9999}.50`,
      actual: (i % 7777) + 0.25,
      currency: "EUR",
      period: month(i),
      fte: 1,
    }),
  },
  governanceParticipation: {
    record: (i) => ({
      id: `m${i}`,
      date: day(i),
      invited: 10,
      attended: i % 11,
      decisions: [{ raisedAt: day(i) }],
    }),
  },
  implementedUseCases: { record: (i) => ({ id: `u${i}`, productionAt: day(i), criteriaMet: i % 3 > 0 }) },
  businessValueDelivered: {
    record: (i) => ({
      id: `b${i}`,
      initiativeIds: [],
      kind: "k",
      class: "capacity",
      currency: "EUR",
      share: (i % 10) / 10,
      plan: [{ month: month(i), amount: `${i % 9999}.25` }],
      actuals: [{ month: month(i), amount: `${i % 8888}.75` }],
      state: "realized",
      signOffs: [],
    }),
  },
  cycleTime: {
    record: (i) => ({ id: `c${i}`, ideaAt: day(i), ...(i % 3 ? { productionAt: later(i) } : {}) }),
  },
  stakeholderSatisfaction: {
    record: (i) => ({ wave: `w${i % 8}`, rating: i % 11 }),
    options: { kind: "nps" },
  },
  businessUnitsEngaged: {
    record: (i) => ({
      id: `e${i}`,
      unit: `u${i % 500}`,
      kind: ["sponsor", "fund", "use"][i % 3],
      date: day(i),
    }),
    options: { units: make(500, (i) => ({ id: `u${i}`, name: "U" })), windowDays: 2000 },
  },
  componentReuseRate: {
    whole: (n) => ({
      initiatives: make(n / 2, (i) => ({ id: `i${i}` })),
      components: make(1000, (i) => ({ id: `c${i}`, name: "C", owner: "x" })),
      uses: make(n / 2, (i) => ({ componentId: `c${i % 1000}`, initiativeId: `i${i}` })),
    }),
  },
  timeToValue: {
    record: (i) => ({
      id: `v${i}`,
      fundedAt: day(i),
      ...(i % 3 ? { firstValidatedBenefitAt: later(i) } : {}),
    }),
  },
  successRatio: {
    record: (i) => ({ id: `a${i}`, start: day(i), outcome: ["success", "failed", "open"][i % 3] }),
  },
  modelSustainability: {
    record: (i) => ({
      model: `m${i % 5000}`,
      metric: "accuracy",
      direction: "up",
      value: 0.8 + (i % 20) / 100,
      baseline: 0.9,
      window: { from: day(i), to: "2025-12-31" },
    }),
  },
  operationalEfficiency: {
    record: (i) => ({
      period: month(i),
      volume: 100,
      cost: `${i % 999}.10`,
      currency: "EUR",
      automated: i % 100,
    }),
    options: { baseline: { from: "2020-01", to: "2021-12" } },
  },
  innovationRate: {
    record: (i) => ({ id: `t${i}`, trialAt: day(i), adoptedAt: later(i) }),
    options: { fullTimeStaff: 50 },
  },
  businessImpact: {
    record: (i) => ({
      id: `i${i}`,
      kpi: `k${i % 100}`,
      method: "ab",
      delta: `${i % 9999}.10`,
      currency: "EUR",
      attributed: 0.5,
      ci: { low: -1, high: 10_000 },
      class: "revenue",
    }),
  },
};

/** Seconds of the fastest of three runs. */
const seconds = (metric, { record, whole, options }, n) => {
  const records = whole ? whole(n) : make(n, record);
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    // biome-ignore lint/performance/noDynamicNamespaceImportAccess: every metric is called by its name
    metrics[metric](records, { asOf, ...options });
    best = Math.min(best, (performance.now() - start) / 1000);
  }
  return best;
};

const rows = [];
for (const [metric, definition] of Object.entries(cases)) {
  if (only.length > 0 && !only.includes(metric)) continue;
  const [quarter, half, all] = [N / 4, N / 2, N].map((n) => seconds(metric, definition, n));
  rows.push({
    metric,
    [N / 4]: quarter.toFixed(2),
    [N / 2]: half.toFixed(2),
    [N]: all.toFixed(2),
    "all / 4 quarters": (all / (4 * quarter)).toFixed(2),
  });
  process.stderr.write(".");
}
process.stderr.write("\n");
console.table(rows);
