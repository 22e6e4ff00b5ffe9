import { expect, test } from "vitest";
import { driftParts } from "../../src/metrics/input-drift.ts";

const window = (to: string) => ({ from: "2025-01-01", to });

test("the worst of the latest evaluation of each model", () => {
  const { psiMax, psiAbove25 } = driftParts(
    [
      { model: "a", window: window("2025-02-01"), bins: { expected: [1, 99], actual: [99, 1] } },
      { model: "a", window: window("2025-03-01"), bins: { expected: [50, 50], actual: [25, 75] } },
      { model: "b", window: window("2025-01-15"), bins: { expected: [50, 50], actual: [50, 50] } },
    ],
    1e-4,
  );
  expect(psiMax.value).toBeCloseTo(0.25 * Math.log(3), 12); // (.25-.5) ln(.25/.5) + (.75-.5) ln(.75/.5)
  expect(psiAbove25).toEqual({ value: 1 });
});

test("empty bins count as the floor", () => {
  const bins = { expected: [100, 0], actual: [90, 10] };
  const psi = (floor: number) =>
    driftParts([{ model: "a", window: window("2025-02-01"), bins }], floor).psiMax.value as number;
  expect(psi(1e-4)).toBeGreaterThan(psi(1e-2));
});

test("samples, and what does not fit", () => {
  const samples = { expected: [1, 2, 3], actual: [4, 5, 6] };
  const { ksMax, ksPMin } = driftParts([{ model: "a", window: window("2025-02-01"), samples }], 1e-4);
  expect(ksMax).toEqual({ value: 1 });
  expect(ksPMin.value).toBeCloseTo(0.1, 12);
  const broken = { model: "a", window: window("2025-02-01"), bins: { expected: [1], actual: [1, 2] } };
  expect(driftParts([broken], 1e-4)).toMatchObject({
    psiMax: { reason: "no-bins" },
    ksMax: { reason: "no-samples" },
  });
});
