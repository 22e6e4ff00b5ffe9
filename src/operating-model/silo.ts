import type { PlainDate } from "../foundation/calendar.js";
import type { Initiative } from "../model/initiative.js";
import type { Registry } from "../model/registry.js";
import type { DiagnosisRules } from "./diagnosis-rules.js";
import type { FailureModeFinding } from "./diagnosis-verdict.js";
import { gather, type Judgement } from "./judgement.js";
import { isAlive } from "./registry-finding.js";

/** That the gate votes on an initiative are known, and whether the business cast one. */
export interface BusinessVote {
  readonly initiativeId: string;
  readonly business: boolean;
}

/** One sign of a silo: shown, not shown, or unknown. */
interface Sign {
  readonly shown: boolean | null;
  readonly evidence: string;
  readonly missing: string;
}

/**
 * Initiatives that stand alone. Four signs: no objective link, one unit at most taking part, no component shared
 * with another initiative, no vote from the business. Three make a silo; a verdict is open while unknown signs
 * could still tip it.
 */
export function diagnoseSilo(
  registry: Registry,
  asOf: PlainDate,
  rules: DiagnosisRules,
  votes: readonly BusinessVote[] | undefined,
): FailureModeFinding {
  const signsOf = signReader(registry, asOf, votes);
  const alive = registry.initiatives.filter((initiative) => isAlive(initiative, asOf));
  const judgements = alive.map((initiative): Judgement => {
    const signs = signsOf(initiative);
    const shown = signs.filter((sign) => sign.shown === true);
    const unknown = signs.filter((sign) => sign.shown === null);
    const evidence = shown.map((sign) => sign.evidence);
    if (shown.length >= rules.siloSigns) return { initiative, verdict: "present", evidence, missing: [] };
    if (shown.length + unknown.length < rules.siloSigns)
      return { initiative, verdict: "absent", evidence, missing: [] };
    return { initiative, verdict: "undetermined", evidence, missing: unknown.map((sign) => sign.missing) };
  });
  return gather(
    "silo",
    `At least ${rules.siloSigns} of four signs: no objective, one unit, no shared component, no business vote.`,
    judgements,
  );
}

function signReader(
  registry: Registry,
  asOf: PlainDate,
  votes: readonly BusinessVote[] | undefined,
): (initiative: Initiative) => Sign[] {
  const units = new Map<string, Set<string>>();
  for (const { initiativeId, unit, date } of registry.engagements ?? []) {
    if (initiativeId === undefined || date > asOf) continue;
    units.set(initiativeId, (units.get(initiativeId) ?? new Set()).add(unit));
  }
  const consumers = new Map<string, Set<string>>();
  const used = new Map<string, Set<string>>();
  const use = (component: string, initiative: string): void => {
    consumers.set(component, (consumers.get(component) ?? new Set()).add(initiative));
    used.set(initiative, (used.get(initiative) ?? new Set()).add(component));
  };
  for (const { componentId, initiativeId, from = asOf } of registry.componentUses ?? [])
    if (from <= asOf) use(componentId, initiativeId);
  for (const { id, componentIds } of registry.initiatives)
    for (const component of componentIds ?? []) use(component, id);
  const business = new Map<string, boolean>();
  for (const vote of votes ?? [])
    business.set(vote.initiativeId, vote.business || business.get(vote.initiativeId) === true);

  return (initiative) => {
    const own = [...(used.get(initiative.id) ?? [])];
    const recorded = initiative.componentIds !== undefined || registry.componentUses !== undefined;
    const taking = new Set(units.get(initiative.id));
    if (initiative.unit !== undefined) taking.add(initiative.unit);
    const objectives = initiative.objectiveIds;
    return [
      {
        shown: objectives === undefined ? null : objectives.length === 0,
        evidence: "serves no objective",
        missing: "the objectives it serves",
      },
      {
        shown: registry.engagements === undefined ? null : taking.size <= 1,
        evidence: `only ${[...taking][0] ?? "no unit"} takes part`,
        missing: "which units take part",
      },
      {
        shown: recorded ? !own.some((component) => (consumers.get(component)?.size ?? 0) > 1) : null,
        evidence: "shares no component with another initiative",
        missing: "the components it uses",
      },
      {
        shown: business.has(initiative.id) ? business.get(initiative.id) === false : null,
        evidence: "no vote from the business",
        missing: "the votes at its gates",
      },
    ];
  };
}
