import type { BusinessUnit } from "../model/registry.js";
import { readDayRange } from "./read-day.js";

/** Each unit with whether it exists on a day and AI is meant to reach it. */
export function unitScope(units: readonly BusinessUnit[], asOf: number): ReadonlyMap<string, boolean> {
  const scope = new Map<string, boolean>();
  for (const { id, inScope, validFrom, validTo } of units) {
    const from = readDayRange(validFrom);
    const to = readDayRange(validTo);
    // A text that is no date says nothing against the unit.
    const exists =
      (typeof from === "string" || from.first <= asOf) && (typeof to === "string" || to.last > asOf);
    // A unit listed for two spans is in scope if one of them holds.
    scope.set(id, (exists && inScope !== false) || scope.get(id) === true);
  }
  return scope;
}
