import { blueprint as published } from "../blueprint/blueprint.js";
import type { Path } from "../foundation/issue.js";
import { invalidArgument } from "../foundation/operating-model-error.js";
import { assertShape, type Shape } from "../foundation/shape.js";
import { flowMetrics } from "../gates/flow-metrics.js";
import type { Registry } from "../model/registry.js";
import { assertRegistry } from "./assert-registry.js";
import { businessVotes, initiativeOf } from "./business-votes.js";
import { diagnose } from "./diagnosis.js";
import { type FigureOrigin, measuredInitiatives, sourceFinder } from "./figure-source.js";
import { learningRates } from "./learning-rates.js";
import type { FigureSource, PortfolioReview, Reviewed } from "./portfolio-review.js";
import { leavesOf } from "./readiness-proof.js";
import type { ReviewData, ReviewOptions } from "./review-data.js";
import { reviewAims, reviewMeasurements } from "./review-measurements.js";
import { reviewValue } from "./review-value.js";
import { traceability } from "./traceability.js";

/**
 * Joins the chapters' results on one day: readiness by stage, measurements with status and trend, value promised
 * and realized by class, gate flow, ranking with its robustness, recommended funding, diagnosis, what was learned,
 * one measure for each aim of the blueprint, and how far initiatives are traced. A part that was not given is null
 * and says what it needs.
 *
 * `sources` names for every figure the chapter, the method, n, and the rows of the files that its initiatives were
 * read from.
 *
 * @throws OperatingModelError `invalid-argument` for a date that does not exist, for results of a later day, and for
 *   a half-built result by its place.
 * @example
 * import { reviewPortfolio } from "ai-operating-model/operating-model";
 * const source = { file: "inventory.csv", line: 7 };
 * const review = reviewPortfolio(
 *   { initiatives: [{ id: "i1", name: "Claims triage", type: "use-case", source }] },
 *   {},
 *   { asOf: "2026-06-30" },
 * );
 * review.ranking.value; // => null
 * review.sources[0]?.figure; // => ["initiatives"]
 * review.sources[0]?.from.rows; // => [{ file: "inventory.csv", lines: [7] }]
 */
