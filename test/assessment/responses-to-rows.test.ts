import fc from "fast-check";
import { expect, test } from "vitest";
import { responsesFromRows } from "../../src/assessment/responses-from-rows.ts";
import { responsesToRows } from "../../src/assessment/responses-to-rows.ts";
import { anyResponses, clarity, instrument, sponsorship } from "./made-responses.ts";

test("there and back, also when every cell has become text", () => {
  fc.assert(
    fc.property(anyResponses, (responses) => {
      const plain = responses.map((response) => {
        const { roles = [], ...respondent } = response.respondent;
        return { ...response, respondent: roles.length === 0 ? respondent : { ...respondent, roles } };
      });
      const rows = responsesToRows(plain);
      expect(responsesFromRows(rows.map((row) => ({ ...row })))).toEqual({ responses: plain, issues: [] });
      const texts = rows.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([column, cell]) => [column, cell === null ? "" : ` ${cell} `]),
        ),
      );
      expect(responsesFromRows(texts)).toEqual({ responses: plain, issues: [] });
      expect(rows.length).toBe(plain.reduce((sum, { answers }) => sum + Math.max(1, answers.length), 0));
    }),
  );
});

test("comments, evidence, reasons and dates travel along", () => {
  const response = {
    respondent: { id: "ann", roles: ["executive", "sponsor"], unit: "Retail" },
    blueprint: instrument.blueprint,
    answeredAt: "2026-03-01",
    answers: [
      { question: clarity, state: "answered", level: 3, comment: "a, b; c", evidenceIds: ["e1", "e2"] },
      { question: sponsorship, state: "not-applicable", reason: "no board", approver: "cio" },
    ],
  } as const;
  const rows = responsesToRows([response]);
  expect(rows[0]).toMatchObject({
    roles: "executive;sponsor",
    evidence: "e1;e2",
    comment: "a, b; c",
    level: 3,
  });
  expect(responsesFromRows(rows.map((row) => ({ ...row }))).responses).toEqual([response]);
});
