import { expect, test } from "vitest";
import { listSome } from "../../src/charts/list-some.ts";

test("all of a short list, the first of a long one", () => {
  expect(listSome([])).toBe("");
  expect(listSome(["a", "b"])).toBe("a; b");
  expect(listSome(["a", "b", "c", "d"], ", ", 2)).toBe("a, b, 2 more");
});
