import { expect } from "vitest";

/** Asserts that two numbers agree to a relative tolerance; a reference of 0 must be met exactly. */
export function expectRelative(actual: number | null, expected: number, tolerance: number): void {
  const error = expected === 0 ? Math.abs(actual as number) : Math.abs((actual as number) / expected - 1);
  expect(actual !== null && error <= tolerance ? "agrees" : `${actual} is off ${expected} by ${error}`).toBe(
    "agrees",
  );
}
