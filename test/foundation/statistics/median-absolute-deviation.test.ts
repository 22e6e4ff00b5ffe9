import { expect, test } from "vitest";
import { medianAbsoluteDeviation } from "../../../src/foundation/statistics/median-absolute-deviation.ts";

test("1 1 2 2 4 6 9 has 1; R's mad says 1.4826 with its constant of five digits", () => {
  const { raw, normal } = medianAbsoluteDeviation([1, 1, 2, 2, 4, 6, 9]);
  expect(raw).toBe(1);
  expect(normal).toBeCloseTo(1.4826, 5);
});

test("moved and scaled with the values, in any order", () => {
  const values = [3, 8, 1, 12, 5];
  const { raw } = medianAbsoluteDeviation(values);
  expect(medianAbsoluteDeviation(values.map((v) => 100 - 2 * v)).raw).toBe(2 * raw!);
});

test("empty is null", () => {
  expect(medianAbsoluteDeviation([])).toEqual({ raw: null, normal: null });
});

test("a scale that no number can hold is null", () => {
  expect(medianAbsoluteDeviation([-1.7e308, 0, 1.7e308])).toEqual({ raw: 1.7e308, normal: null });
});
