import { expect, test } from "vitest";
import { initiativesFromTable } from "../../src/table/initiatives-from-table.ts";

test("fields of the agreed names become an initiative, others are left out", () => {
  const values = {
    name: "Chat",
    unit: "Sales",
    stage: "operation",
    status: "live",
    riskTier: null,
    monitoring: "established",
    "dates.idea": "2024-10",
    "dates.production": null,
    objectiveIds: ["o1"],
    cost: "5",
  };
  expect(initiativesFromTable({ rows: [{ line: 7, id: "A1", values }] }, { file: "inventory.csv" })).toEqual([
    {
      id: "A1",
      name: "Chat",
      type: "use-case",
      unit: "Sales",
      stage: "operation",
      status: "live",
      monitoring: "established",
      objectiveIds: ["o1"],
      dates: { idea: "2024-10" },
      source: { file: "inventory.csv", line: 7 },
    },
  ]);
});

test("what is missing stays out, and ids stay apart", () => {
  const rows = [
    { line: 2, id: "A1", values: { name: null, type: "platform", status: "odd", monitoring: "odd" } },
    { line: 3, id: "A1", values: {} },
  ];
  expect(initiativesFromTable({ rows })).toEqual([
    { id: "A1", name: "A1", type: "platform", source: { line: 2 } },
    { id: "A1@3", name: "A1@3", type: "use-case", source: { line: 3 } },
  ]);
});

test("no two initiatives share an id, even where a row's id looks like one with a line", () => {
  const row = (line: number, id: string) => ({ line, id, values: {} });
  const made = initiativesFromTable({ rows: [row(2, "a@3"), row(3, "a"), row(3, "a"), row(4, "a")] });
  expect(made.map(({ id }) => id)).toEqual(["a@3", "a", "a@3@3", "a@4"]);
});
