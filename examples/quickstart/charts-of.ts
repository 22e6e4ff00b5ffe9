import type { AssessmentResult, Initiative, SimulationResult, TornadoBar } from "ai-operating-model";
import {
  cycleTimeChart,
  evaluateBusinessCase,
  gateFunnelChart,
  rankAcceptabilityChart,
  rankingChart,
} from "ai-operating-model";
import {
  agreementStripChart,
  type ChartSpecification,
  npvDistributionChart,
  npvLadderChart,
  type ReportChart,
  readinessHeatmapChart,
  tornadoChart,
} from "ai-operating-model/charts";
import type { PortfolioReview } from "ai-operating-model/operating-model";
import type { InitiativeCase } from "./business-cases.js";
import { renderChart } from "./render-chart.js";

/** What is drawn besides the review itself. */
export interface Drawn {
  readonly initiatives: readonly Initiative[];
  /** Stages in the order in which the mapping declares them. */
  readonly stages: readonly string[];
  readonly assessment: AssessmentResult | null;
  /** The case to show, such as the largest that is to be funded. */
  readonly shown: {
    readonly case: InitiativeCase;
    readonly simulation: SimulationResult;
    readonly tornado: readonly TornadoBar[];
  } | null;
}

/** The charts of a review, rendered, under the headings of the report's sections. */
export async function chartsOf(review: PortfolioReview, drawn: Drawn): Promise<readonly ReportChart[]> {
  const { asOf, names } = review;
  const charts: [string, ChartSpecification][] = [];
  const counts = new Map<string, number>();
  for (const { stage = "not stated" } of drawn.initiatives) counts.set(stage, (counts.get(stage) ?? 0) + 1);
  const order = [...new Set([...drawn.stages, ...counts.keys()])].filter((stage) => counts.has(stage));
  const funnel = order.map((stage) => ({ stage, count: counts.get(stage) ?? 0 }));
  charts.push(["Where the initiatives stand", gateFunnelChart(funnel, { asOf })]);
  if (review.readiness.value !== null)
    charts.push(["Readiness", readinessHeatmapChart(review.readiness.value)]);
  if (drawn.assessment !== null) charts.push(["Readiness", agreementStripChart(drawn.assessment)]);
  const cycle = review.measurements.value?.find(({ metric }) => metric === "initiate.metric.cycle-time");
  if (cycle !== undefined && cycle.measurement.n > 0)
    charts.push(["Metrics", cycleTimeChart(cycle.measurement)]);
  const ranking = review.ranking.value;
  if (ranking !== null) {
    const entries = ranking.entries.map((entry) => ({ ...entry, name: names[entry.id] ?? entry.id }));
    charts.push(["Ranking", rankingChart(entries, { asOf, method: ranking.method })]);
  }
  if (review.robustness.value !== null)
    charts.push(["Ranking", rankAcceptabilityChart(review.robustness.value, { asOf, names })]);
  if (drawn.shown !== null) {
    const { case: own, simulation, tornado } = drawn.shown;
    const { currency } = own.result;
    // The bars run from the drivers' means, which are not the file's own figures.
    const { npv } = evaluateBusinessCase(own.uncertain);
    const of = `, ${own.initiative.name}`;
    charts.push(["Recommended funding", npvLadderChart(own.result, { asOf })]);
    const spread = npvDistributionChart(
      simulation.npv,
      { asOf, currency },
      { title: `Spread of net present value${of}` },
    );
    charts.push(["Recommended funding", spread]);
    const facts = { asOf, unit: currency, base: Number(npv) };
    charts.push(["Recommended funding", tornadoChart(tornado, facts, { title: `What moves it most${of}` })]);
  }
  const rendered = charts.map(async ([heading, chart]) => ({ heading, svg: await renderChart(chart) }));
  return Promise.all(rendered);
}
