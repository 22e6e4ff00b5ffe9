import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { datePrecision, daysBetween } from "../../src/foundation/calendar.ts";
import { unwrap } from "../../src/foundation/result.ts";
import { parseMapping } from "../../src/schemas/table.ts";
import { importTable } from "../../src/table/import-table.ts";
import { importTableStream } from "../../src/table/import-table-stream.ts";
import { initiativesFromTable } from "../../src/table/initiatives-from-table.ts";
import { readTable } from "../../src/table/read-table.ts";

test("rows are handed over while the file is read", () => {
  const lines: number[] = [];
  const reader = readTable({ fields: { a: { kind: "text", column: 0 } } }, {}, ({ line }) =>
    lines.push(line),
  );
  reader.push("A,B\nx,1\ny");
  expect([reader.rows(), lines]).toEqual([1, [2]]);
  reader.push(",2\n");
  expect(reader.end().quality.rows).toBe(2);
  expect(lines).toEqual([2, 3]);
});

const data = process.env.REAL_DATA_DIR ?? "";

function load(name: string) {
  const file = new URL(`../../examples/mappings/${name}.json`, import.meta.url);
  const mapping = unwrap(parseMapping(JSON.parse(readFileSync(file, "utf8"))));
  const bytes = readFileSync(path.join(data, `${name}.csv`));
  return { mapping, bytes, ...importTable(bytes, mapping) };
}

