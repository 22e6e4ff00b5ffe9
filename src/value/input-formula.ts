import type { CurveInput, DriverInput, PriceInput } from "./driver.js";
import { constant, type Formula } from "./formula.js";

/** The driver that an input names, if any. */
export function driverOf(input: unknown): string | undefined {
  return typeof input === "object" && input !== null && "driver" in input
    ? String((input as { driver: unknown }).driver)
    : undefined;
}

/** The curve that an input names, if any. */
export function curveOf(input: unknown): string | undefined {
  return typeof input === "object" && input !== null && "curve" in input
    ? String((input as { curve: unknown }).curve)
    : undefined;
}

/** An input of a line as a formula. */
export function inputFormula(input: DriverInput | CurveInput | PriceInput): Formula {
  const driver = driverOf(input);
  if (driver !== undefined) return { kind: "driver", id: driver };
  const curve = curveOf(input);
  if (curve !== undefined) return { kind: "curve", id: curve };
  return constant(input as Exclude<PriceInput, { driver: string }>);
}
