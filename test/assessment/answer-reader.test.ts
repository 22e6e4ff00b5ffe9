import { expect, test } from "vitest";
import { answerReader } from "../../src/assessment/answer-reader.ts";
import { evidenceBook } from "../../src/assessment/evidence-support.ts";
import { issueLog } from "../../src/assessment/issue-log.ts";
import { resolveQuestions } from "../../src/assessment/resolve-questions.ts";
import { emptyTally, levelCounts, stateCounts, tallyLayout } from "../../src/assessment/tally.ts";
import { answered, clarity, governance, instrument, response, sponsorship } from "./made-responses.ts";

test("counts what is in order, returns its place, and says what is not", () => {
  const questions = resolveQuestions(instrument);
  const layout = tallyLayout(questions);
  const tally = emptyTally(layout, 1);
  const log = issueLog();
  const reader = answerReader(questions, layout, evidenceBook([], [], new Uint32Array(), log), log);
  tally.respondents = 2;
  for (const index of [0, 1]) {
    reader.start(response(`r${index}`, []), index, tally);
    expect(reader.read(answered(sponsorship, 3), 0)).toBe(1);
    expect(reader.fractions[1]).toBe(0.75);
    expect(reader.read({ question: clarity, state: "unknown" }, 1)).toBe(-1);
    expect(reader.read({ question: governance, state: "unanswered" }, 2)).toBe(-1);
    expect(reader.read(answered(governance, 3), 3)).toBe(-1);
  }
  expect(levelCounts(tally, layout, 1)).toEqual([0, 0, 0, 2, 0]);
  expect(stateCounts(tally, layout, 0)).toMatchObject({ unknown: 2, unanswered: 0 });
  expect(log.issues.map(({ code, path }) => [code, path[1]])).toEqual([
    ["duplicate-answer", 0],
    ["duplicate-answer", 1],
  ]);
});
