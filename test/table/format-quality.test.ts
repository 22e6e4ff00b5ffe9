import { expect, test } from "vitest";
import { formatQuality } from "../../src/table/format-quality.ts";
import { importTable } from "../../src/table/import-table.ts";

test("the report lines up fields, suspicions and issues", () => {
  const { quality } = importTable("Name,Start,End\na,2024-03,2024-01\n\na,soon,\n", {
    fields: {
      name: { kind: "text", column: 0 },
      start: { kind: "date", column: 1, formats: ["YYYY-MM"] },
      end: { kind: "date", column: 2, formats: ["YYYY-MM"] },
    },
    checks: { order: [["start", "end"]], unique: ["name"] },
  });
  expect(formatQuality(quality)).toBe(
    `2 rows
1 empty line, left out

field  filled  missing  refused  unmapped  remarks
name   2       -        -        -
start  1       -        1        -         1 to the month
end    1       blank 1  -        -         1 to the month

suspicious
  end is before start in 1 row (line 2)
  2 rows have the name "a" (lines 2, 4)

issues: not-a-date 1`,
  );
});

test("of many suspicions of one sort the first are told and the others counted", () => {
  const names = Array.from({ length: 30 }, (_, index) => `n${index}\nn${index}\n`).join("");
  const { quality } = importTable(`Name\n${names}`, {
    fields: { name: { kind: "text", column: 0 } },
    checks: { unique: ["name"] },
  });
  expect(quality.suspicious.length).toBe(30);
  const lines = formatQuality(quality).split("\n");
  expect(lines.filter((line) => line.startsWith("  2 rows")).length).toBe(12);
  expect(lines).toContain("  and 18 more: duplicate");
});
