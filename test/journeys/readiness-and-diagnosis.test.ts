import { expect, test } from "vitest";
import { blueprint, blueprintDigest } from "../../src/blueprint/blueprint.ts";
import { readinessAndDiagnosis } from "./readiness-and-diagnosis.ts";

test("an organization that knows little of itself is told what is open", () => {
  const pin = { version: blueprint.version, digest: blueprintDigest(blueprint) };
  const questions = blueprint.questions.filter(({ stage }) => stage === "foundation").map(({ id }) => id);
  const registry = {
    initiatives: [
      {
        id: "i1",
        name: "Triage",
        type: "use-case" as const,
        status: "in-progress" as const,
        dates: { pilot: "2024-01-15" },
      },
    ],
  };
  const instrument = { id: "self-check", blueprint: pin, questions } as never;
  const { foundation, trace, diagnosis } = readinessAndDiagnosis(
    registry,
    { responses: [], instrument },
    [],
    [],
    "2026-06-30",
  );
  expect(foundation.verdict).toBe("undetermined");
  expect(trace.findings.map(({ code }) => code)).toContain("initiative-without-objective");
  expect(diagnosis.map(({ failureMode, verdict }) => [failureMode, verdict])).toContainEqual([
    "stuck-in-pilot",
    "present",
  ]);
});
