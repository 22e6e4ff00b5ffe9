import { assertList, assertRecord } from "../foundation/operating-model-error.js";
import { wilsonInterval } from "../foundation/statistics/proportion-interval.js";
import { known, missing } from "../model/estimate.js";
import type { Initiative } from "../model/initiative.js";
import type { Measurement } from "../model/measurement.js";
import type { Component, ComponentUse } from "../model/registry.js";
import { assembleMeasurement } from "./assemble-measurement.js";
import { assertRecords } from "./assert-records.js";
import { distinctRecords, type ExclusionLedger, exclusionLedger } from "./exclusion-ledger.js";
import { type MetricOptions, readOptions } from "./metric-options.js";
import { readDay } from "./read-day.js";

/** What reuse is read from: who exists, which parts there are, and who uses which. */
export interface ReuseRecords {
  readonly initiatives: readonly Pick<Initiative, "id" | "unit" | "componentIds">[];
  readonly components: readonly Component[];
  readonly uses?: readonly ComponentUse[];
}

/** How the reuse rate is computed. */
export interface ComponentReuseRateOptions extends MetricOptions {}

/**
 * The share of initiatives that use a component which another owns, with Wilson's interval. A component is
 * another's when its owner is neither the initiative itself nor the initiative's unit.
 *
 * Parts: `consuming` and `initiatives` (counts), `reusedComponents` (components with two or more consumers other
 * than their owner) and `reusedComponentShare` of those available, `usesPerComponent`.
 * Left out: `unknown-component`, `unknown-initiative`, `own-component`, `after-as-of` (use or component begins
 * later), `component-retired`, `imprecise-date`, `invalid-date`, `duplicate` (an id, or an initiative with a component,
 * again).
 * Missing: `zero-denominator` where there are no initiatives.
 *
 * @example
 * import { componentReuseRate } from "ai-operating-model/metrics";
 * const measurement = componentReuseRate(
 *   {
 *     initiatives: [{ id: "triage" }, { id: "search" }],
 *     components: [{ id: "ocr", name: "Text recognition", owner: "triage" }],
 *     uses: [
 *       { componentId: "ocr", initiativeId: "search" },
 *       { componentId: "ocr", initiativeId: "triage" }, // its own: no reuse
 *     ],
 *   },
 *   { asOf: "2026-02-15" },
 * );
 * measurement.headline.value; // => 0.5
 * measurement.excluded; // => [{ reason: "own-component", count: 1, ids: ["triage>ocr"] }]
 */
export function componentReuseRate(records: ReuseRecords, options: ComponentReuseRateOptions): Measurement {
  const { asOf, confidence } = readOptions(options);
  assertRecord(records, ["records"]);
  assertRecords(records.initiatives, ["records", "initiatives"]);
  assertRecords(records.components, ["records", "components"]);
  assertRecords(records.uses ?? [], ["records", "uses"]);
  records.initiatives.forEach(({ componentIds }, index) => {
    if (componentIds !== undefined)
      assertList(componentIds, ["records", "initiatives", index, "componentIds"]);
  });
  const ledger = exclusionLedger();
  const initiatives = byId(records.initiatives, ledger);
  const components = byId(records.components, ledger);
  const uses = allUses(records);
  const consumers = new Map<string, Set<string>>();
  const consuming = new Set<string>();
  for (const use of uses) {
    const { componentId, initiativeId } = use;
    const reason = refusal(use, components.get(componentId), initiatives.get(initiativeId), asOf);
    const known = consumers.get(componentId);
    if (reason !== undefined) ledger.leaveOut(reason, `${initiativeId}>${componentId}`);
    else if (known?.has(initiativeId)) ledger.leaveOut("duplicate", `${initiativeId}>${componentId}`);
    else {
      if (known === undefined) consumers.set(componentId, new Set([initiativeId]));
      else known.add(initiativeId);
      consuming.add(initiativeId);
    }
  }
  return assembleMeasurement("scale.metric.component-reuse-rate", options, {
    ...rates(initiatives.size, consuming.size, consumers, available(components, asOf), confidence),
    n: initiatives.size,
    given: uses.length + records.initiatives.length + records.components.length,
    ledger,
    method: "initiatives that use another's component / all initiatives, Wilson interval",
    minimum: 5,
    inputs: { ...records },
  });
}

function rates(
  all: number,
  consuming: number,
  consumers: ReadonlyMap<string, ReadonlySet<string>>,
  availableComponents: number,
  confidence: number,
) {
  const share = (part: number, whole: number, what: string) => {
    const { estimate, low, high } = wilsonInterval(part, whole, { confidence });
    return estimate === null ? missing("zero-denominator", what) : known(estimate, { low, high, confidence });
  };
  let links = 0;
  let reused = 0;
  for (const users of consumers.values()) {
    links += users.size;
    if (users.size >= 2) reused++;
  }
  const noComponent = "No component is available on that day.";
  return {
    headline: share(consuming, all, "There are no initiatives."),
    parts: {
      consuming: known(consuming),
      initiatives: known(all),
      reusedComponents: known(reused),
      reusedComponentShare: share(reused, availableComponents, noComponent),
      usesPerComponent:
        availableComponents === 0
          ? missing("zero-denominator", noComponent)
          : known(links / availableComponents),
    },
  };
}

function byId<R extends { readonly id: string }>(
  records: readonly R[],
  ledger: ExclusionLedger,
): ReadonlyMap<string, R> {
  return new Map(distinctRecords(records, ({ id }) => id, ledger).map((record) => [record.id, record]));
}

/** Uses recorded on their own and those listed with an initiative; a pair that stands in both is one use. */
function allUses({ initiatives, uses: given }: ReuseRecords): readonly ComponentUse[] {
  const uses = given ?? [];
  if (initiatives.every(({ componentIds = [] }) => componentIds.length === 0)) return uses;
  const recorded = new Set(uses.map(({ initiativeId, componentId }) => `${initiativeId}>${componentId}`));
  const listed = initiatives.flatMap(({ id, componentIds = [] }) =>
    [...new Set(componentIds)]
      .filter((componentId) => !recorded.has(`${id}>${componentId}`))
      .map((componentId) => ({ componentId, initiativeId: id })),
  );
  return listed.length === 0 ? uses : [...uses, ...listed];
}

function refusal(
  { from }: ComponentUse,
  component: Component | undefined,
  initiative: Pick<Initiative, "id" | "unit"> | undefined,
  asOf: number,
): string | undefined {
  if (component === undefined) return "unknown-component";
  if (initiative === undefined) return "unknown-initiative";
  if (component.owner === initiative.id || component.owner === initiative.unit) return "own-component";
  const began = readDay(from);
  if (began === "invalid-date" || began === "imprecise-date") return began;
  if (typeof began === "number" && began > asOf) return "after-as-of";
  return unavailable(component, asOf);
}

/** Why a component cannot be used on the day; undefined where it can. */
function unavailable({ availableFrom, retiredAt }: Component, asOf: number): string | undefined {
  const begins = readDay(availableFrom);
  const ends = readDay(retiredAt);
  for (const reading of [begins, ends])
    if (reading === "invalid-date" || reading === "imprecise-date") return reading;
  if (typeof begins === "number" && begins > asOf) return "after-as-of";
  return typeof ends === "number" && ends <= asOf ? "component-retired" : undefined;
}

function available(components: ReadonlyMap<string, Component>, asOf: number): number {
  let count = 0;
  for (const component of components.values()) if (unavailable(component, asOf) === undefined) count++;
  return count;
}
