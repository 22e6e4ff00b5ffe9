import { expect, test } from "vitest";
import { namesOf } from "../../src/gates/names-of.ts";

test("names are read from what may be none", () => {
  expect(namesOf([{ id: "a" }, null, 3, {}])).toEqual(["a", undefined, undefined, undefined]);
  expect(namesOf([{ name: "a" }], "name")).toEqual(["a"]);
  expect(namesOf("ab")).toEqual([]);
});
