import { expect, test } from "vitest";
import { admitResponses } from "../../src/assessment/admit-responses.ts";
import { issueLog } from "../../src/assessment/issue-log.ts";
import { asOf, instrument, response } from "./made-responses.ts";

test("positions of what counts; the later of two responses takes the place of the earlier", () => {
  const responses = [
    response("a", [1], {}, { answeredAt: "2026-01-01" }),
    { ...response("b", [1]), blueprint: { version: "1.0.0", digest: "0".repeat(64) } },
    response("c", [1], {}, { answeredAt: "2026-03-31T23:59:59Z" }),
    response("a", [2], {}, { answeredAt: "2026-02-01" }),
  ];
  const log = issueLog();
  expect([...admitResponses(responses, instrument, asOf, log)]).toEqual([3, 2]);
  expect(log.excluded()).toEqual([
    { reason: "wrong-digest", count: 1, ids: ["b"] },
    { reason: "duplicate-respondent", count: 1, ids: ["a"] },
  ]);
});
