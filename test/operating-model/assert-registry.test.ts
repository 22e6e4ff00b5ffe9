import { expect, test } from "vitest";
import type { Registry } from "../../src/model/registry.ts";
import { assertAsOf, assertRegistry } from "../../src/operating-model/assert-registry.ts";
import { calibrate } from "../../src/operating-model/calibration.ts";
import { diagnose } from "../../src/operating-model/diagnosis.ts";
import { learningRates } from "../../src/operating-model/learning-rates.ts";
import { reviewPortfolio } from "../../src/operating-model/review-portfolio.ts";
import { traceability } from "../../src/operating-model/traceability.ts";

const asOf = "2026-06-30";
/** What a host without type checks may hand over. */
const untyped = <T>(value: unknown): T => value as T;

test("a registry with a day passes", () => {
  expect(() => assertRegistry({ initiatives: [] }, { asOf })).not.toThrow();
});

test.each([
  [null, "registry must be an object; received null"],
  [[], "registry must be an object; received a list of 0"],
  [{}, "registry.initiatives must be a list; received undefined"],
])("what is no registry is refused by its place: %j", (registry, message) => {
  for (const run of [
    () => diagnose(untyped<Registry>(registry), { asOf }),
    () => traceability(untyped<Registry>(registry), { asOf }),
    () => reviewPortfolio(untyped<Registry>(registry), {}, { asOf }),
  ]) {
    expect(run).toThrow(
      expect.objectContaining({ name: "OperatingModelError", code: "invalid-argument", message }),
    );
  }
});

test("a day that does not exist is refused as options.asOf", () => {
  for (const day of ["2026-02-30", new Date(0), undefined]) {
    expect(() => assertAsOf({ asOf: untyped<string>(day) })).toThrow(
      /^options\.asOf must be a date that exists/,
    );
  }
  expect(() => assertAsOf(untyped<{ asOf: string }>(undefined))).toThrow("options must be an object");
  expect(() => diagnose({ initiatives: [] }, { asOf: "2026-02-30" })).toThrow(/^options\.asOf/);
});

test("histories that are no lists are refused by name", () => {
  expect(() => calibrate(untyped<never[]>(null))).toThrow("history must be a list; received null");
  expect(() => learningRates(untyped<never[]>({}), { asOf })).toThrow("learnings must be a list");
});
