// The main job in one command: an inventory file becomes a quality report, a registry, metrics, a diagnosis, business
// cases, a ranking, a choice of what to fund, gates with an audit chain, and a page with charts in which every figure
// leads back to its rows. `npm run quickstart [-- FILE MAPPING [AS-OF]]`; without arguments it reads the invented
// company in data/. Results go to standard output, progress to standard error.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import {
  aiInitiativeLifecycle,
  blueprint,
  computeMetrics,
  type Estimate,
  formatMoney,
  formatQuality,
  plainDate,
  simulateCase,
  tornado,
} from "ai-operating-model";
import { type ReportSection, report } from "ai-operating-model/charts";
import { reviewPortfolio, stageReadiness } from "ai-operating-model/operating-model";
import { ASSUMED, ASSUMED_SPREAD, benefitRegister, businessCases, currencyOf } from "./business-cases.js";
import { chartsOf } from "./charts-of.js";
import { firstRanking } from "./first-ranking.js";
import { chooseFunding } from "./funding.js";
import { passGates } from "./gate-passage.js";
import { latestDay, readInventory } from "./inventory.js";
import { selfAssessment } from "./self-assessment.js";
import { openUseCases, valuesById } from "./table-values.js";
import { terminalTable } from "./terminal-table.js";

const data = (name: string): string => fileURLToPath(new URL(`data/${name}`, import.meta.url));
const [file = data("initiatives.csv"), mappingFile = data("mapping.json"), given] = process.argv.slice(2);
const progress = (text: string): void => void process.stderr.write(`${text}\n`);
const print = (text: string): void => void process.stdout.write(`${text}\n`);

progress(`1/8 reading ${path.basename(file)}`);
const inventory = readInventory(file, mappingFile);
const { initiatives, table } = inventory;
const asOf = given ?? inventory.asOf ?? latestDay(initiatives, plainDate(new Date(), "UTC"));
print(`${inventory.title}\nas of ${asOf}, ${initiatives.length} initiatives\n`);
print(formatQuality(table.quality));
const valuesOf = valuesById(initiatives, table);
const open = openUseCases(initiatives);
const currency = currencyOf(inventory.mapping) ?? "EUR";
const benefits = benefitRegister(initiatives, valuesOf, currency, asOf);
const registry = { initiatives, ...(benefits === undefined ? {} : { benefits }) };

progress("2/8 computing the sixteen metrics");
const horizons = Array.from({ length: 36 }, (_, index) => (index + 1) * 30);
const measurements = computeMetrics(registry, {
  asOf,
  settings: { "cycle-time": { horizons: [...horizons, 365, 730] } },
});

progress("3/8 scoring the self-assessment and the stages' readiness");
const assessment = process.argv[2] === undefined ? selfAssessment(data("responses.json"), asOf) : null;
const readiness = blueprint.stages.map(({ id }) =>
  stageReadiness(blueprint, id, { measurements, ...(assessment === null ? {} : { assessment }) }, { asOf }),
);

progress("4/8 evaluating business cases");
const cases = businessCases(open, valuesOf, currency, asOf);

progress("5/8 ranking and choosing what to fund");
const first = firstRanking(open, valuesOf);
const requirementsOf = (id: string): readonly string[] => {
  const needs = valuesOf.get(id)?.requires;
  return Array.isArray(needs) ? needs.map(String) : [];
};
const funding = await chooseFunding(cases, requirementsOf);

progress("6/8 passing gates");
const candidate = funding?.selection.chosen[0] ?? open[0]?.id ?? initiatives[0]?.id;
const passage = candidate === undefined ? null : await passGates(candidate, asOf);

progress("7/8 reviewing");
const review = reviewPortfolio(
  registry,
  {
    readiness,
    measurements,
    ...(first === null ? {} : { ranking: first.ranking, acceptability: first.acceptability }),
    ...(funding === null ? {} : { selection: funding.selection }),
    ...(passage === null
      ? {}
      : {
          gates: {
            histories: [passage.history],
            process: aiInitiativeLifecycle,
            asOf: `${asOf}T18:00:00Z`,
            timeZone: "UTC",
          },
        }),
  },
  { asOf },
);
const nameOf = (id: string): string => review.names[id] ?? id;

const metricRows = (review.measurements.value ?? []).map(({ name, measurement, status }) => {
  const { headline, unit, n, excluded, notes } = measurement;
  const left = excluded.reduce((sum, { count }) => sum + count, 0);
  const remark =
    headline.value === null ? (headline.detail ?? headline.reason) : notes.map(({ code }) => code).join(", ");
  const shown = status.status === "undetermined" ? status.reason : status.status;
  return [name, shownValue(headline, unit), shown, String(n), String(left), remark];
});
print(`\n${terminalTable(["metric", "value", "status", "n", "left out", "remark"], metricRows)}`);

