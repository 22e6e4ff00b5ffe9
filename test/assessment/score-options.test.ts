import { expect, test } from "vitest";
import { readScoreOptions } from "../../src/assessment/score-options.ts";

test("the defaults, by name", () => {
  const { method, targetOf } = readScoreOptions({ asOf: "2026-03-31" });
  expect(method).toEqual({
    scoring: "weightedMean",
    notApplicable: "exclude",
    respondents: "median",
    minimumGroup: 5,
  });
  expect(targetOf("any")).toBe(0.7);
});

test("a host's own rule keeps its name", () => {
  const strictest = (): never => {
    throw new Error("not run here");
  };
  expect(readScoreOptions({ asOf: "2026-03-31", scoring: strictest }).method.scoring).toBe("strictest");
  expect(
    readScoreOptions({
      asOf: "2026-03-31",
      scoring: (
        () => () =>
          strictest()
      )(),
    }).method.scoring,
  ).toBe("custom");
});

test.each([
  [{ asOf: "2026-02-30" }, "options.asOf"],
  [{ asOf: "2026-03-31", scoring: "best" }, "options.scoring"],
  [{ asOf: "2026-03-31", scoring: "toString" }, "options.scoring"],
  [{ asOf: "2026-03-31", notApplicable: "skip" }, "options.notApplicable"],
  [{ asOf: "2026-03-31", minimumGroup: 0 }, "options.minimumGroup"],
  [{ asOf: "2026-03-31", targets: { a: 70 } }, "options.targets.a"],
])("refuses %j", (options, path) => {
  expect(() => readScoreOptions(options as { asOf: string })).toThrow(`${path} must be`);
});
