import { expect, test } from "vitest";
import {
  assertParameter,
  assertPositive,
  assertRange,
  assertShape,
} from "../../../src/foundation/distribution/parameters.ts";

test("each says which parameter is wrong, and what it must be", () => {
  expect(() => assertParameter({ mean: "3" }, "mean")).toThrow('mean must be a finite number; received "3"');
  expect(() => assertPositive({ sd: 0 }, "sd")).toThrow("sd must be a finite number above 0; received 0");
  expect(() => assertRange({ min: 2, max: 2 })).toThrow("max must be above min");
  expect(() => assertRange({ min: -1e308, max: 1e308 })).toThrow("finite distance");
  expect(() => assertRange({ min: 0, max: 1, mode: 2 })).toThrow("mode must be from min to max");
  expect(() => assertRange({ min: 0, max: 1, mode: 1 })).not.toThrow();
});

test("a shape that would never come to an end is refused", () => {
  expect(() => assertShape({ shape: 1e13 }, "shape")).toThrow("shape must be above 0 up to 1000000000000");
  expect(() => assertShape({ alpha: 1e-7 }, "alpha", 1e-6)).toThrow(
    "alpha must be from 0.000001 up to 1000000000000",
  );
  expect(() => assertShape({ shape: 0 }, "shape")).toThrow("shape must be a finite number above 0");
  expect(() => assertShape({ shape: 1e12 }, "shape")).not.toThrow();
});
