import { expect, test } from "vitest";
import { allOf, leavesOf, type ProofLeaf } from "../../src/operating-model/readiness-proof.ts";

const leaf = (verdict: ProofLeaf["verdict"]): ProofLeaf => ({
  kind: "leaf",
  id: verdict,
  rule: "coverage",
  subject: "s",
  verdict,
  value: 0,
  threshold: 1,
  explanation: "",
  sources: [],
  change: { kind: "set-coverage", stage: "s", to: 1 },
});

test("any failure fails the whole, else any open question leaves it open", () => {
  expect(allOf("a", [leaf("met"), leaf("waived")]).verdict).toBe("met");
  expect(allOf("a", [leaf("met"), leaf("undetermined")]).verdict).toBe("undetermined");
  expect(allOf("a", [leaf("undetermined"), allOf("b", [leaf("not-met")])]).verdict).toBe("not-met");
  expect(allOf("a", []).verdict).toBe("met");
  expect(leavesOf(allOf("a", [leaf("met"), allOf("b", [leaf("not-met")])])).map(({ id }) => id)).toEqual([
    "met",
    "not-met",
  ]);
});
