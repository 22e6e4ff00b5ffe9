import { expect, test } from "vitest";
import { checkRows } from "../../src/table/check-rows.ts";
import type { TableRow } from "../../src/table/mapping.ts";

const row = (line: number, values: Record<string, string | null>): TableRow => ({
  line,
  id: `row-${line}`,
  values,
  missing: {},
});

test("dates are out of order only where they must be, and names repeat only where they are known", () => {
  const date = { kind: "date", column: 0, formats: ["YYYY"] } as const;
  const checks = checkRows({
    fields: { start: date, end: date, name: { kind: "text", column: 1 } },
    checks: { order: [["start", "end"]], unique: ["name"] },
  });
  checks.add(row(2, { start: "2024-03-01", end: "2024-02-29", name: "a" }));
  checks.add(row(3, { start: "2024-03-01", end: "2024", name: "b" }));
  checks.add(row(4, { start: "2024-03", end: "2024-02", name: "a" }));
  checks.add(row(5, { start: "2024", end: "2023-12-31", name: null }));
  checks.add(row(6, { start: null, end: "2023", name: null }));
  checks.add(row(7, { start: "2024-03-01", end: "2024-03-01", name: "c" }));
  expect(checks.suspicions()).toEqual([
    {
      code: "out-of-order",
      message: "end is before start in 3 rows",
      fields: ["start", "end"],
      rows: [2, 4, 5],
    },
    { code: "duplicate", message: '2 rows have the name "a"', fields: ["name"], rows: [2, 4] },
  ]);
});
