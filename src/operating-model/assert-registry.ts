import { isPlainDate } from "../foundation/calendar.js";
import { assertList, assertRecord, invalidArgument } from "../foundation/operating-model-error.js";
import { assertShape, type Shape } from "../foundation/shape.js";
import type { Registry } from "../model/registry.js";

/**
 * Refuses what is no registry or no day of report, by its place: a host without type checks hears what it handed over
 * and not where it broke. Registries from outside are read by `parseRegistry`.
 */
export function assertRegistry(registry: Registry, options: { readonly asOf: string }): void {
  assertRecord(registry, ["registry"]);
  assertList(registry.initiatives, ["registry", "initiatives"]);
  assertShape("Registry", registry, ["registry"], SHAPES);
  assertAsOf(options);
}

/** What the top floor opens; single values are let be. */
const SHAPES: Readonly<Record<string, Shape>> = {
  Registry: {
    initiatives: "Initiative*",
    objectives: "object*?",
    models: "Model*?",
    componentUses: "object*?",
    learnings: "Learning*?",
    engagements: "object*?",
    benefits: "Benefit*?",
  },
  Initiative: {
    objectiveIds: "list?",
    outcomeIds: "list?",
    metricIds: "list?",
    componentIds: "list?",
    dates: "Dates?",
  },
  Dates: {
    idea: "string?",
    development: "string?",
    pilot: "string?",
    production: "string?",
    retired: "string?",
    stopped: "string?",
  },
  Model: { initiativeIds: "list" },
  Learning: { adoptedIn: "list?" },
  Benefit: { initiativeIds: "list" },
};

/** Refuses options without a day that exists. */
export function assertAsOf(options: { readonly asOf: string }): void {
  assertRecord(options, ["options"]);
  if (!isPlainDate(options.asOf))
    throw invalidArgument(["options", "asOf"], "a date that exists, as YYYY-MM-DD", options.asOf);
}
