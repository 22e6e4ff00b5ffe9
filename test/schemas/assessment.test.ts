import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseInstrument, parseOutcomeRecords, parseResponses } from "../../src/schemas/assessment.ts";
import { anyResponses, instrument, response, wholeInstrument } from "../assessment/made-responses.ts";

const codes = (result: { ok: boolean; error?: readonly { code: string }[] }): string[] =>
  result.ok ? [] : (result.error ?? []).map(({ code }) => code);

describe("parseInstrument", () => {
  test("takes what JSON has carried", () => {
    expect(parseInstrument(JSON.parse(JSON.stringify(wholeInstrument)))).toEqual({
      ok: true,
      value: wholeInstrument,
    });
  });

  test.each([
    [{ ...instrument, questions: ["foundation.question.nope"] }, "unknown-question"],
    [{ ...instrument, blueprint: { version: "1", digest: "x" } }, "invalid-format"],
    [{ ...instrument, question: [] }, "unrecognized-keys"],
    ["text", "invalid-type"],
  ])("refuses %j", (input, code) => {
    expect(codes(parseInstrument(input))).toEqual([code]);
  });
});

describe("parseResponses", () => {
  test("takes any responses that the types allow", () => {
    fc.assert(
      fc.property(anyResponses, (responses) => {
        expect(parseResponses(JSON.parse(JSON.stringify(responses)))).toEqual({ ok: true, value: responses });
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    [[{ ...response("a", []), answers: [{ question: "q", state: "answered" }] }], [0, "answers", 0, "level"]],
    [
      [{ ...response("a", []), answers: [{ question: "q", state: "not-applicable", reason: "r" }] }],
      [0, "answers", 0, "approver"],
    ],
    [[{ ...response("a", []), answers: [{ question: "q", state: "unknown", level: 2 }] }], [0, "answers", 0]],
    [[{ ...response("a", []), answeredAt: "2026-02-30" }], [0, "answeredAt"]],
    [[{ ...response("", []) }], [0, "respondent", "id"]],
  ])("refuses %j", (input, path) => {
    const result = parseResponses(input);
    expect(result.ok ? [] : result.error.map((issue) => issue.path)).toEqual([path]);
  });
});

describe("parseOutcomeRecords", () => {
  const record = {
    outcomeId: "foundation.outcome.ai-strategy",
    checklist: [{ item: "strategy-approved", met: true, evidenceId: "minutes" }],
    owner: "ann",
    achievedAt: "2026-01-31",
    status: "achieved",
  };

  test("takes records of the blueprint and of overlays", () => {
    const own = { ...record, outcomeId: "acme:fairness", checklist: [{ item: "anything", met: false }] };
    expect(parseOutcomeRecords([record, own])).toEqual({ ok: true, value: [record, own] });
  });

  test.each([
    [[record, record], "duplicate-outcome"],
    [[{ ...record, checklist: [{ item: "nope", met: true }] }], "unknown-checklist-item"],
    [[{ ...record, status: "done" }], "invalid-value"],
    [[{ ...record, achievedAt: "31.01.2026" }], "custom"],
  ])("refuses %j", (input, code) => {
    expect(codes(parseOutcomeRecords(input))).toEqual([code]);
  });
});
