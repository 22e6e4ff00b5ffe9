import { expect, test } from "vitest";
import { defaultDiagnosisRules } from "../../src/operating-model/diagnosis-rules.ts";

test("the defaults are plain data with shares inside 0..1", () => {
  expect(structuredClone(defaultDiagnosisRules)).toEqual(defaultDiagnosisRules);
  expect(defaultDiagnosisRules.stuckAtShareOfLive).toBeGreaterThan(0.5);
  expect(defaultDiagnosisRules.stuckAtShareOfLive).toBeLessThanOrEqual(1);
  expect(defaultDiagnosisRules.siloSigns).toBeLessThanOrEqual(4);
});
