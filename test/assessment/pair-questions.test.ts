import { expect, test } from "vitest";
import { apart, difference, pairQuestions } from "../../src/assessment/pair-questions.ts";
import { scoreAssessment } from "../../src/assessment/score-assessment.ts";
import { asOf, clarity, instrument, response, sponsorship } from "./made-responses.ts";

const scored = (...levels: number[]) => scoreAssessment([response("a", levels)], instrument, { asOf });

test("without a migration a question is paired with itself", () => {
  const [first, second] = pairQuestions(scored(1, 4), scored(3, 2), undefined);
  expect(first).toMatchObject({ from: clarity, to: [clarity], kind: "kept", change: { value: 0.5 } });
  expect(second).toMatchObject({ from: sponsorship, change: { value: -0.5 } });
});

test("a split question is set against the mean of its parts", () => {
  const pin = instrument.blueprint;
  const migration = {
    from: pin,
    to: pin,
    questions: {
      [clarity]: { kind: "split", into: [clarity, sponsorship] },
      [sponsorship]: { kind: "retired", reason: "asked with the other" },
    },
  } as const;
  const [split, retired] = pairQuestions(scored(1, 4), scored(2, 4), migration);
  expect(split).toMatchObject({ kind: "split", after: { value: 0.75 }, change: { value: 0.5 } });
  expect(retired).toMatchObject({ kind: "retired", to: [], change: { reason: "not-asked" } });
});

test("where meanings may have changed every question ends, and every one is new", () => {
  const kinds = apart(scored(1, 4), scored(2, 4)).map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(["retired", "added"]));
  expect(kinds.filter((kind) => kind === "added").length).toBe(kinds.length / 2);
});

test("a difference is missing for the reason of the side that is missing", () => {
  const known = { value: 0.25 };
  const missing = { value: null, reason: "no-answers" };
  expect([difference(known, { value: 1 }), difference(missing, known), difference(known, missing)]).toEqual([
    { value: 0.75 },
    missing,
    missing,
  ]);
});