export function reviewPortfolio(
  registry: Registry,
  data: ReviewData,
  options: ReviewOptions,
): PortfolioReview {
  assertRegistry(registry, options);
  assertShape("Data", data, ["data"], DATA);
  assertShape({ blueprint: "blueprint?", targets: "object?" }, options, ["options"], OPTIONS);
  const { asOf, blueprint = published } = options;
  refuseLater("measurements", data.measurements?.asOf, asOf);
  refuseLater("gates", data.gates?.asOf.slice(0, 10), asOf);
  for (const readiness of data.readiness ?? []) refuseLater("readiness", readiness.asOf, asOf);

  const sources: FigureSource[] = [];
  const find = sourceFinder(registry);
  const cite = (figure: Path, origin: Omit<FigureOrigin, "asOf"> & { readonly asOf?: string }): void => {
    sources.push(find(figure, { asOf, ...origin }));
  };
  const all = registry.initiatives.map(({ id }) => id);
  const cited = new Set<string>();
  const ofRegistry = { n: all.length, records: "initiatives", initiativeIds: all };
  cite(["initiatives"], { chapter: "model", method: "count", ...ofRegistry });

  const { readiness, earlier, gates, ranking, acceptability, selection, records = {} } = data;
  (readiness ?? []).forEach((stage, index) => {
    const n = leavesOf(stage.proof).length;
    const from = { chapter: "operating-model", method: "readiness proof", n, records: "conditions" };
    cite(["readiness", "value", index], { ...from, asOf: stage.asOf, initiativeIds: [] });
  });

  const measured =
    data.measurements && reviewMeasurements(blueprint, data.measurements, earlier, options.targets ?? {});
  const aims = reviewAims(blueprint, measured ?? null);
  (measured ?? []).forEach(({ metric, measurement }, index) => {
    const { method, n, asOf: day } = measurement;
    const initiativeIds = measuredInitiatives(measurement, registry, records);
    const origin = {
      chapter: "metrics",
      method,
      n,
      records: "records of the metric",
      asOf: day,
      initiativeIds,
    };
    cite(["measurements", "value", index], origin);
    aims.forEach((aim, place) => {
      const at = aim.metrics.findIndex((one) => one.metric === metric);
      if (at >= 0) cite(["aims", place, "metrics", at], origin);
    });
  });

  const { benefits, learnings } = registry;
  if (benefits !== undefined) {
    cite(["value", "value"], {
      chapter: "value",
      method: "benefits claimed, over months that ended",
      n: benefits.length,
      records: "benefits",
      initiativeIds: benefits.flatMap(({ initiativeIds }) => initiativeIds),
    });
  }

  const flow = gates && flowMetrics(gates.histories, gates.process, gates);
  if (flow !== undefined) {
    const initiativeIds = (gates?.histories ?? []).flatMap((history) => initiativeOf(history) ?? []);
    const from = { chapter: "gates", method: "replay of the logs", n: flow.initiatives, records: "logs" };
    cite(["flow", "value"], { ...from, asOf: flow.asOf.slice(0, 10), initiativeIds });
  }

  (ranking?.entries ?? []).forEach(({ id }, index) => {
    cited.add(id);
    const method = `${ranking?.method}, ${ranking?.normalization}`;
    const from = {
      chapter: "prioritization",
      method,
      n: ranking?.entries.length ?? 0,
      records: "alternatives",
    };
    cite(["ranking", "value", "entries", index], { ...from, initiativeIds: [id] });
  });
  if (acceptability !== undefined) {
    const initiativeIds = acceptability.entries.map(({ id }) => id);
    for (const id of initiativeIds) cited.add(id);
    const method = `rank acceptability, weights ${acceptability.weights}, seed ${acceptability.seed}`;
    const from = { chapter: "prioritization", method, n: acceptability.draws, records: "draws" };
    cite(["robustness", "value"], { ...from, initiativeIds });
  }
  if (selection !== undefined) {
    const initiativeIds = [...selection.chosen, ...selection.whyNot.map(({ id }) => id)];
    for (const id of initiativeIds) cited.add(id);
    const method = `${selection.method}, ${selection.kind}`;
    const from = { chapter: "portfolio", method, n: initiativeIds.length, records: "candidates" };
    cite(["funding", "value"], { ...from, initiativeIds });
  }

  const votes =
    data.votes ?? (gates && businessVotes(gates.histories, gates.process.businessRole, gates.asOf));
  const diagnosis = diagnose(registry, {
    asOf,
    ...(options.rules === undefined ? {} : { rules: options.rules }),
    ...(votes === undefined ? {} : { votes }),
  });
  diagnosis.findings.forEach(({ rule, examinedIds }, index) => {
    const from = { chapter: "operating-model", method: rule, n: examinedIds.length, records: "initiatives" };
    cite(["diagnosis", "findings", index], { ...from, initiativeIds: examinedIds });
  });

  const rates = learnings && learningRates(learnings, { asOf });
  if (rates !== undefined) {
    cite(["learnings", "value"], {
      chapter: "operating-model",
      method: "share with Wilson interval",
      n: rates.n,
      records: "learnings",
      initiativeIds: (learnings ?? []).flatMap(({ initiativeId = [] }) => initiativeId),
    });
  }

  const trace = traceability(registry, { asOf });
  cite(["traceability"], {
    chapter: "operating-model",
    method: "graph from objective to benefit",
    ...ofRegistry,
  });

  return {
    asOf,
    initiatives: all.length,
    readiness: orMissing(readiness, "Needs the readiness of stages (data.readiness, from stageReadiness)."),
    measurements: orMissing(measured, "Needs measurements (data.measurements, from computeMetrics)."),
    value: orMissing(
      benefits && reviewValue(benefits, asOf),
      "Needs a benefit register (registry.benefits).",
    ),
    flow: orMissing(flow, "Needs logs of initiatives at their gates (data.gates)."),
    ranking: orMissing(ranking && withoutInputs(ranking), "Needs a ranking (data.ranking, from rank)."),
    robustness: orMissing(
      acceptability,
      "Needs drawn rankings (data.acceptability, from rankAcceptability).",
    ),
    funding: orMissing(selection, "Needs a selection (data.selection, from selectPortfolio)."),
    diagnosis,
    learnings: orMissing(rates, "Needs what was learned (registry.learnings)."),
    aims,
    traceability: { coverage: trace.coverage, findings: countCodes(trace.findings) },
    names: Object.fromEntries(
      registry.initiatives.filter(({ id }) => cited.has(id)).map(({ id, name }) => [id, name]),
    ),
    sources,
  };
}

/** What is opened of the chapters' results: a half-built one is refused by its place. */
const DATA: Readonly<Record<string, Shape>> = {
  Data: {
    readiness: "Stage*?",
    measurements: "Set?",
    earlier: "Set*?",
    records: "object?",
    gates: "Gates?",
    ranking: "Ranking?",
    acceptability: "Drawn?",
    selection: "Selection?",
    votes: "object*?",
  },
  Stage: { asOf: "string", proof: "object" },
  Set: { asOf: "string", measurements: "Measurement{}" },
  Measurement: { metric: "string", headline: "object", excluded: "Excluded*" },
  Excluded: { ids: "list" },
  Gates: { asOf: "string", timeZone: "string", process: "Process", histories: "object**" },
  Process: { stages: "object*", gates: "object*" },
  Ranking: { entries: "Entry*" },
  Drawn: { entries: "Entry*" },
  Entry: { id: "string" },
  Selection: { chosen: "string*", whyNot: "Entry*" },
};
const OPTIONS: Readonly<Record<string, Shape>> = {
  blueprint: { metrics: "object*", aims: "aim*" },
  aim: { metrics: "list" },
};

function orMissing<T>(value: T | undefined, detail: string): Reviewed<T> {
  return value === undefined ? { value: null, reason: "not-given", detail } : { value };
}

function refuseLater(member: string, day: string | undefined, asOf: string): void {
  if (day !== undefined && day > asOf)
    throw invalidArgument(["data", member, "asOf"], `not after the review's ${asOf}`, day);
}

function withoutInputs<R extends { readonly inputs: unknown }>({ inputs: _, ...rest }: R): Omit<R, "inputs"> {
  return rest;
}

function countCodes(findings: readonly { readonly code: string }[]): { code: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);
}
