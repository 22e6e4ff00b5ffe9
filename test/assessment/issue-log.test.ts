import { expect, test } from "vitest";
import { issueLog } from "../../src/assessment/issue-log.ts";

test("issues with what was expected, and records left out by reason", () => {
  const log = issueLog();
  log.add("off-scale", ["a", 0], "Off.", "0 to 4", 9);
  log.add("lost", [], "Lost.");
  log.exclude("late", "x");
  log.exclude("late", "y");
  expect(log.issues).toEqual([
    { code: "off-scale", path: ["a", 0], message: "Off.", expected: "0 to 4", received: "9" },
    { code: "lost", path: [], message: "Lost." },
  ]);
  expect(log.excluded()).toEqual([{ reason: "late", count: 2, ids: ["x", "y"] }]);
});
