import { addMonths, type PlainDate } from "../foundation/calendar.js";
import { type Estimate, known, missing } from "../model/estimate.js";
import type { Initiative } from "../model/initiative.js";
import type { Objective, Registry } from "../model/registry.js";
import { assertRegistry } from "./assert-registry.js";
import { ownershipFindings } from "./ownership.js";
import { isAlive, type RegistryFinding, sourceOf } from "./registry-finding.js";

/** A thing on the way from strategy to value. */
export interface TraceNode {
  /** Kind and id joined: `objective:cost-to-serve`. */
  readonly key: string;
  readonly kind: "objective" | "initiative" | "outcome" | "metric" | "benefit";
  readonly id: string;
  readonly name: string;
}

/** A link between two nodes, by their keys. */
export interface TraceEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: "pursued-by" | "contributes-to" | "measured-by" | "realizes";
}

/** Which initiatives serve an objective through an outcome; `outcomeId` is null where none is named. */
export interface TraceCell {
  readonly objectiveId: string;
  readonly outcomeId: string | null;
  readonly initiativeIds: readonly string[];
}

/** The way from objectives through initiatives, outcomes and metrics to realized value, and where it breaks. */
export interface Traceability {
  readonly asOf: PlainDate;
  readonly nodes: readonly TraceNode[];
  readonly edges: readonly TraceEdge[];
  readonly findings: readonly RegistryFinding[];
  readonly matrix: readonly TraceCell[];
  readonly coverage: {
    /** Initiatives that are neither stopped nor retired: the base of the shares. */
    readonly initiatives: number;
    readonly withObjective: Estimate;
    readonly withOutcome: Estimate;
    readonly withMetric: Estimate;
    readonly withBenefit: Estimate;
    /** Share with an objective in force, a metric and a benefit in the register. */
    readonly traced: Estimate;
  };
}

/** Settings of {@link traceability}. */
export interface TraceabilityOptions {
  readonly asOf: PlainDate;
  /** Months after which the link to an objective must have been reaffirmed; 12 unless stated. */
  readonly reaffirmAfterMonths?: number;
}

/**
 * Traces every initiative to the objective it serves and the value it realized, as a graph with its breaks:
 * objectives nobody pursues, initiatives without objective, metric or benefit, references to things that do not
 * exist, and alignment that has gone stale (objective retired, or not reaffirmed for 12 months).
 *
 * @throws OperatingModelError `invalid-argument` for what is no registry, and for a date that does not exist.
 * @example
 * import { traceability } from "ai-operating-model/operating-model";
 * const trace = traceability(
 *   {
 *     initiatives: [{ id: "i1", name: "Claims triage", type: "use-case", objectiveIds: [] }],
 *     objectives: [{ id: "o1", name: "Lower cost to serve", validFrom: "2026-01-01" }],
 *   },
 *   { asOf: "2026-06-30" },
 * );
 * trace.findings.filter(({ code }) => code.startsWith("objective-")).map(({ code }) => code); // => ["objective-without-initiative"]
 */
