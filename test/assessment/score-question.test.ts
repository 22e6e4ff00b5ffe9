import { expect, test } from "vitest";
import { resolveQuestions } from "../../src/assessment/resolve-questions.ts";
import { readScoreOptions } from "../../src/assessment/score-options.ts";
import { scoreQuestion } from "../../src/assessment/score-question.ts";
import {
  emptyTally,
  NOT_APPLICABLE,
  OUT_OF_SCOPE,
  stateSlot,
  tallyLayout,
} from "../../src/assessment/tally.ts";
import { asOf, instrument } from "./made-responses.ts";

const layout = tallyLayout(resolveQuestions(instrument));
const settings = readScoreOptions({ asOf });

test.each([
  ["no-responses", 0, 0, 0],
  ["no-answers", 3, 1, 1],
  ["not-applicable", 3, 2, 1],
  ["out-of-scope", 3, 0, 3],
])("silence is told as %s", (reason, respondents, apart, beyond) => {
  const tally = emptyTally(layout, 1);
  tally.respondents = respondents;
  tally.counts[stateSlot(layout, 0, NOT_APPLICABLE)] = apart;
  tally.counts[stateSlot(layout, 0, OUT_OF_SCOPE)] = beyond;
  expect(scoreQuestion({ tally, roles: new Map() }, layout, 0, settings).score).toEqual({
    value: null,
    reason,
  });
});

test("not applicable joins the answers at the target, 0.7 by default", () => {
  const tally = emptyTally(layout, 1);
  tally.respondents = 1;
  tally.counts[stateSlot(layout, 0, NOT_APPLICABLE)] = 1;
  const anchored = readScoreOptions({ asOf, notApplicable: "anchor" });
  expect(scoreQuestion({ tally, roles: new Map() }, layout, 0, anchored)).toMatchObject({
    score: { value: 0.7 },
    n: 0,
    coverage: 1,
  });
});
