import { expect, test } from "vitest";
import { assertEvent } from "../../../src/foundation/statistics/observation.ts";

test("an event is true or false, not 0 or 1", () => {
  expect(assertEvent(true, 0)).toBe(true);
  expect(() => assertEvent(0, 4)).toThrow("observations[4].event must be true or false; received 0");
});
