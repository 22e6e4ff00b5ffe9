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
