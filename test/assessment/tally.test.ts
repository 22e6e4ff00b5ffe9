import { expect, test } from "vitest";
import { resolveQuestions } from "../../src/assessment/resolve-questions.ts";
import {
  addTally,
  emptyTally,
  levelCounts,
  NOT_APPLICABLE,
  stateCounts,
  stateSlot,
  tallyLayout,
  UNKNOWN,
} from "../../src/assessment/tally.ts";
import { instrument } from "./made-responses.ts";

test("blocks do not overlap: what is counted for one question shows for it alone", () => {
  const layout = tallyLayout(resolveQuestions(instrument));
  const tally = emptyTally(layout, 1);
  tally.respondents = 10;
  tally.counts[(layout.starts[1] as number) + 4] = 6;
  tally.counts[stateSlot(layout, 1, UNKNOWN)] = 1;
  tally.counts[stateSlot(layout, 2, NOT_APPLICABLE)] = 2;
  expect(levelCounts(tally, layout, 1)).toEqual([0, 0, 0, 0, 6]);
  expect(levelCounts(tally, layout, 0)).toEqual([0, 0, 0, 0, 0]);
  expect(stateCounts(tally, layout, 1)).toMatchObject({ answered: 6, unknown: 1, unanswered: 3 });
  expect(stateCounts(tally, layout, 2)).toMatchObject({ answered: 0, "not-applicable": 2, unanswered: 8 });
});

test("tallies add up, counter by counter", () => {
  const layout = tallyLayout(resolveQuestions(instrument));
  const sum = emptyTally(layout, 1);
  const part = emptyTally(layout, 1);
  part.respondents = 3;
  part.counts.fill(2);
  part.answering.fill(1);
  addTally(sum, part);
  addTally(sum, part);
  expect([sum.respondents, sum.counts[5], sum.answering[1]]).toEqual([6, 4, 2]);
});
