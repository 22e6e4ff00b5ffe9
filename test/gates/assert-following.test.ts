import { expect, test } from "vitest";
import { assertFollowing } from "../../src/gates/assert-following.ts";

const event = (sequence: number) => ({ sequence, type: "resumed" });

test("a batch must follow the version without a gap", () => {
  expect(() => assertFollowing([event(3), event(4)], 2)).not.toThrow();
  expect(() => assertFollowing([event(3), event(5)], 2)).toThrow("events[1].sequence must be 4; received 5");
  expect(() => assertFollowing([event(2)], 2)).toThrow("events[0].sequence must be 3");
  expect(() => assertFollowing([], 2)).toThrow("events must be at least one event");
  for (const version of [-1, 0.5, Number.NaN, 2 ** 53]) {
    expect(() => assertFollowing([event(1)], version)).toThrow(
      "expectedVersion must be a whole number from 0",
    );
  }
});
