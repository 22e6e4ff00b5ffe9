import { isPlainDate } from "../foundation/calendar.js";
import { assertList, assertRecord, invalidArgument } from "../foundation/operating-model-error.js";
import type { Registry } from "../model/registry.js";

/**
 * Refuses what is no registry or no day of report, by its place: a host without type checks hears what it handed over
 * and not where it broke. Registries from outside are read by `parseRegistry`.
 */
export function assertRegistry(registry: Registry, options: { readonly asOf: string }): void {
  assertRecord(registry, ["registry"]);
  assertList(registry.initiatives, ["registry", "initiatives"]);
  assertAsOf(options);
}

/** Refuses options without a day that exists. */
export function assertAsOf(options: { readonly asOf: string }): void {
  assertRecord(options, ["options"]);
  if (!isPlainDate(options.asOf))
    throw invalidArgument(["options", "asOf"], "a date that exists, as YYYY-MM-DD", options.asOf);
}
