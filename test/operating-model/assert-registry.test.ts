import { expect, test } from "vitest";
import { OperatingModelError } from "../../src/foundation/operating-model-error.ts";
import type { Registry } from "../../src/model/registry.ts";
import { applyReadinessChanges } from "../../src/operating-model/apply-readiness-changes.ts";
import { assertAsOf, assertRegistry } from "../../src/operating-model/assert-registry.ts";
import { calibrate } from "../../src/operating-model/calibration.ts";
import { diagnose } from "../../src/operating-model/diagnosis.ts";
import { defaultDiagnosisRules } from "../../src/operating-model/diagnosis-rules.ts";
import { learningRates } from "../../src/operating-model/learning-rates.ts";
import { reviewPortfolio } from "../../src/operating-model/review-portfolio.ts";
import { traceability } from "../../src/operating-model/traceability.ts";
import { brokenCopies } from "./broken-copies.ts";
import { votes } from "./healthy-registry.ts";
import { everything, registry } from "./whole-review.ts";

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

test("what is broken inside a registry or a result is refused by its place too", () => {
  const { initiatives } = registry;
  const whole = {
    ...registry,
    initiatives: initiatives.slice(0, 2),
    componentUses: [{ componentId: "reader", initiativeId: "i0" }],
  };
  const { earlier: _, readiness, measurements, ...others } = everything;
  const [first] = Object.entries(measurements.measurements);
  const results = {
    ...others,
    readiness: readiness.slice(0, 1),
    measurements: { ...measurements, measurements: Object.fromEntries([first ?? []]) },
  };
  const calls: readonly [unknown, (copy: unknown) => unknown][] = [
    [whole, (copy) => diagnose(untyped(copy), { asOf })],
    [whole, (copy) => traceability(untyped(copy), { asOf })],
    [whole, (copy) => reviewPortfolio(untyped(copy), {}, { asOf })],
    [results, (copy) => reviewPortfolio(whole, untyped(copy), { asOf })],
    [{ asOf, rules: defaultDiagnosisRules, votes }, (copy) => diagnose(whole, untyped(copy))],
    [everything.readiness[0]?.smallestFlip, (copy) => applyReadinessChanges({}, untyped(copy))],
    [
      [{ initiativeId: "i", referenceClass: "c", promised: { cost: 1 }, realized: { cost: 1 } }],
      (copy) => calibrate(untyped(copy)),
    ],
  ];
  const wrong: string[] = [];
  for (const [value, call] of calls) {
    for (const { at, copy } of brokenCopies(value)) {
      try {
        call(copy);
      } catch (error) {
        if (!(error instanceof OperatingModelError)) wrong.push(`${call}: ${at.join(".")}: ${String(error)}`);
      }
    }
  }
  expect(wrong).toEqual([]);
  const pilot = { ...initiatives[0], dates: { pilot: null } };
  expect(() => diagnose(untyped({ initiatives: [pilot] }), { asOf })).toThrow(
    "registry.initiatives[0].dates.pilot",
  );
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
  expect(() => calibrate(untyped<never[]>(null))).toThrow("history: must be a list; received null");
  expect(() => learningRates(untyped<never[]>({}), { asOf })).toThrow("learnings: must be a list");
});