const diagnosisRows = review.diagnosis.findings.map(({ failureMode, verdict, counts, missing }) => [
  failureMode,
  verdict,
  String(counts.present),
  String(counts.absent),
  String(counts.undetermined),
  missing[0]?.what ?? "",
]);
const diagnosisHeader = ["failure mode", "verdict", "present", "absent", "open", "missing most"];
print(`\n${terminalTable(diagnosisHeader, diagnosisRows)}`);

const rankingRows = (first?.ranking.entries ?? [])
  .slice(0, 10)
  .map(({ rank, id, score }) => [String(rank), nameOf(id), score.toFixed(3)]);
const notRanked =
  "The file has neither benefits nor a confidence for what is in hand, so nothing can be said of value.";
const rankingTable = terminalTable(["rank", "initiative", "score"], rankingRows);
print(`\n${first === null ? notRanked : `${first.question}\n${rankingTable}`}`);

const money = (amount: string | number): string =>
  formatMoney(amount, { currency, locale: "en-US", fractionDigits: 0 });
if (funding === null) print("\nNo case can be made: the file has no cost to build with a benefit per year.");
else {
  const { chosen, kind, objective } = funding.selection;
  const lead = `Of ${cases.length} cases (${ASSUMED}) a budget of ${money(funding.budget)} funds ${chosen.length}, ${kind}, worth ${money(objective ?? 0)}`;
  const rows = cases
    .filter(({ initiative: { id } }) => chosen.includes(id))
    .map(({ initiative: { name }, remaining, result }) => [name, money(remaining), money(result.npv)]);
  print(`\n${lead}\n${terminalTable(["fund", "still to spend", "net present value"], rows)}`);
}

const gateRows = (passage?.stages ?? []).flatMap(({ stage, missing }) =>
  missing.map((message) => [stage, message]),
);
const audit =
  passage === null
    ? ""
    : `${passage.records.length} events sealed, the chain is ${passage.intact ? "whole" : "broken"}`;
if (passage !== null && candidate !== undefined) {
  print(`\nGates of ${nameOf(candidate)}, passed on trial to ${passage.reached}: ${audit}`);
  print(terminalTable(["gate", "what was missing"], gateRows));
}

progress("8/8 simulating, drawing and writing");
const also: ReportSection[] = [
  ...(passage === null
    ? []
    : [
        {
          heading: "What the gates asked for",
          lead: `A trial with made-up people: ${nameOf(candidate ?? "")} reached ${passage.reached}; ${audit}.`,
          tables: [{ header: ["gate", "what was missing"], rows: gateRows }],
        },
      ]),
  { heading: "Quality of the data", tables: [qualityTable()] },
];
const shownCase = funding?.selection.chosen
  .flatMap((id) => cases.filter(({ initiative }) => initiative.id === id))
  .at(0);
const shown =
  shownCase === undefined
    ? null
    : {
        case: shownCase,
        simulation: await simulateCase(shownCase.uncertain, { seed: 1, trials: 4096 }),
        tornado: tornado(shownCase.uncertain),
      };
if (shown !== null) {
  const { quantiles, probabilityPositive } = shown.simulation.npv;
  print(`\n${shown.case.initiative.name}, simulated with ${ASSUMED_SPREAD}:`);
  print(
    `P10 ${money(quantiles.p10)}, P50 ${money(quantiles.p50)}, P90 ${money(quantiles.p90)}; worth more than nothing in ${Math.round(probabilityPositive * 100)} % of ${shown.simulation.trials} trials`,
  );
}
const charts = await chartsOf(review, {
  initiatives,
  stages: Object.keys(table.quality.fields.stage?.values ?? {}),
  assessment,
  shown,
});
const out = path.resolve("out/quickstart.html");
mkdirSync(path.dirname(out), { recursive: true });
writeFileSync(out, report(review, { format: "html", title: inventory.title, charts, also }));
writeFileSync(path.resolve("out/review.json"), JSON.stringify(review));
print(`\nThe report with charts: ${path.relative(process.cwd(), out)}`);

function shownValue(headline: Estimate, unit: string): string {
  if (headline.value === null) return "-";
  if (unit === "share" || unit === "ratio") return `${(headline.value * 100).toFixed(0)} %`;
  return unit === "days" ? `${Math.round(headline.value)} d` : String(Math.round(headline.value * 100) / 100);
}

function qualityTable(): ReportSection["tables"][number] {
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