// The figures were counted independently with Python 3: csv.reader over the file decoded as cp1252, NFKC,
// white space collapsed, and re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})") for dates.
describe.skipIf(!process.env.REAL_DATA_DIR)("real data: federal-ai-2024", () => {
  const { rows, issues, quality, mapping, bytes } = data ? load("federal-ai-2024") : ({} as never);

  test("2,133 rows, their stages, and nine whose stage is none of the dictionary", () => {
    expect(rows).toHaveLength(2133);
    expect(quality.fields.stage).toMatchObject({
      values: { initiated: 399, development: 404, implementation: 287, operation: 892, retired: 142 },
      unmapped: 9,
      unmappedTexts: { "Research or Administrative Action Complete": 5, "": 4 },
    });
    expect(issues.filter(({ code, path: at }) => code === "unmapped" && at[1] === "stage")).toHaveLength(9);
  });

  test("dates initiated: 1,188 strict days, 48 typed years, 28 months, and nothing guessed", () => {
    expect(quality.fields["dates.idea"]).toMatchObject({
      precision: { day: 1188, month: 28, year: 48 },
      typedYears: 48,
      missing: { blank: 845, "not-applicable": 17, unknown: 1 },
      refused: 6,
    });
    expect(quality.fields["dates.development"]).toMatchObject({
      precision: { day: 918, month: 20, year: 38 },
    });
    expect(quality.fields["dates.production"]).toMatchObject({
      precision: { day: 619, month: 17, year: 31 },
    });
    expect(quality.fields["dates.retired"]).toMatchObject({ precision: { day: 99, month: 0, year: 17 } });
    const refused = issues
      .filter(({ path: at }) => at[1] === "dates.idea")
      .map(({ row, raw }) => `${row}: ${raw}`);
    expect(refused[0]).toBe("403: 10/12023");
    expect(refused).toHaveLength(6);
  });

  test("579 pairs of strict days from initiated to implemented, 12 of them negative", () => {
    const pairs = rows.flatMap(({ values }) => {
      const [start, end] = [values["dates.idea"], values["dates.production"]];
      if (typeof start !== "string" || typeof end !== "string") return [];
      return datePrecision(start) === "day" && datePrecision(end) === "day" ? [daysBetween(start, end)] : [];
    });
    expect(pairs).toHaveLength(579);
    expect(pairs.filter((days) => days < 0)).toHaveLength(12);
    // One more is out of order for certain although its dates are less precise.
    expect(quality.suspicious.find(({ code }) => code === "out-of-order")?.rows).toHaveLength(13);
  });

  test("41 agencies, 33 with a use case in operation; 51 rows of one name are kept", () => {
    const initiatives = initiativesFromTable({ rows }, { file: "federal-ai-2024.csv" });
    expect(new Set(initiatives.map(({ unit }) => unit)).size).toBe(41);
    const live = initiatives.filter(({ stage }) => stage === "operation");
    expect(new Set(live.map(({ unit }) => unit)).size).toBe(33);
    expect(live.every(({ status }) => status === "live")).toBe(true);
    // Full names agree once trailing blanks are gone.
    expect(new Set(rows.map(({ values }) => values.agency)).size).toBe(41);
    const repeated = quality.suspicious.filter(({ code }) => code === "duplicate");
    expect(Math.max(...repeated.map((suspicion) => suspicion.rows.length))).toBe(51);
    expect(new Set(initiatives.map(({ id }) => id)).size).toBe(2133);
  });

  test("source lines are those of the file", () => {
    const lines = new TextDecoder("latin1").decode(bytes).split(/\r\n|\n/);
    for (const { line, values } of rows.slice(0, 300)) {
      const start = String(values.name).slice(0, 12).trim();
      if (/^[ -~]*$/.test(start) && !start.includes('"') && !/\s/.test(start.slice(-1)))
        expect(lines[line - 1]?.replace(/\s+/g, " ")).toContain(start.replace(/"/g, ""));
    }
  });

  test("streamed in odd pieces it comes to the same", async () => {
    async function* pieces() {
      for (let start = 0; start < bytes.length; start += 9973) yield bytes.subarray(start, start + 9973);
    }
    expect(await importTableStream(pieces(), mapping)).toEqual({ rows, issues, quality });
  });

  test("declared as UTF-8 it is refused cell by cell, with the first byte named", () => {
    const wrong = importTable(bytes, { ...mapping, encoding: "utf-8" });
    expect(wrong.rows).toHaveLength(2133);
    expect(wrong.issues.at(-1)).toMatchObject({ code: "undecodable", path: [] });
    expect(wrong.quality.fields.problem?.refused).toBeGreaterThan(0);
  });
});

describe.skipIf(!process.env.REAL_DATA_DIR)("real data: the other files", () => {
  test("federal-ai-2023: 710 rows with their own ids, 26 wordings of the stage", () => {
    const { rows, quality } = load("federal-ai-2023");
    expect(new Set(rows.map(({ id }) => id)).size).toBe(710);
    expect(quality.fields.stage).toMatchObject({ missing: { blank: 321 }, unmapped: 9, filled: 380 });
    expect(quality.suspicious).toContainEqual(
      expect.objectContaining({ code: "lost-text", fields: ["problem"] }),
    );
  });

  test("uk-gmpp: exact pounds, one rating from two columns, exempt kept apart from blank", () => {
    const before = load("uk-gmpp-2022");
    expect(before.rows).toHaveLength(235);
    expect(before.issues).toEqual([]);
    expect(before.rows[0]?.values).toMatchObject({
      yearBaseline: "33730000",
      costToBuild: "278000000",
      deliveryConfidence: "amber",
      "dates.idea": "2013-03-29",
    });
    const after = load("uk-gmpp-2023");
    expect(after.rows).toHaveLength(244);
    expect(after.quality.fields.deliveryConfidence?.values).toEqual({ green: 26, amber: 183, red: 23 });
    expect(after.quality.fields.benefit?.missing).toEqual({ blank: 122, exempt: 11, "not-yet": 1 });
    expect(after.rows[0]?.values["dates.idea"]).toBe("2020-05-20");
  });

  test("federal-ai-2025-cots: bands written three ways", () => {
    const { rows, issues, quality } = load("federal-ai-2025-cots");
    expect(rows).toHaveLength(900);
    expect(issues).toEqual([]);
    expect(quality.fields.licenses).toMatchObject({ filled: 436, unmapped: 0, missing: { blank: 464 } });
  });
});
