import { expect, test } from "vitest";
import { isRecord } from "../../src/foundation/is-record.ts";

test("records are objects that are no lists", () => {
  expect([{}, Object.create(null), [], null, undefined, "x", () => 0].map(isRecord)).toEqual([
    ...[true, true, false, false, false, false, false],
  ]);
});
