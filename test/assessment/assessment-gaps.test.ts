import fc from "fast-check";
import { expect, test } from "vitest";
import { assessmentGaps, targetOf } from "../../src/assessment/assessment-gaps.ts";
import { scoreAssessment } from "../../src/assessment/score-assessment.ts";
import { blueprint } from "../../src/blueprint/index.ts";
import {
  asOf,
  capabilities,
  clarity,
  governance,
  instrument,
  response,
  sponsorship,
  wholeInstrument,
} from "./made-responses.ts";

const scored = (levels: readonly (number | null)[], whole = false) =>
  scoreAssessment([response("a", levels)], whole ? wholeInstrument : instrument, { asOf });

test("what is below its target, in the order of what it builds on", () => {
  const gaps = assessmentGaps(scored([1, 2, 0, 4]));
  expect(gaps.map(({ question, phase, dependsOn }) => [question, phase, dependsOn])).toEqual([
    [clarity, 1, []],
    [sponsorship, 2, [clarity]],
    [governance, 3, [sponsorship]],
  ]);
  expect(gaps[0]).toMatchObject({ kind: "gap", target: 0.7, unlocks: 2, score: { value: 0.25 } });
  expect(gaps[0]?.gap.value).toBeCloseTo(0.45, 14);
  expect(gaps[0]?.outcomes).toEqual(["foundation.outcome.ai-strategy"]);
});

test("exactly on target is no gap; a question without an answer comes as unknown; what does not apply does not come", () => {
  expect(assessmentGaps(scored([3, 3, 3, 3]), { default: 0.75 })).toEqual([]);
  const unknown = assessmentGaps(scored([4, 4, 4, null]));
  expect(unknown).toMatchObject([
    { kind: "unknown", question: capabilities, gap: { value: null, reason: "unknown" } },
  ]);
  const apart = {
    ...response("a", [4, 4, 4]),
    answers: [{ question: capabilities, state: "not-applicable", reason: "none", approver: "bo" } as const],
  };
  const gaps = assessmentGaps(scoreAssessment([apart], instrument, { asOf }));
  expect(gaps.map(({ question }) => question)).not.toContain(capabilities);
});

test("targets: the question's own, else the stage's, else the default", () => {
  const targets = { default: 0.5, stages: { foundation: 0.25 }, questions: { [governance]: 1 } };
  expect(targetOf({ question: governance, stage: "foundation" }, targets)).toBe(1);
  expect(targetOf({ question: clarity, stage: "foundation" }, targets)).toBe(0.25);
  expect(targetOf({ question: clarity, stage: "scale" }, targets)).toBe(0.5);
  expect(targetOf({ question: "toString", stage: "scale" }, { questions: {} })).toBe(0.7);
  expect(() => assessmentGaps(scored([1]), { default: 70 })).toThrow("from 0 to 1");
});

test("the recommendation quotes the next level where the blueprint is at hand", () => {
  const plain = assessmentGaps(scored([1, 4, 4, 4]))[0]?.recommendation;
  expect(plain).toBe(`Raise ${clarity} from 0.25 to 0.70 through foundation.outcome.ai-strategy.`);
  const level = blueprint.questions[0]?.scale[2];
  expect(assessmentGaps(scored([1, 4, 4, 4]), {}, { blueprint })[0]?.recommendation).toBe(
    `Reach "${level?.label}" (level 2): ${level?.descriptor}`,
  );
});

test("a host's dependencies replace ours", () => {
  const gaps = assessmentGaps(
    scored([0, 0, 4, 4]),
    {},
    { dependencies: { [sponsorship]: [], [clarity]: [sponsorship] } },
  );
  expect(gaps.map(({ question }) => question)).toEqual([sponsorship, clarity]);
  expect(() => assessmentGaps(scored([0, 0]), {}, { dependencies: { [clarity]: [sponsorship] } })).toThrow(
    "circles",
  );
});

test("no gap ever comes before one it depends on", () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.integer({ min: 0, max: 4 })), { minLength: 16, maxLength: 16 }),
      (levels) => {
        const gaps = assessmentGaps(scored(levels, true));
        const place = new Map(gaps.map(({ question }, at) => [question, at]));
        gaps.forEach(({ dependsOn }, at) => {
          for (const other of dependsOn) expect(place.get(other)!).toBeLessThan(at);
        });
        const below = levels.filter((level) => level === null || level / 4 < 0.7).length;
        expect(gaps).toHaveLength(below);
      },
    ),
    { numRuns: 60 },
  );
});