export function traceability(registry: Registry, options: TraceabilityOptions): Traceability {
  assertRegistry(registry, options);
  const { asOf } = options;
  const objectives = new Map((registry.objectives ?? []).map((objective) => [objective.id, objective]));
  const benefits = registry.benefits ?? [];
  const nodes = new Map<string, TraceNode>();
  const edges: TraceEdge[] = [];
  const findings: RegistryFinding[] = [];
  const add = (kind: TraceNode["kind"], id: string, name: string): string => {
    const key = `${kind}:${id}`;
    if (!nodes.has(key)) nodes.set(key, { key, kind, id, name });
    return key;
  };
  for (const objective of objectives.values()) add("objective", objective.id, objective.name);

  const pursued = new Set<string>();
  const known = new Set(registry.initiatives.map(({ id }) => id));
  const benefitsOf = new Map<string, string[]>();
  for (const benefit of benefits) {
    for (const id of benefit.initiativeIds) benefitsOf.set(id, [...(benefitsOf.get(id) ?? []), benefit.id]);
    if (!benefit.initiativeIds.some((id) => known.has(id))) {
      findings.push({
        code: "benefit-without-initiative",
        subject: { kind: "benefit", id: benefit.id },
        message: `Benefit ${benefit.id} names no initiative of the registry.`,
      });
    }
  }

  const alive = new Set(registry.initiatives.filter((initiative) => isAlive(initiative, asOf)));
  const cells = new Map<string, { objectiveId: string; outcomeId: string | null; initiativeIds: string[] }>();
  for (const initiative of registry.initiatives) {
    const from = add("initiative", initiative.id, initiative.name);
    for (const id of initiative.objectiveIds ?? []) {
      const objective = objectives.get(id);
      if (objective === undefined) {
        findings.push(
          about(
            initiative,
            "unknown-objective",
            `${name(initiative)} names objective "${id}", which the registry does not hold.`,
          ),
        );
        continue;
      }
      if (alive.has(initiative)) pursued.add(id);
      edges.push({ from: `objective:${id}`, to: from, kind: "pursued-by" });
      const stale = staleness(objective, asOf, options.reaffirmAfterMonths ?? 12);
      if (stale !== null && alive.has(initiative)) {
        findings.push(
          about(
            initiative,
            "alignment-stale",
            `${name(initiative)} is aligned to "${objective.name}", ${stale}.`,
          ),
        );
      }
      for (const outcomeId of initiative.outcomeIds?.length ? initiative.outcomeIds : [null]) {
        const key = JSON.stringify([id, outcomeId]);
        const cell = cells.get(key) ?? { objectiveId: id, outcomeId, initiativeIds: [] };
        cell.initiativeIds.push(initiative.id);
        cells.set(key, cell);
      }
    }
    for (const id of initiative.outcomeIds ?? []) {
      edges.push({ from, to: add("outcome", id, id), kind: "contributes-to" });
    }
    for (const id of initiative.metricIds ?? [])
      edges.push({ from, to: add("metric", id, id), kind: "measured-by" });
    for (const id of benefitsOf.get(initiative.id) ?? []) {
      edges.push({ from, to: add("benefit", id, id), kind: "realizes" });
    }
    findings.push(
      ...(alive.has(initiative) ? orphanFindings(initiative, benefitsOf.has(initiative.id), registry) : []),
      ...ownershipFindings(initiative, asOf),
    );
  }
  for (const objective of objectives.values()) {
    if (pursued.has(objective.id) || !inForce(objective, asOf)) continue;
    findings.push({
      code: "objective-without-initiative",
      subject: { kind: "objective", id: objective.id },
      message: `No initiative in hand pursues "${objective.name}".`,
    });
  }

  const hasObjective = (initiative: Initiative): boolean =>
    (initiative.objectiveIds ?? []).some((id) => {
      const objective = objectives.get(id);
      return objective !== undefined && inForce(objective, asOf);
    });
  const hasMetric = (initiative: Initiative): boolean => (initiative.metricIds ?? []).length > 0;
  const hasBenefit = (initiative: Initiative): boolean => benefitsOf.has(initiative.id);
  const share = (test: (initiative: Initiative) => boolean): Estimate => shareOf([...alive], test);
  return {
    asOf,
    nodes: [...nodes.values()],
    edges,
    findings,
    matrix: [...cells.values()],
    coverage: {
      initiatives: alive.size,
      withObjective: share(hasObjective),
      withOutcome: share((initiative) => (initiative.outcomeIds ?? []).length > 0),
      withMetric: share(hasMetric),
      withBenefit: share(hasBenefit),
      traced: share(
        (initiative) => hasObjective(initiative) && hasMetric(initiative) && hasBenefit(initiative),
      ),
    },
  };
}

function shareOf(initiatives: readonly Initiative[], test: (initiative: Initiative) => boolean): Estimate {
  if (initiatives.length === 0) return missing("no-records", "no initiative is in hand");
  return known(initiatives.filter(test).length / initiatives.length);
}

/** Breaks of one initiative in hand. A list that is absent was never recorded; an empty one is a known gap. */
function orphanFindings(initiative: Initiative, hasBenefit: boolean, registry: Registry): RegistryFinding[] {
  const findings: RegistryFinding[] = [];
  const gap = (list: readonly string[] | undefined, code: string, what: string): void => {
    if ((list ?? []).length > 0) return;
    const how = list === undefined ? "has no record of" : "names no";
    findings.push(about(initiative, code, `${name(initiative)} ${how} ${what}.`));
  };
  gap(initiative.objectiveIds, "initiative-without-objective", "objective");
  gap(initiative.metricIds, "no-success-metric", "metric by which its success is judged");
  if (
    initiative.status === "live" &&
    initiative.type === "use-case" &&
    !hasBenefit &&
    registry.benefits !== undefined
  ) {
    findings.push(
      about(
        initiative,
        "no-benefit-in-register",
        `${name(initiative)} is live and has no entry in the benefit register.`,
      ),
    );
  }
  return findings;
}

function inForce(objective: Objective, asOf: PlainDate): boolean {
  return objective.validFrom <= asOf && (objective.validTo === undefined || asOf < objective.validTo);
}

/** Why the alignment to an objective no longer counts, or null where it does. */
function staleness(objective: Objective, asOf: PlainDate, months: number): string | null {
  if (!inForce(objective, asOf)) {
    return objective.validFrom > asOf
      ? `in force only from ${objective.validFrom}`
      : `retired on ${objective.validTo}`;
  }
  // What was affirmed later was not yet affirmed on the day; what was affirmed earlier holds from the start.
  const { validFrom, reaffirmedAt = validFrom } = objective;
  const last = reaffirmedAt > asOf || reaffirmedAt < validFrom ? validFrom : reaffirmedAt;
  return addMonths(last, months) <= asOf ? `last affirmed on ${last}, at least ${months} months ago` : null;
}

function about(initiative: Initiative, code: string, message: string): RegistryFinding {
  return { code, subject: { kind: "initiative", id: initiative.id }, message, ...sourceOf(initiative) };
}

const name = (initiative: Initiative): string => `"${initiative.name}"`;
