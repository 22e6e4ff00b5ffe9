import type { BusinessUnit } from "../model/registry.js";
import { readDay } from "./read-day.js";

/** Each unit with whether it exists on a day and AI is meant to reach it. */
export function unitScope(units: readonly BusinessUnit[], asOf: number): ReadonlyMap<string, boolean> {
  const scope = new Map<string, boolean>();
  for (const { id, inScope, validFrom, validTo } of units) {
    const from = readDay(validFrom);
    const to = readDay(validTo);
    const exists = !(typeof from === "number" && from > asOf) && !(typeof to === "number" && to <= asOf);
    // A unit listed for two spans is in scope if one of them holds.
    scope.set(id, (exists && inScope !== false) || scope.get(id) === true);
  }
  return scope;
}
