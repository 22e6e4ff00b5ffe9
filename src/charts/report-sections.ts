import type { PortfolioReview } from "../operating-model/portfolio-review.js";
import { leavesOf } from "../operating-model/readiness-proof.js";
import type { ReportSection } from "./report-section.js";
import { sourcesSection } from "./report-sources.js";
import {
  estimateText,
  groupDigits,
  intervalText,
  nameIn,
  numberText,
  SHOWN,
  valueText,
  words,
} from "./report-texts.js";

/** The parts of a review in the order of a report. A part that was not given says so. */
export function reportSections(review: PortfolioReview): ReportSection[] {
  return [
    aims(review),
    readiness(review),
    metrics(review),
    value(review),
    flow(review),
    ranking(review),
    funding(review),
    diagnosis(review),
    learnings(review),
    traced(review),
    sourcesSection(review),
  ];
}

function aims({ aims }: PortfolioReview): ReportSection {
  const header = ["aim", "measure", "value", "status"];
  const rows = aims.flatMap(({ name, metrics, leading }) =>
    metrics
      .filter(({ metric }) => metric === leading)
      .map((one) => [name, one.name, estimateText(one.headline, one.unit), one.status]),
  );
  return {
    heading: "Aims",
    lead: "One measure for each aim of the operating model.",
    tables: [{ header, rows }],
  };
}

function readiness({ readiness }: PortfolioReview): ReportSection {
  const heading = "Readiness";
  if (readiness.value === null) return { heading, lead: notGiven(readiness.detail), tables: [] };
  const header = ["stage", "verdict", "met", "not met", "open", "waived"];
  const rows = readiness.value.map(({ stage, verdict, proof }) => {
    const leaves = leavesOf(proof);
    const count = (wanted: string): string => String(leaves.filter((leaf) => leaf.verdict === wanted).length);
    return [stage, words(verdict), count("met"), count("not-met"), count("undetermined"), count("waived")];
  });
  const lead = "Conditions of each stage. An open one lacks the evidence to tell, which is not a no.";
  return { heading, lead, tables: [{ header, rows }] };
}

function metrics({ measurements }: PortfolioReview): ReportSection {
  const heading = "Metrics";
  if (measurements.value === null) return { heading, lead: notGiven(measurements.detail), tables: [] };
  const header = ["metric", "value", "interval", "status", "trend", "n", "left out", "remarks"];
  const rows = measurements.value.map(({ name, measurement, status, trend }) => {
    const { headline, unit, n, excluded, notes } = measurement;
    const remarks = [
      ...(headline.value === null && headline.detail !== undefined ? [headline.detail] : []),
      ...notes.map(({ message }) => message),
    ];
    const left = excluded.reduce((sum, { count }) => sum + count, 0);
    return [
      name,
      estimateText(headline, unit),
      intervalText(headline, unit),
      status.status === "undetermined" && status.reason === "no-target" ? "no target" : status.status,
      trend.value === null ? "" : trendText(trend.value, unit),
      String(n),
      String(left),
      remarks.join(" "),
    ];
  });
  return { heading, tables: [{ header, rows }] };
}

function trendText(
  {
    change,
    improved,
  }: { readonly change: { readonly value: number | null }; readonly improved: boolean | null },
  unit: string,
): string {
  if (change.value === null) return "not comparable";
  const sign = change.value > 0 ? "+" : "";
  const verdict = improved === null ? "" : improved ? " (better)" : " (worse)";
  return `${sign}${valueText(change.value, unit)}${verdict}`;
}

function value({ value }: PortfolioReview): ReportSection {
  const heading = "Value promised and realized";
  if (value.value === null) return { heading, lead: notGiven(value.detail), tables: [] };
  const header = ["benefit class", "promised in all", "planned to date", "realized to date", "difference"];
  const tables = value.value.currencies.map(({ currency, byClass, ...all }) => ({
    header: [`${header[0]}, ${currency ?? "no currency"}`, ...header.slice(1)],
    rows: [...byClass.map((one) => ({ name: words(one.class), ...one })), { name: "all", ...all }].map(
      ({ name, promised, plannedToDate, realizedToDate, variance }) => [
        name,
        ...[promised, plannedToDate, realizedToDate, variance].map(groupDigits),
      ],
    ),
  }));
  const open = value.value.currencies.reduce((sum, { withoutActual }) => sum + withoutActual, 0);
  const lead =
    open === 0
      ? "Every month that ended has an actual."
      : `${open} benefits have months that ended without an actual; these count as nothing realized.`;
  return { heading, lead, tables };
}

function flow({ flow }: PortfolioReview): ReportSection {
  const heading = "Gate flow";
  if (flow.value === null) return { heading, lead: notGiven(flow.detail), tables: [] };
  const { workInProgress, onHold, inOperation, killed, completed, retired, firstPass, rework, stages } =
    flow.value;
  const totals: [string, string][] = [
    ["in progress", String(workInProgress)],
    ["of these on hold", String(onHold)],
    ["in operation", String(inOperation)],
    ["killed", String(killed)],
    ["completed", String(completed)],
    ["retired", String(retired)],
    ["first-pass yield", estimateText(firstPass.yield, "share")],
    ["rework rounds", String(rework.rounds)],
  ];
  const header = ["stage", "entered", "in progress", "median days", "first pass", "recycles"];
  const rows = stages.map(({ stage, entered, inProgress, cycleTimeDays, firstPass, recycles }) => [
    stage,
    String(entered),
    String(inProgress),
    estimateText(cycleTimeDays.median, null),
    estimateText(firstPass.yield, "share"),
    String(recycles),
  ]);
  return {
    heading,
    tables: [
      { header: ["initiatives", "count"], rows: totals },
      { header, rows },
    ],
  };
}

