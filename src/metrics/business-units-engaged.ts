import { isText } from "../foundation/is-text.js";
import { known, missing } from "../model/estimate.js";
import type { Measurement } from "../model/measurement.js";
import type { BusinessUnit, Engagement } from "../model/registry.js";
import { assembleMeasurement } from "./assemble-measurement.js";
import { assertRecords } from "./assert-records.js";
import { entryOf } from "./entry-of.js";
import { distinctRecords, exclusionLedger } from "./exclusion-ledger.js";
import { choiceOption, type MetricOptions, readOptions, wholeOption } from "./metric-options.js";
import { readDay } from "./read-day.js";
import { unitScope } from "./unit-scope.js";

/** How engaged business units are counted. */
export interface BusinessUnitsEngagedOptions extends MetricOptions {
  /** The organization's units with their dates; without them the share has no denominator. */
  readonly units?: readonly BusinessUnit[];
  /** Length of the window that ends with `asOf`, 365 days unless stated. */
  readonly windowDays?: number;
  /** Events that a unit needs in the window, 3 unless stated: its sponsorship, its money and one act more. */
  readonly minimumEvents?: number;
  /**
   * `funded-sponsorship`: the unit sponsors and funds an initiative, the same one where both events name one,
   * and reaches `minimumEvents`. `use`: any use counts, which is a proxy and noted as one.
   */
  readonly rule?: "funded-sponsorship" | "use";
}

/**
 * The share of business units that are engaged: those with a funded sponsorship and enough events (sponsor, fund,
 * govern, use) in the window `asOf - windowDays < day <= asOf`. A census of the units in scope on that day.
 *
 * Parts: `engaged` and `inScope` (counts), `sponsoring`, `funding`, `governing`, `using` (units with such an event).
 * Left out: `no-id`, `no-unit`, `after-as-of`, `before-window`, `unknown-unit`, `unit-out-of-scope`, `unknown-kind`, `imprecise-date`,
 * `invalid-date`, `no-date`, `duplicate`. Missing: `no-unit-registry` where `units` are not given,
 * `zero-denominator` where none is in scope.
 *
 * @example
 * import { businessUnitsEngaged } from "ai-operating-model/metrics";
 * const units = [{ id: "claims", name: "Claims" }, { id: "sales", name: "Sales" }];
 * const events = [
 *   { id: "1", unit: "claims", kind: "sponsor" as const, date: "2025-09-01" },
 *   { id: "2", unit: "claims", kind: "fund" as const, date: "2025-10-01" },
 *   { id: "3", unit: "claims", kind: "use" as const, date: "2026-01-10" },
 *   { id: "4", unit: "sales", kind: "use" as const, date: "2026-01-12" },
 * ];
 * const { headline, parts } = businessUnitsEngaged(events, { units, asOf: "2026-02-15" });
 * headline; // => { value: 0.5 }
 * parts.using; // => { value: 2 }
 */
export function businessUnitsEngaged(
  records: readonly Engagement[],
  options: BusinessUnitsEngagedOptions,
): Measurement {
  const { asOf } = readOptions(options);
  assertRecords(records);
  const windowDays = wholeOption("windowDays", options.windowDays, 365, 1);
  const minimumEvents = wholeOption("minimumEvents", options.minimumEvents, 3, 1);
  const rule = choiceOption("rule", options.rule, "funded-sponsorship", ["funded-sponsorship", "use"]);
  if (options.units !== undefined) assertRecords(options.units, ["options", "units"]);
  const ledger = exclusionLedger();
  const scope = options.units && unitScope(options.units, asOf);
  const units = new Map<string, UnitEvents>();
  for (const record of distinctRecords(records, ({ id }) => id, ledger)) {
    const reason = refusal(record, asOf, asOf - windowDays, scope);
    if (reason !== undefined) ledger.leaveOut(reason, record.id);
    else count(units, record);
  }
  const withKind = (kind: Engagement["kind"]): number =>
    [...units.values()].filter(({ kinds }) => kinds.has(kind)).length;
  const engaged = [...units.values()].filter((events) =>
    rule === "use" ? events.kinds.has("use") : events.total >= minimumEvents && fundedSponsorship(events),
  ).length;
  const inScope = scope === undefined ? undefined : [...scope.values()].filter(Boolean).length;
  return assembleMeasurement("scale.metric.business-units-engaged", options, {
    headline:
      inScope === undefined
        ? missing("no-unit-registry", "Without the list of business units the share has no denominator.")
        : inScope === 0
          ? missing("zero-denominator", "No business unit is in scope on that day.")
          : known(engaged / inScope),
    parts: {
      engaged: known(engaged),
      inScope: inScope === undefined ? missing("no-unit-registry") : known(inScope),
      sponsoring: known(withKind("sponsor")),
      funding: known(withKind("fund")),
      governing: known(withKind("govern")),
      using: known(withKind("use")),
    },
    n: inScope ?? units.size,
    given: records.length,
    ledger,
    method:
      rule === "use"
        ? "census of units with a use"
        : `census of units with a funded sponsorship and ${minimumEvents} or more events in ${windowDays} days`,
    notes:
      rule === "use"
        ? [
            {
              code: "proxy",
              message:
                "A unit counts because it uses AI; whether it sponsors and funds it was not recorded or not asked.",
            },
          ]
        : [],
    minimum: 1,
    inputs: { records },
  });
}

interface UnitEvents {
  total: number;
  readonly kinds: Set<Engagement["kind"]>;
  /** Initiatives sponsored and funded; "" where the event names none. */
  readonly sponsored: Set<string>;
  readonly funded: Set<string>;
}

const KINDS: readonly string[] = ["sponsor", "fund", "govern", "use"];

function refusal(
  { unit, kind, date }: Engagement,
  asOf: number,
  before: number,
  scope: ReadonlyMap<string, boolean> | undefined,
): string | undefined {
  const day = readDay(date);
  if (day === "absent") return "no-date";
  if (typeof day !== "number") return day;
  if (!isText(unit)) return "no-unit";
  if (!KINDS.includes(kind)) return "unknown-kind";
  if (day > asOf) return "after-as-of";
  if (day <= before) return "before-window";
  if (scope === undefined) return undefined;
  const inScope = scope.get(unit);
  if (inScope === undefined) return "unknown-unit";
  return inScope ? undefined : "unit-out-of-scope";
}

function count(units: Map<string, UnitEvents>, { unit, kind, initiativeId }: Engagement): void {
  const events = entryOf(units, unit, () => ({
    total: 0,
    kinds: new Set<Engagement["kind"]>(),
    sponsored: new Set<string>(),
    funded: new Set<string>(),
  }));
  events.total++;
  events.kinds.add(kind);
  if (kind === "sponsor") events.sponsored.add(initiativeId ?? "");
  if (kind === "fund") events.funded.add(initiativeId ?? "");
}

/** Whether a sponsored initiative is funded too; an event that names no initiative may belong to any. */
function fundedSponsorship({ sponsored, funded }: UnitEvents): boolean {
  if (sponsored.size === 0 || funded.size === 0) return false;
  if (sponsored.has("") || funded.has("")) return true;
  return [...sponsored].some((initiative) => funded.has(initiative));
}
