// The aggregation over a long bill, in memory, in DuckDB and in PostgreSQL: the answers must be equal to the last
// decimal, the times are printed side by side.   npm run bench -- [rows]

import { once } from "node:events";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { actualCost } from "ai-operating-model/value";
import { hasPostgres, openDuckdb, openPostgres } from "./engines.mjs";
import { comparable, costOf, duckdbFocusCost, postgresFocusCost } from "./focus-cost.mjs";
import { COLUMNS, csvOf, generateRows } from "./generate-rows.mjs";

const total = Number(process.argv[2] ?? 5_000_000);
const CHUNK = 100_000;
const question = { allocate: [{ tag: "application" }, { column: "SubAccountName" }] };
const folder = mkdtempSync(path.join(tmpdir(), "warehouse-"));
const file = path.join(folder, "bill.csv");
const results = [];

function* chunks() {
  for (let from = 0; from < total; from += CHUNK) yield generateRows(from, Math.min(total, from + CHUNK));
}

/** A bill too long for memory is added up in parts: sums are exact, so the parts add up to the whole. */
function inMemory(basis) {
  const cells = [];
  const excluded = {};
  let seconds = 0;
  for (const rows of chunks()) {
    const start = performance.now();
    const part = comparable(actualCost(rows, { basis, ...question }));
    seconds += (performance.now() - start) / 1000;
    cells.push(...part.byMonth);
    for (const [reason, count] of Object.entries(part.excluded))
      excluded[reason] = (excluded[reason] ?? 0) + count;
  }
  return { seconds, answer: { basis, currency: "USD", ...costOf(cells), excluded } };
}

async function timed(work) {
  const start = performance.now();
  const answer = await work();
  return { seconds: (performance.now() - start) / 1000, answer };
}

try {
  const out = createWriteStream(file);
  for (const rows of chunks()) if (!out.write(csvOf(rows))) await once(out, "drain");
  out.end();
  await once(out, "finish");
  const expected = { billed: inMemory("billed"), effective: inMemory("effective") };
  for (const [basis, { seconds }] of Object.entries(expected))
    results.push({ engine: "in memory", basis, seconds });
  const engines = [
    {
      engine: "DuckDB",
      open: openDuckdb,
      ask: (db, options) => duckdbFocusCost(db.connection, "bill", options),
    },
  ];
  if (hasPostgres) {
    engines.push({
      engine: "PostgreSQL",
      open: openPostgres,
      ask: (db, options) => postgresFocusCost(db.client, "bill", options),
    });
  }
  for (const { engine, open, ask } of engines) {
    const database = await open();
    try {
      const load = await timed(() => database.load("bill", file, COLUMNS));
      results.push({ engine, basis: "(load)", seconds: load.seconds });
      for (const basis of ["billed", "effective"]) {
        const { seconds, answer } = await timed(() => ask(database, { basis, ...question }));
        const equal = isDeepStrictEqual(answer, expected[basis].answer);
        results.push({ engine, basis, seconds, equal });
        if (!equal) process.exitCode = 1;
      }
    } finally {
      await database.close();
    }
  }
  console.log(`${total.toLocaleString("en-US")} rows, total billed ${expected.billed.answer.total.amount}`);
  console.table(results.map((result) => ({ ...result, seconds: Number(result.seconds.toFixed(2)) })));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
