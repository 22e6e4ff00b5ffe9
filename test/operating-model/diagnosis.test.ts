import { expect, test } from "vitest";
import { diagnose } from "../../src/operating-model/diagnosis.ts";
import { asOf, healthy, verdicts, votes } from "./healthy-registry.ts";

const allAbsent = {
  "stuck-in-pilot": "absent",
  "unsustained-debt": "absent",
  "no-value-metric": "absent",
  silo: "absent",
};

test("healthy data are met with silence", () => {
  expect(verdicts(healthy())).toEqual(allAbsent);
  expect(diagnose(healthy(), { asOf, votes }).findings.flatMap(({ rows }) => rows)).toEqual([]);
});

test("an empty registry shows nothing", () => {
  expect(verdicts({ initiatives: [] })).toEqual(allAbsent);
});

test("rules are the host's to set and are stated in the result", () => {
  const result = diagnose(healthy(), { asOf, votes, rules: { stuckAfterDays: 30 } });
  expect(result.rules.stuckAfterDays).toBe(30);
  expect(result.findings[0]?.counts.present).toBe(4);
});
