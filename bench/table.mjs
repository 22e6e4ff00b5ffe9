// Import of a generated, dirty table against the CSV parser alone, in one run, and a long stream with its peak
// of memory. Run: node --expose-gc --import tsx bench/table.mjs [rows] [streamed rows]
import Papa from "papaparse";
import { importTable } from "../src/table/import-table.ts";
import { importTableStream } from "../src/table/import-table-stream.ts";

const ROWS = Number(process.argv[2] ?? 100_000);
const STREAMED = Number(process.argv[3] ?? 1_000_000);
const ROUNDS = 7;
const COLUMNS = 62;
const STAGES = [
  "Initiated",
  "Operation and Maintenance",
  " operation and maintenance",
  "Retired",
  "",
  "other",
];
const DATES = ["7/16/1905", "24-Oct", "N/A", "", "3/14/2023", "12/1/2024", "TBD", "1/31/2022"];

/** One line of dirty cells; the same for the same number. */
function lineOf(row) {
  const cells = [
    `Use case ${row}`,
    `"AG\u00a0${row % 41} "`,
    STAGES[row % 6],
    DATES[row % 8],
    DATES[(row + 3) % 8],
  ];
  cells.push(
    `"£${row % 1000},${String(row % 997).padStart(3, "0")}.50"`,
    row % 17 === 0 ? "Exempt under Section 43" : row,
  );
  for (let column = cells.length; column < COLUMNS; column++) {
    if (column % 9 === 0)
      cells.push(`"A sentence with a comma, “quotes” and ""more"" of column ${column}, row ${row}"`);
    else if (column % 7 === 0) cells.push("Yes");
    else if (column % 5 === 0) cells.push("");
    else cells.push(`value ${row % 50}`);
  }
  return `${cells.join(",")}\r\n`;
}

const header = `${Array.from({ length: COLUMNS }, (_, column) => `Column ${column}`).join(",")}\r\n`;
const date = (column) => ({
  kind: "date",
  column,
  formats: ["M/D/YYYY", "YY-MMM"],
  years: { from: 1990, to: 2027 },
  spreadsheetYears: true,
});
const fields = {
  name: { kind: "text", column: 0 },
  unit: { kind: "text", column: 1 },
  stage: {
    kind: "enumeration",
    column: 2,
    values: { initiated: [], operation: ["operation and maintenance"], retired: [] },
  },
  idea: date(3),
  production: date(4),
  cost: { kind: "money", column: 5, currency: "GBP", strip: ["£"], group: "," },
  count: { kind: "integer", column: 6, missing: { blank: [""], exempt: [{ startsWith: "Exempt under" }] } },
};
for (let column = 7; column < COLUMNS; column++) fields[`text${column}`] = { kind: "text", column };
const mapping = {
  missing: { blank: [""], "not-applicable": ["N/A"] },
  fields,
  checks: { order: [["idea", "production"]] },
};
const few = { ...mapping, fields: Object.fromEntries(Object.entries(fields).slice(0, 7)) };

/** Wall clock and processor seconds, and what the result keeps in memory. */
function measure(work) {
  globalThis.gc?.();
  const held = process.memoryUsage().heapUsed;
  const used = process.cpuUsage();
  const start = performance.now();
  const result = work();
  const wall = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(used);
  globalThis.gc?.();
  const kept = (process.memoryUsage().heapUsed - held) / 1e6;
  return { wall, cpu: (user + system) / 1e6, kept, rows: (result.data ?? result.rows).length };
}
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

let text = header;
for (let row = 0; row < ROWS; row++) text += lineOf(row);
const bytes = new TextEncoder().encode(text);
text = new TextDecoder().decode(bytes);
console.log(`${ROWS} rows x ${COLUMNS} columns, ${(bytes.length / 1e6).toFixed(0)} MB`);

// The sides take turns, and a ratio is that of neighbors in one round: other work on the machine then slows both.
// All keep their rows until they are measured; the parser gets its text decoded, the import decodes its own.
const parserOptions = { delimiter: ",", newline: "\r\n" };
const sides = {
  "Papa Parse alone, from text": () => Papa.parse(text, parserOptions),
  "Papa Parse and decoding": () => Papa.parse(new TextDecoder().decode(bytes), parserOptions),
  "importTable, 62 fields": () => importTable(bytes, mapping),
  "importTable, 7 fields": () => importTable(bytes, few),
};
const runs = Object.keys(sides).map(() => []);
for (let round = 0; round < ROUNDS; round++) {
  for (const [index, side] of Object.values(sides).entries()) runs[index].push(measure(side));
}
const of = (index, what) => median(runs[index].map((run) => run[what]));
const ratio = (index, what) =>
  median(runs[index].map((run, round) => run[what] / runs[0][round][what])).toFixed(2);
console.table(
  Object.fromEntries(
    Object.keys(sides).map((side, index) => [
      side,
      {
        seconds: of(index, "wall").toFixed(2),
        ratio: ratio(index, "wall"),
        "CPU seconds": of(index, "cpu").toFixed(2),
        "CPU ratio": ratio(index, "cpu"),
        "kept heap MB": of(index, "kept").toFixed(0),
      },
    ]),
  ),
);
text = "";

async function* stream() {
  const encoder = new TextEncoder();
  yield encoder.encode(header);
  for (let start = 0; start < STREAMED; start += 100) {
    let piece = "";
    for (let row = start; row < Math.min(STREAMED, start + 100); row++) piece += lineOf(row);
    yield encoder.encode(piece);
  }
}
globalThis.gc?.();
let peak = 0;
let rows = 0;
const before = process.memoryUsage().rss;
const start = performance.now();
const result = await importTableStream(stream(), mapping, {
  maxIssues: 1000,
  onRow: () => {
    rows++;
  },
  onProgress: ({ rows: done }) => {
    if (done % 20_000 === 0) peak = Math.max(peak, process.memoryUsage().heapUsed);
  },
});
console.table({
  streamed: {
    rows,
    seconds: ((performance.now() - start) / 1000).toFixed(1),
    "peak heap MB": (peak / 1e6).toFixed(0),
    "resident before MB": (before / 1e6).toFixed(0),
    issues: Object.values(result.quality.issues).reduce((a, b) => a + b, 0),
  },
});
