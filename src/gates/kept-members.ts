type Kept<T> = { readonly [K in keyof T]: Exclude<T[K], undefined> };

/**
 * The members of a record as a log keeps them, absent ones left out; undefined where one of them is more than a
 * text, a number, or yes or no.
 */
export function keptMembers<T extends object>(record: T | undefined): Kept<T> | undefined {
  const kept: Record<string, boolean | string | number> = {};
  for (const [member, value] of Object.entries(record ?? {}) as [string, unknown][]) {
    if (value === undefined) continue;
    if (Number.isFinite(value))
      kept[member] = (value as number) + 0; // never -0, which JSON does not know
    else if (typeof value === "string" || typeof value === "boolean") kept[member] = value;
    else return undefined;
  }
  return kept as Kept<T>;
}
