import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { initialState } from "../../src/gates/evolve.ts";
import type { GateState } from "../../src/gates/gate-state.ts";
import type { Process } from "../../src/gates/process.ts";
import { gateOf, planOf } from "../../src/gates/process-plan.ts";
import { reachesAverage, scoreActions, shouldMeetShortfall } from "../../src/gates/should-meet.ts";
import { bea, release, t0 } from "./fixture.ts";

/** The first gate with as many should-meets as scores, and its state with those scores. */
function scored(scores: readonly (number | undefined)[], minimum: number | undefined) {
  const ids = scores.map((_, place) => `s${place}`);
  const { shouldMeetMinimum: _, ...first } = release.gates[0]!;
  const process = {
    ...release,
    criteria: [...(release.criteria ?? []), ...ids.map((id) => ({ id, assessor: "business" }))],
    gates: [
      { ...first, shouldMeet: ids, ...(minimum !== undefined && { shouldMeetMinimum: minimum }) },
      ...release.gates.slice(1),
    ],
  } as Process;
  const given = scores.map((score) => (score === undefined ? [] : [{ score, by: bea.id, at: t0 }]));
  const assessments = Object.fromEntries(ids.flatMap((id, place) => given[place]!.map((each) => [id, each])));
  const state: GateState = { ...initialState(process), assessments };
  return { gate: gateOf(planOf(process), state)!, state };
}

const shortfall = (...from: Parameters<typeof scored>) => {
  const { gate, state } = scored(...from);
  return shouldMeetShortfall(gate, state).map(({ message, missing }) => [message, missing]);
};
const raise = (...from: Parameters<typeof scored>) => {
  const { gate, state } = scored(...from);
  return scoreActions(gate, state).map((action) => "score" in action && [action.criterion, action.score]);
};

describe("the average of the should-meets", () => {
  test("one that is not scored counts 0", () => {
    expect(shortfall([6, undefined], 5)).toEqual([["average score 3, not 5", 2]]);
  });

  test("is held against its minimum in decimals: binary sums of 3.3 three times fall short of 9.9", () => {
    expect((3.3 + 3.3 + 3.3) / 3).toBeLessThan(3.3);
    expect(shortfall([3.3, 3.3, 3.3], 3.3)).toEqual([]);
    expect(shortfall([5.6, 5.8], 5.7)).toEqual([]);
    expect(shortfall([5.6, 5.7], 5.7)).toEqual([["average score 5.65, not 5.7", 0.05]]);
  });

  test("without a minimum, or without should-meets, nothing falls short", () => {
    expect(shortfall([0, 0], undefined)).toEqual([]);
    expect(shortfall([], 10)).toEqual([]);
    expect(raise([], 10)).toEqual([]);
  });
});

describe("the scores that would do", () => {
  test("the fewest, the lowest first, to the same height in hundredths", () => {
    expect(raise([6, 2, 4], 5)).toEqual([["s1", 5]]);
    expect(raise([0, 0, 9], 8)).toEqual([
      ["s0", 7.5],
      ["s1", 7.5],
    ]);
    expect(raise([0, 0, 0], 3.333)).toEqual([["s0", 10]]);
    expect(raise([0, 9.9], 6.6)).toEqual([["s0", 3.3]]);
    expect(raise([1, 2], 10)).toEqual([
      ["s0", 10],
      ["s1", 10],
    ]);
  });

  test("reach the minimum, no fewer would, and a hundredth less would not", () => {
    const tenth = fc.integer({ min: 0, max: 1000 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(fc.array(tenth, { minLength: 1, maxLength: 5 }), tenth, (scores, minimum) => {
        // The second method counts in whole hundredths.
        const whole = (score: number): number => Math.round(score * 100);
        const reaches = (all: readonly number[]): boolean =>
          all.reduce((sum, score) => sum + whole(score), 0) >= whole(minimum) * all.length;
        expect(reachesAverage(scores, minimum)).toBe(reaches(scores));
        const { gate, state } = scored(scores, minimum);
        const actions = scoreActions(gate, state);
        expect(actions.length > 0).toBe(!reaches(scores));
        const raised = new Map(
          actions.map((each) => (each.type === "assess" ? [each.criterion, each] : [])) as [string, never][],
        );
        const lifted = (by: number): number[] =>
          scores.map((score, place) => {
            const action = raised.get(`s${place}`) as { score: number } | undefined;
            return action === undefined ? score : action.score + by;
          });
        expect(reaches(lifted(0))).toBe(true);
        if (actions.length === 0) return;
        expect(reaches(lifted(-0.01))).toBe(false);
        const fewer = [...scores]
          .sort((a, b) => a - b)
          .map((score, rank) => (rank < actions.length - 1 ? 10 : score));
        expect(reaches(fewer)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});
