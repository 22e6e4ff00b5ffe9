import { expect, test } from "vitest";
import type { Initiative } from "../../src/model/initiative.ts";
import { isAlive, sourceOf } from "../../src/operating-model/registry-finding.ts";

const asOf = "2026-06-30";
const initiative = { id: "i1", name: "Triage", type: "use-case" as const };

test("an initiative is in hand until it is stopped or retired; an unknown status counts as in hand", () => {
  expect(
    ([undefined, "proposed", "in-progress", "live", "stopped", "retired"] as const).map((status) =>
      isAlive(status ? { ...initiative, status } : initiative, asOf),
    ),
  ).toEqual([true, true, true, true, false, false]);
});

test("where nobody has said, the dates tell", () => {
  const alive = (dates: Initiative["dates"]) => isAlive({ ...initiative, dates: dates ?? {} }, asOf);
  expect([alive({ stopped: asOf }), alive({ retired: "2026" }), alive({ stopped: "2026-07" })]).toEqual([
    false,
    false,
    true,
  ]);
  expect(isAlive({ ...initiative, status: "live", dates: { retired: "2020-01-01" } }, asOf)).toBe(true);
});

test("a finding carries the row its subject came from, or nothing", () => {
  expect(sourceOf(initiative)).toEqual({});
  expect(sourceOf({ ...initiative, source: { file: "a.csv", line: 3 } })).toEqual({
    source: { file: "a.csv", line: 3 },
  });
});
