import { addDays, epochDay } from "../../src/foundation/calendar.ts";
import { standardNormalQuantile } from "../../src/foundation/distribution/standard-normal.ts";
import { randomStream } from "../../src/foundation/random.ts";
import type { TimeToValueRecord } from "../../src/metrics/time-to-value.ts";

/**
 * Eight quarterly cohorts of 40 with lognormal times (median 180 days at first, log-sd 0.8), as known on a day.
 * `fall` is how much shorter times are in the last cohort than in the first, as a share.
 */
export function madeCohorts(seed: number, fall: number, asOf: string): TimeToValueRecord[] {
  const random = randomStream(seed);
  const today = epochDay(asOf);
  const records: TimeToValueRecord[] = [];
  for (let quarter = 0; quarter < 8; quarter++) {
    const first = `${2023 + Math.floor(quarter / 4)}-${String((quarter % 4) * 3 + 1).padStart(2, "0")}-01`;
    const median = 180 * (1 - fall) ** (quarter / 7);
    for (let index = 0; index < 40; index++) {
      const fundedAt = addDays(first, Math.floor(random.uniform() * 90));
      const days = Math.max(1, Math.round(median * Math.exp(0.8 * standardNormalQuantile(random.uniform()))));
      const value = addDays(fundedAt, days);
      const known = epochDay(value) <= today;
      records.push({
        id: `${quarter}-${index}`,
        fundedAt,
        ...(known ? { firstValidatedBenefitAt: value } : {}),
      });
    }
  }
  return records;
}
