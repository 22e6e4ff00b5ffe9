import { expect, test } from "vitest";
import { evidenceBook } from "../../src/assessment/evidence-support.ts";
import { issueLog } from "../../src/assessment/issue-log.ts";
import { resolveQuestions } from "../../src/assessment/resolve-questions.ts";
import { tallyResponses } from "../../src/assessment/tally-responses.ts";
import { response, wholeInstrument } from "./made-responses.ts";

test("only the admitted are counted; complete answers by stage and for the whole", () => {
  const full = Array.from({ length: 16 }, (_, at) => at % 5);
  const responses = [response("a", full), response("b", full.slice(0, 5)), response("c", full)];
  const log = issueLog();
  const tallies = tallyResponses(
    responses,
    Uint32Array.of(0, 1),
    resolveQuestions(wholeInstrument),
    undefined,
    evidenceBook([], responses, Uint32Array.of(0, 1), log),
    log,
  );
  expect(tallies.stages).toEqual(["foundation", "initiate", "scale", "improve"]);
  expect(tallies.everyone.respondents).toBe(2);
  expect([...tallies.everyone.answering]).toEqual([2, 2, 1, 1, 2]);
  expect(tallies.complete.map(({ respondents }) => respondents)).toEqual([2, 1, 1, 1, 1]);
});
