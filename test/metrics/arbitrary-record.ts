import fc from "fast-check";
import { addDays } from "../../src/foundation/calendar.ts";

/** A plain date within two years before and half a year after the end of 2025. */
export const someDay = fc.integer({ min: -730, max: 180 }).map((offset) => addDays("2025-12-31", offset));

/** A record of which the members of `optional` may be missing. */
export function sparse<R>(
  required: { [K in keyof R]?: fc.Arbitrary<R[K]> },
  optional: { [K in keyof R]?: fc.Arbitrary<R[K]> } = {},
): fc.Arbitrary<R> {
  return fc.record(
    { ...required, ...optional } as { [K in keyof R]: fc.Arbitrary<R[K]> },
    {
      requiredKeys: Object.keys(required) as (keyof R)[],
    } as never,
  ) as fc.Arbitrary<R>;
}

/** Ids from a small set, so that some come twice. */
export const someId = fc.integer({ min: 0, max: 40 }).map((n) => `r${n}`);
