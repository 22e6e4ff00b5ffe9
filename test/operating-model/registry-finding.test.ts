import { expect, test } from "vitest";
import { isAlive, sourceOf } from "../../src/operating-model/registry-finding.ts";

const initiative = { id: "i1", name: "Triage", type: "use-case" as const };

test("an initiative is in hand until it is stopped or retired; an unknown status counts as in hand", () => {
  expect(
    ([undefined, "proposed", "in-progress", "live", "stopped", "retired"] as const).map((status) =>
      isAlive(status ? { ...initiative, status } : initiative),
    ),
  ).toEqual([true, true, true, true, false, false]);
});

test("a finding carries the row its subject came from, or nothing", () => {
  expect(sourceOf(initiative)).toEqual({});
  expect(sourceOf({ ...initiative, source: { file: "a.csv", line: 3 } })).toEqual({
    source: { file: "a.csv", line: 3 },
  });
});
