import { expect, test } from "vitest";
import { OperatingModelError } from "../../src/foundation/operating-model-error.ts";
import { gaussianCopula } from "../../src/simulation/dependence.ts";

const contradiction = [
  { drivers: ["a", "b"], rank: 0.9 },
  { drivers: ["b", "c"], rank: 0.9 },
  { drivers: ["a", "c"], rank: -0.9 },
] as const;

test("the correlation of scores is 2 sin(pi rho / 6)", () => {
  const { factor, drivers } = gaussianCopula([{ drivers: ["a", "b"], rank: 0.5 }]);
  expect(drivers).toEqual(["a", "b"]);
  expect(factor[1]?.[0]).toBeCloseTo(2 * Math.sin(Math.PI / 12), 15);
  expect(gaussianCopula([{ drivers: ["a", "b"], rank: -1 }]).factor).toEqual([
    [1, 0],
    [-1, 0],
  ]);
});

test("correlations that no variables have are refused, naming drivers and eigenvalue", () => {
  let caught: unknown;
  try {
    gaussianCopula(contradiction);
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(OperatingModelError);
  const [issue] = (caught as OperatingModelError).issues;
  expect((caught as OperatingModelError).code).toBe("invalid-definition");
  expect(issue?.code).toBe("correlation-not-psd");
  expect(issue?.path).toEqual(["correlations"]);
  expect(issue?.message).toContain("a, b, c");
  expect(Number(issue?.received)).toBeLessThan(-0.7);
});

test("or repaired, with the distance told", () => {
  const { factor, distance } = gaussianCopula(contradiction, { repair: true });
  expect(distance).toBeGreaterThan(0.5);
  for (const row of factor) expect(row.reduce((sum, x) => sum + x * x, 0)).toBeCloseTo(1, 9);
  expect(gaussianCopula([{ drivers: ["a", "b"], rank: 0.5 }], { repair: true }).distance).toBe(0);
});

test("without correlations there is nothing to join", () => {
  expect(gaussianCopula([])).toEqual({ drivers: [], factor: [], distance: 0 });
  expect(gaussianCopula([{ drivers: ["a", "b"], rank: 0 }]).drivers).toEqual([]);
});
