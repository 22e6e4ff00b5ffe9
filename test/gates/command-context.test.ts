import { expect, test } from "vitest";
import { isBlank, refuse } from "../../src/gates/command-context.ts";

test("a refusal is a list of one, with its details beside code and message", () => {
  expect(refuse("veto", "no", { role: "risk" })).toEqual([{ code: "veto", message: "no", role: "risk" }]);
});

test.each([
  ["", true],
  [" \n", true],
  [undefined, true],
  [3, true],
  ["x", false],
])("%j is blank: %s", (text, blank) => {
  expect(isBlank(text)).toBe(blank);
});
