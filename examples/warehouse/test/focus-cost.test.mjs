import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { actualCost } from "ai-operating-model/value";
import Papa from "papaparse";
import { hasPostgres, openDuckdb, openPostgres } from "../engines.mjs";
import { comparable, duckdbFocusCost, postgresFocusCost } from "../focus-cost.mjs";
import { COLUMNS, csvOf, generateRows } from "../generate-rows.mjs";

const questions = [
  {
    allocate: [{ tag: "application" }, { column: "SubAccountName" }],
    owners: { claims: "i-7", Atlas: "i-7" },
  },
  { allocate: [{ tag: "application" }] },
  { allocate: [] },
  { allocate: [{ column: "SubAccountName" }], where: { ServiceCategory: ["AI and Machine Learning"] } },
];
const bases = ["billed", "effective"];
if (process.env.CI && !(hasPostgres && process.env.REAL_DATA_DIR)) {
  throw new Error("CI must have PostgreSQL and REAL_DATA_DIR");
}
const sample = process.env.REAL_DATA_DIR && `${process.env.REAL_DATA_DIR}/focus-1.0-sample-1000.csv`;

const bills = [{ name: "generated", rows: generateRows(0, 20_000), columns: COLUMNS }];
if (sample) {
  const { data, meta } = Papa.parse(readFileSync(sample, "utf8"), { header: true, skipEmptyLines: true });
  bills.push({ name: "sample", rows: data, columns: meta.fields });
}
const folder = mkdtempSync(path.join(tmpdir(), "warehouse-"));
after(() => rmSync(folder, { recursive: true, force: true }));
for (const bill of bills) {
  bill.file = path.join(folder, `${bill.name}.csv`);
  writeFileSync(
    bill.file,
    bill.columns === COLUMNS
      ? csvOf(bill.rows)
      : `${Papa.unparse(bill.rows, { header: false, quotes: true, newline: "\n" })}\n`,
  );
}

const engines = [
  {
    name: "DuckDB",
    open: openDuckdb,
    skip: false,
    ask: (db, ...rest) => duckdbFocusCost(db.connection, ...rest),
  },
  {
    name: "PostgreSQL",
    open: openPostgres,
    skip: !hasPostgres && "PostgreSQL is not installed",
    ask: (db, ...rest) => postgresFocusCost(db.client, ...rest),
  },
];

for (const { name, open, skip, ask } of engines) {
  describe(name, { skip }, () => {
    let database;
    before(async () => {
      database = await open();
      for (const bill of bills) await database.load(bill.name, bill.file, bill.columns);
    });
    after(() => database.close());
    for (const bill of bills) {
      for (const basis of bases) {
        for (const [index, question] of questions.entries()) {
          test(`${bill.name}, ${basis}, question ${index + 1}: equal to the last decimal`, async () => {
            const expected = comparable(actualCost(bill.rows, { basis, ...question }));
            assert.ok(expected.total.rows > 0);
            assert.deepEqual(await ask(database, bill.name, { basis, ...question }), expected);
          });
        }
      }
    }
    test("currencies are not mixed", async () => {
      const file = path.join(folder, `${name}.csv`);
      const rows = generateRows(0, 10);
      writeFileSync(file, csvOf([...rows, { ...rows[0], BillingCurrency: "EUR" }]));
      await database.load("mixed", file, COLUMNS);
      await assert.rejects(ask(database, "mixed", { basis: "billed", allocate: [] }), /currencies/);
    });
  });
}
if (!sample) test("the FOCUS sample", { skip: "REAL_DATA_DIR is not set" }, () => {});
