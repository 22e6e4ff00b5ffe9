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

test("instants count by their time, whatever the offset they are written in", () => {
  const responses = [
    response("a", [1], {}, { answeredAt: "2026-03-30T10:00:00+09:00" }),
    response("a", [2], {}, { answeredAt: "2026-03-30T02:00:00Z" }),
    response("b", [1], {}, { answeredAt: "2026-03-31T23:00:00-05:00" }),
    response("c", [1], {}, { answeredAt: "2026-04-01T08:00:00+09:00" }),
  ];
  for (const list of [responses, [...responses].reverse()]) {
    const log = issueLog();
    const admitted = [...admitResponses(list, instrument, asOf, log)].map((index) => list[index]);
    expect(new Set(admitted)).toEqual(new Set([responses[1], responses[3]]));
    expect(log.excluded()).toContainEqual({ reason: "after-as-of", count: 1, ids: ["b"] });
  }
});
