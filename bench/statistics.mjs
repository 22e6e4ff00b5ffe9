// Survival curves of growing numbers of records, beside the least such work can take: sorting the times.
// Run: node --import tsx bench/statistics.mjs
import { performance } from "node:perf_hooks";
import { cumulativeIncidence, kaplanMeier } from "../src/foundation/statistics/index.ts";
import { randomStream } from "../src/model/index.ts";

/** Milliseconds of the fastest of three runs. */
function time(run) {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

let sink = 0;
const rows = [];
for (const n of [10_000, 100_000, 1_000_000]) {
  const random = randomStream(1);
  const records = Array.from({ length: n }, () => {
    const time = 1 + 1000 * random.uniform();
    const cause = random.integer(3);
    return { time, cause, event: cause > 0, entry: random.uniform() < 0.3 ? time * random.uniform() : 0 };
  });
  const sorting = time(() => {
    sink += Float64Array.from(records, (record) => record.time).sort()[0];
  });
  const survival = time(() => {
    sink += kaplanMeier(records).n;
  });
  const incidence = time(() => {
    sink += cumulativeIncidence(records)[1].length;
  });
  rows.push({
    records: n,
    "kaplanMeier ms": Math.round(survival),
    "times sorting": Number((survival / sorting).toFixed(1)),
    "cumulativeIncidence ms": Math.round(incidence),
    "times sorting ": Number((incidence / sorting).toFixed(1)),
  });
}
console.table(rows);
if (sink === 0) console.log("nothing was computed");
