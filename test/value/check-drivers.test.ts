import { expect, test } from "vitest";
import type { BusinessCase } from "../../src/value/business-case.ts";
import { checkDrivers, unknownName } from "../../src/value/check-drivers.ts";
import { caseWith, driver } from "./case-with.ts";

const two = { a: driver(1), b: driver(2) };

test.each<[string, Partial<BusinessCase>, string[]]>([
  [
    "an estimate that is no number",
    { drivers: { a: driver(Number.NaN) } },
    ["not-a-number drivers.a.estimate"],
  ],
  ["no estimate at all", { drivers: { a: driver(null as never) } }, ["not-a-number drivers.a.estimate"]],
  [
    "a distribution with a negative spread",
    { drivers: { a: driver({ kind: "normal", mean: 0, sd: -1 }) } },
    ["distribution-invalid drivers.a.estimate"],
  ],
  [
    "a triangle whose mode lies outside",
    { drivers: { a: driver({ kind: "triangular", min: 0, mode: -1, max: 2 }) } },
    ["mode-outside-bounds drivers.a.estimate.mode"],
  ],
  [
    "an unknown kind",
    { drivers: { a: driver({ kind: "cauchy" } as never) } },
    ["distribution-invalid drivers.a.estimate"],
  ],
  [
    "a study in which nobody adopted",
    { drivers: { a: driver(1, { observedAdoption: 0 }) } },
    ["share-out-of-range drivers.a.basis.observedAdoption"],
  ],
  [
    "a negative standard error",
    { drivers: { a: driver(1, { standardError: -1 }) } },
    ["negative-quantity drivers.a.basis.standardError"],
  ],
  [
    "correlations of strangers, beyond 1, and twice",
    {
      drivers: two,
      correlations: [
        { drivers: ["a", "c"], rank: 0.1 },
        { drivers: ["a", "b"], rank: 1.1 },
        { drivers: ["b", "a"], rank: 0.2 },
        { drivers: ["a", "a"], rank: 1 },
      ],
    },
    [
      "unknown-driver correlations.0.drivers.1",
      "correlation-out-of-range correlations.1.rank",
      "correlation-not-a-pair correlations.2",
      "correlation-not-a-pair correlations.3",
    ],
  ],
  [
    "scenarios of strangers and of nothing",
    { drivers: two, scenarios: { low: { c: 1, a: Number.POSITIVE_INFINITY } } },
    ["unknown-driver scenarios.low.c", "not-a-number scenarios.low.a"],
  ],
])("%s", (_, parts, expected) => {
  const found = checkDrivers(caseWith(parts));
  expect(found.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual(expected);
});

test("an unknown name comes with those that exist", () => {
  expect(unknownName("driver", "x", ["a", "b"], [])).toMatchObject({
    code: "unknown-driver",
    expected: "one of a, b",
  });
  expect(unknownName("curve", "x", [], []).expected).toBe("no curve is declared");
});