function ranking({ ranking, robustness, names }: PortfolioReview): ReportSection {
  const heading = "Ranking";
  if (ranking.value === null) return { heading, lead: notGiven(ranking.detail), tables: [] };
  const { entries, method, unranked, methodDisagreement } = ranking.value;
  const firm = new Map((robustness.value?.entries ?? []).map((entry) => [entry.id, entry]));
  const header = ["initiative", "rank", "score", "first in", "mean rank"];
  const rows = entries.slice(0, SHOWN).map(({ id, rank, score }) => {
    const drawn = firm.get(id);
    return [
      nameIn(names, id),
      String(rank),
      score.toFixed(3),
      drawn === undefined ? "" : valueText(drawn.acceptability[0] ?? 0, "share"),
      drawn === undefined ? "" : drawn.meanRank.toFixed(1),
    ];
  });
  const drawn =
    robustness.value === null
      ? "How firm it is was not drawn."
      : `Firmness from ${robustness.value.draws} draws.`;
  const others = methodDisagreement === undefined ? "" : " Another normalization has another winner.";
  const lead = `${Math.min(SHOWN, entries.length)} of ${entries.length} by ${words(method)}, ${unranked.length} unranked. ${drawn}${others}`;
  return { heading, lead, tables: [{ header, rows }] };
}

function funding({ funding, names }: PortfolioReview): ReportSection {
  const heading = "Recommended funding";
  if (funding.value === null) return { heading, lead: notGiven(funding.detail), tables: [] };
  const { kind, chosen, whyNot, objective, bound, maximize } = funding.value;
  const worth = objective === null ? "nothing feasible was found" : `${maximize} ${numberText(objective)}`;
  const limit = kind === "proven" || bound === null ? "" : `, and nothing exceeds ${numberText(bound)}`;
  const rejected = whyNot
    .slice(0, SHOWN)
    .map(({ id, reason, breaks }) => [
      nameIn(names, id),
      words(reason),
      breaks.map(({ constraintId, by }) => `${constraintId} by ${numberText(by)}`).join("; "),
    ]);
  return {
    heading,
    lead: `${words(kind)}: ${worth}${limit}. ${chosen.length} chosen, ${whyNot.length} not.`,
    tables: [
      { header: ["fund"], rows: chosen.map((id) => [nameIn(names, id)]) },
      { header: ["not now", "why", "what it would break"], rows: rejected },
    ],
  };
}

function diagnosis({ diagnosis }: PortfolioReview): ReportSection {
  const header = ["failure mode", "verdict", "present", "absent", "open", "missing most"];
  const rows = diagnosis.findings.map(({ failureMode, verdict, counts, missing }) => [
    words(failureMode),
    verdict,
    String(counts.present),
    String(counts.absent),
    String(counts.undetermined),
    missing[0]?.what ?? "",
  ]);
  const shown = diagnosis.findings.flatMap(({ failureMode, rows }) =>
    rows
      .filter(({ verdict }) => verdict === "present")
      .slice(0, SHOWN)
      .map(({ name, evidence, source }) => [
        name,
        words(failureMode),
        evidence.join("; "),
        source?.line === undefined ? "" : `${source.file ?? ""}:${source.line}`,
      ]),
  );
  return {
    heading: "What is failing",
    lead: "A verdict is left open where the records cannot tell; a missing record is not a no.",
    tables: [
      { header, rows },
      { header: ["initiative", "failure mode", "evidence", "row"], rows: shown },
    ],
  };
}

function learnings({ learnings }: PortfolioReview): ReportSection {
  const heading = "What was learned";
  if (learnings.value === null) return { heading, lead: notGiven(learnings.detail), tables: [] };
  const { n, closed, adopted, overdue } = learnings.value;
  const rows = [
    ["recorded", String(n), ""],
    ["actions closed", estimateText(closed, "share"), intervalText(closed, "share")],
    ["adopted elsewhere", estimateText(adopted, "share"), intervalText(adopted, "share")],
    ["actions past due", String(overdue.length), ""],
  ];
  return { heading, tables: [{ header: ["learnings", "value", "interval"], rows }] };
}

function traced({ traceability }: PortfolioReview): ReportSection {
  const { coverage, findings } = traceability;
  const shares = [
    ["with an objective in force", coverage.withObjective],
    ["with an outcome", coverage.withOutcome],
    ["with a success metric", coverage.withMetric],
    ["with a benefit in the register", coverage.withBenefit],
    ["traced from objective to benefit", coverage.traced],
  ] as const;
  return {
    heading: "Traceability",
    lead: `${coverage.initiatives} initiatives in hand.`,
    tables: [
      {
        header: ["initiatives", "share"],
        rows: shares.map(([name, share]) => [name, estimateText(share, "share")]),
      },
      { header: ["finding", "count"], rows: findings.map(({ code, count }) => [words(code), String(count)]) },
    ],
  };
}

function notGiven(detail: string): string {
  return `Not given. ${detail}`;
}
