// The main job in one command: an inventory file becomes a quality report, a registry, metrics, a diagnosis, a first
// ranking and a page with charts. `npm run quickstart [-- FILE MAPPING [AS-OF]]`; without arguments it reads the
// invented company in data/. Results go to standard output, progress to standard error.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import {
  blueprint,
  computeMetrics,
  cycleTimeChart,
  diagnose,
  type Estimate,
  findMetric,
  formatQuality,
  gateFunnelChart,
  type Measurement,
  metricStatus,
  plainDate,
  rankingChart,
} from "ai-operating-model";
import { firstRanking } from "./first-ranking.js";
import { latestDay, readInventory } from "./inventory.js";
import { renderChart } from "./render-chart.js";
import { type PageSection, reportPage } from "./report-page.js";
import { terminalTable } from "./terminal-table.js";

const data = (name: string): string => fileURLToPath(new URL(`data/${name}`, import.meta.url));
const [file = data("initiatives.csv"), mappingFile = data("mapping.json"), given] = process.argv.slice(2);
const progress = (text: string): void => void process.stderr.write(`${text}\n`);
const print = (text: string): void => void process.stdout.write(`${text}\n`);

progress(`1/6 reading ${path.basename(file)}`);
const inventory = readInventory(file, mappingFile);
const { initiatives, table } = inventory;
const asOf = given ?? inventory.asOf ?? latestDay(initiatives, plainDate(new Date(), "UTC"));
print(`${inventory.title}\nas of ${asOf}, ${initiatives.length} initiatives\n`);
print(formatQuality(table.quality));

progress("2/6 computing the sixteen metrics");
const horizons = Array.from({ length: 36 }, (_, index) => (index + 1) * 30);
const { measurements } = computeMetrics(
  { initiatives },
  { asOf, settings: { "cycle-time": { horizons: [...horizons, 365, 730] } } },
);
const metricHeader = ["metric", "value", "status", "n", "left out", "remark"];
const metricRows = Object.values(measurements).map(metricRow);
print(`\n${terminalTable(metricHeader, metricRows)}`);

progress("3/6 diagnosing");
const diagnosis = diagnose({ initiatives }, { asOf });
const diagnosisHeader = ["failure mode", "verdict", "present", "absent", "open", "missing most"];
const diagnosisRows = diagnosis.findings.map(({ failureMode, verdict, counts, missing }) => [
  failureMode,
  verdict,
  String(counts.present),
  String(counts.absent),
  String(counts.undetermined),
  missing[0]?.what ?? "",
]);
print(`\n${terminalTable(diagnosisHeader, diagnosisRows)}`);

progress("4/6 ranking");
const first = firstRanking(initiatives, table);
const names = new Map(initiatives.map(({ id, name }) => [id, name]));
const entries = (first?.ranking.entries ?? []).map((entry) => ({
  ...entry,
  name: names.get(entry.id) ?? entry.id,
}));
const rankingHeader = ["rank", "initiative", "score"];
const rankingRows = entries
  .slice(0, 10)
  .map(({ rank, name, score }) => [String(rank), name, score.toFixed(3)]);
const notRanked =
  "The file has neither benefits nor a confidence for what is in hand, so nothing can be said of value.";
print(`\n${first === null ? notRanked : `${first.question}\n${terminalTable(rankingHeader, rankingRows)}`}`);

progress("5/6 drawing");
const stages = new Map<string, number>();
for (const { stage } of initiatives)
  stages.set(stage ?? "not stated", (stages.get(stage ?? "not stated") ?? 0) + 1);
const declared = Object.keys(table.quality.fields.stage?.values ?? {});
const order = [...declared, ...[...stages.keys()].filter((stage) => !declared.includes(stage))];
const funnel = gateFunnelChart(
  order.map((stage) => ({ stage, count: stages.get(stage) ?? 0 })).filter(({ count }) => count > 0),
  { asOf },
);
const cycle = measurements["initiate.metric.cycle-time"];
const sections: PageSection[] = [
  { heading: "Where the initiatives stand", svg: await renderChart(funnel) },
  {
    heading: "How long it takes",
    lead: cycle.notes.map(({ message }) => message).join(" "),
    ...(cycle.n > 0 ? { svg: await renderChart(cycleTimeChart(cycle)) } : {}),
  },
  { heading: "The sixteen metrics", table: { header: metricHeader, rows: metricRows } },
  {
    heading: "What is failing",
    lead: "A verdict is left open where the file cannot tell; a missing record is not a no.",
    table: { header: diagnosisHeader, rows: diagnosisRows },
  },
  {
    heading: "A first ranking",
    lead: first?.question ?? notRanked,
    ...(first === null
      ? {}
      : { svg: await renderChart(rankingChart(entries, { asOf, method: first.ranking.method })) }),
  },
  { heading: "Quality of the data", table: qualityTable() },
];

progress("6/6 writing");
const out = path.resolve("out/quickstart.html");
mkdirSync(path.dirname(out), { recursive: true });
writeFileSync(
  out,
  reportPage(
    inventory.title,
    `${initiatives.length} initiatives of ${inventory.file}, as of ${asOf}`,
    sections,
  ),
);
print(`\nThe report with charts: ${path.relative(process.cwd(), out)}`);

function metricRow(measurement: Measurement): string[] {
  const { metric, headline, unit, n, excluded, notes } = measurement;
  const { status, reason } = metricStatus(measurement);
  const left = excluded.reduce((sum, { count }) => sum + count, 0);
  const remark =
    headline.value === null ? (headline.detail ?? headline.reason) : notes.map(({ code }) => code).join(", ");
  const shown = status === "undetermined" ? reason : status;
  return [
    findMetric(blueprint, metric)?.name ?? metric,
    shownValue(headline, unit),
    shown,
    String(n),
    String(left),
    remark,
  ];
}

function shownValue(headline: Estimate, unit: string): string {
  if (headline.value === null) return "-";
  if (unit === "share" || unit === "ratio") return `${(headline.value * 100).toFixed(0)} %`;
  return unit === "days" ? `${Math.round(headline.value)} d` : String(Math.round(headline.value * 100) / 100);
}

function qualityTable(): NonNullable<PageSection["table"]> {
  const rows = Object.entries(table.quality.fields).map(([field, quality]) => {
    const kinds = Object.entries(quality.missing).map(([kind, count]) => `${kind} ${count}`);
    return [
      field,
      String(quality.filled),
      kinds.join(", "),
      String(quality.refused),
      String(quality.unmapped),
    ];
  });
  return { header: ["field", "filled", "missing", "refused", "unmapped"], rows };
}
