import { expect, test } from "vitest";
import { gather, type Judgement } from "../../src/operating-model/judgement.ts";

const judgement = (id: string, verdict: Judgement["verdict"], missing: string[] = []): Judgement => ({
  initiative: { id, name: id, type: "use-case" },
  verdict,
  evidence: [],
  missing,
});

test("present beats undetermined, undetermined beats absent; what is missing is counted, most first", () => {
  const all = [
    judgement("a", "absent"),
    judgement("b", "undetermined", ["x"]),
    judgement("c", "undetermined", ["y", "x"]),
  ];
  const finding = gather("silo", "a rule", all);
  expect(finding.verdict).toBe("undetermined");
  expect(finding.missing).toEqual([
    { what: "x", count: 2 },
    { what: "y", count: 1 },
  ]);
  expect(finding.rows.map(({ initiativeId }) => initiativeId)).toEqual(["b", "c"]);
  expect(gather("silo", "a rule", [...all, judgement("d", "present")]).verdict).toBe("present");
  expect(gather("silo", "a rule", []).verdict).toBe("absent");
});
