import { expect, test } from "vitest";
import { answerOfRow, listOfCell, textOfCell } from "../../src/assessment/answer-of-row.ts";
import { clarity } from "./made-responses.ts";

test("a cell is its trimmed text, a list its parts; what is neither is nothing", () => {
  expect([" a ", 3, "", "  ", null, {}, true].map(textOfCell)).toEqual([
    "a",
    "3",
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(["a; b;;", ["x ", 7, null], null, " "].map(listOfCell)).toEqual([["a", "b"], ["x", "7"], [], []]);
});

test("a row without question, state and level holds no answer and nothing wrong", () => {
  const problems: string[] = [];
  const problem = (column: string, code: string): null => {
    problems.push(`${column} ${code}`);
    return null;
  };
  expect(answerOfRow({ question: " ", comment: "late" }, problem, undefined)).toBeNull();
  expect(problems).toEqual([]);
  expect(answerOfRow({ state: "unknown" }, problem, undefined)).toBeNull();
  expect(problems).toEqual(["question no-question"]);
  const row = { question: clarity, state: "unknown", evidence: "e1;e2", comment: " ask again " };
  expect(answerOfRow(row, problem, undefined)).toEqual({
    question: clarity,
    state: "unknown",
    comment: "ask again",
    evidenceIds: ["e1", "e2"],
  });
});
