import { expect, test } from "vitest";
import { isText } from "../../src/foundation/is-text.ts";

test("names are texts with something in them", () => {
  expect(["a", " ", "", null, undefined, 3, ["a"], new String("a")].map(isText)).toEqual([
    ...[true, true, false, false, false, false, false, false],
  ]);
});
