import { describe, expect, test } from "vitest";
import type { Instrument } from "../../src/assessment/instrument.ts";
import { responsesFromRows } from "../../src/assessment/responses-from-rows.ts";
import { clarity, instrument, sponsorship } from "./made-responses.ts";

const pin = { blueprintVersion: "1.0.0", blueprintDigest: instrument.blueprint.digest };

test("a level alone is answered, an empty one unanswered", () => {
  const { responses } = responsesFromRows([
    { respondent: "a", question: clarity, level: 2, ...pin },
    { respondent: "a", question: sponsorship, level: "", ...pin },
  ]);
  expect(responses[0]?.answers).toEqual([
    { question: clarity, state: "answered", level: 2 },
    { question: sponsorship, state: "unanswered" },
  ]);
});

describe("a bad cell is an issue with row and column, and the rest is read", () => {
  const good = { respondent: "a", question: clarity, level: "3", ...pin };
  test.each([
    [{ respondent: " " }, "respondent", "no-respondent"],
    [{ question: "" }, "question", "no-question"],
    [{ level: "high" }, "level", "no-level"],
    [{ level: "2.5" }, "level", "no-level"],
    [{ level: "1e99" }, "level", "no-level"],
    [{ state: "answered", level: "" }, "level", "no-level"],
    [{ state: "perhaps" }, "state", "unknown-state"],
    [{ state: "unknown" }, "level", "stray-level"],
    [{ state: "not-applicable", level: "", approver: "cio" }, "reason", "not-applicable-unexplained"],
    [{ state: "not-applicable", level: "", reason: "none" }, "approver", "not-applicable-unexplained"],
    [{ blueprintDigest: "" }, "blueprintDigest", "missing-pin"],
    [{ blueprintVersion: "" }, "blueprintVersion", "missing-pin"],
    [{ answeredAt: "31.12.2025", respondent: "b" }, "answeredAt", "bad-date"],
    [{ answeredAt: "2026-02-30", respondent: "b" }, "answeredAt", "bad-date"],
  ])("%j", (cells, column, code) => {
    const { responses, issues } = responsesFromRows([
      { ...good, respondent: "z" },
      { ...good, ...cells },
    ]);
    expect(issues).toMatchObject([{ row: 1, column, code, path: ["rows", 1, column] }]);
    expect(responses[0]?.answers).toHaveLength(1);
  });

  test("with the instrument, levels off the scale and questions that are not asked", () => {
    const scaled: Instrument = {
      id: "i",
      blueprint: { version: pin.blueprintVersion, digest: pin.blueprintDigest },
      questions: [
        "foundation.question.strategy-clarity",
        { id: "foundation.question.executive-sponsorship", scale: { min: 1, max: 9 } },
      ],
    };
    const rows = [
      { ...good, level: "5" },
      { ...good, level: "-1" },
      { ...good, question: sponsorship, level: "0" },
      { ...good, question: sponsorship, level: "9" },
      { ...good, question: "acme:other" },
      { ...good, level: "4" },
    ];
    const { responses, issues } = responsesFromRows(rows, { instrument: scaled });
    expect(issues.map(({ row, column, code }) => [row, column, code])).toEqual([
      [0, "level", "off-scale"],
      [1, "level", "off-scale"],
      [2, "level", "off-scale"],
      [4, "question", "unknown-question"],
    ]);
    expect(responses[0]?.answers).toMatchObject([
      { question: sponsorship, level: 9 },
      { question: clarity, level: 4 },
    ]);
    expect(responsesFromRows(rows).issues).toEqual([]);
  });

  test("one respondent against two texts", () => {
    const { responses, issues } = responsesFromRows([
      good,
      { ...good, question: sponsorship, blueprintDigest: "f".repeat(64) },
    ]);
    expect(issues).toMatchObject([{ row: 1, code: "mixed-blueprints" }]);
    expect(responses[0]?.answers).toHaveLength(1);
  });

  test("a row that is no object does not stop the others", () => {
    const { responses, issues } = responsesFromRows([null as unknown as Record<string, unknown>, good]);
    expect(issues).toHaveLength(1);
    expect(responses).toHaveLength(1);
  });
});
