import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareAssessments } from "../../src/assessment/compare-assessments.ts";
import type { Instrument } from "../../src/assessment/instrument.ts";
import { scoreAssessment } from "../../src/assessment/score-assessment.ts";
import { answered, asOf, clarity, governance, instrument, response, sponsorship } from "./made-responses.ts";

const before = scoreAssessment([response("a", [1, 2, 3, 4])], instrument, { asOf: "2025-03-31" });
const after = scoreAssessment([response("a", [3, 2, 2, 4])], instrument, { asOf });

const newer: Instrument = {
  id: "newer",
  blueprint: { version: "2.0.0", digest: "b".repeat(64) },
  questions: [
    { id: "acme:clear", stage: "foundation" },
    { id: "acme:board", stage: "foundation" },
    { id: "acme:budget", stage: "foundation" },
    { id: "acme:new", stage: "scale" },
  ],
};
const next = scoreAssessment(
  [
    {
      respondent: { id: "a" },
      blueprint: newer.blueprint,
      answers: [
        answered("acme:clear", 3),
        answered("acme:board", 4),
        answered("acme:budget", 2),
        answered("acme:new", 1),
      ],
    },
  ],
  newer,
  { asOf },
);
const migration = {
  from: instrument.blueprint,
  to: newer.blueprint,
  questions: {
    [clarity]: { kind: "renamed", to: "acme:clear" },
    [sponsorship]: { kind: "split", into: ["acme:board", "acme:budget"] },
    [governance]: { kind: "retired", reason: "asked elsewhere" },
  },
} as const;

test("the same text: question by question, stage by stage", () => {
  const trend = compareAssessments(before, after);
  expect(trend.questions.map(({ change }) => change.value)).toEqual([0.5, 0, -0.25, 0]);
  expect(trend.questions.every(({ kind }) => kind === "kept")).toBe(true);
  expect(trend.overall.change.value).toBeCloseTo(0.0625, 14);
  expect(trend.overall.likeForLike.value).toBeCloseTo(0.0625, 14);
  expect(trend).toMatchObject({ from: "2025-03-31", to: asOf, cautions: [], overall: { matched: 4 } });
});

describe("across versions", () => {
  test("a migration says what lives on as what", () => {
    const trend = compareAssessments(before, next, { migration });
    expect(trend.questions.map(({ from, to, kind, change }) => [from, to, kind, change.value])).toEqual([
      [clarity, ["acme:clear"], "renamed", 0.5],
      [sponsorship, ["acme:board", "acme:budget"], "split", 0.25],
      [governance, [], "retired", null],
      [before.questions && Object.keys(before.questions)[3], [], "retired", null],
      [null, ["acme:new"], "added", null],
    ]);
    // The renamed question weighs 1, the two parts of the split one 2.
    expect(trend.stages.foundation?.likeForLike.value).toBeCloseTo((0.5 + 2 * 0.25) / 3, 14);
    expect(trend.stages.scale?.change).toMatchObject({ value: null, reason: "not-asked" });
    expect(trend.cautions.map(({ code }) => code)).toEqual(["different-questions"]);
  });

  test("a new major version without a migration compares nothing", () => {
    const trend = compareAssessments(before, next);
    expect(trend.overall.change).toEqual({ value: null, reason: "not-comparable" });
    expect(trend.overall.likeForLike).toEqual({ value: null, reason: "not-comparable" });
    expect(trend.cautions.map(({ code }) => code)).toEqual(["no-migration"]);
  });

  test("within one major version equal ids are the same question", () => {
    const reworded = { ...instrument, blueprint: { version: "1.4.2", digest: "c".repeat(64) } };
    const later = scoreAssessment([{ ...response("a", [4, 4]), blueprint: reworded.blueprint }], reworded, {
      asOf,
    });
    const trend = compareAssessments(before, later);
    expect(trend.questions[0]?.change).toEqual({ value: 0.75 });
    expect(trend.questions[2]?.change).toEqual({ value: null, reason: "no-answers" });
    expect(trend.overall.matched).toBe(2);
  });

  test("a migration that leads elsewhere is refused", () => {
    expect(() => compareAssessments(before, after, { migration })).toThrow(
      "options.migration.to must be the text",
    );
    expect(() => compareAssessments(next, next, { migration })).toThrow(
      "options.migration.from must be the text",
    );
  });
});

test("another method is a caution", () => {
  const strict = scoreAssessment([response("a", [3, 2, 2, 4])], instrument, { asOf, scoring: "weakestLink" });
  expect(compareAssessments(before, strict).cautions.map(({ code }) => code)).toEqual(["different-method"]);
});

test("turned around, every change turns its sign; against itself nothing changed", () => {
  const levels = fc.array(fc.option(fc.integer({ min: 0, max: 4 })), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(levels, levels, (one, two) => {
      const a = scoreAssessment([response("a", one)], instrument, { asOf });
      const b = scoreAssessment([response("a", two)], instrument, { asOf });
      const there = compareAssessments(a, b).overall;
      const back = compareAssessments(b, a).overall;
      if (there.likeForLike.value !== null)
        expect(back.likeForLike.value!).toBeCloseTo(-there.likeForLike.value, 12);
      else expect(back.likeForLike.value).toBeNull();
      const same = compareAssessments(a, a).overall.change;
      if (same.value !== null) expect(same.value).toBe(0);
    }),
  );
});

test("a split question of which one part is not asked has no change", () => {
  const [clear, board] = newer.questions;
  const fewer = { ...newer, questions: [clear!, board!] };
  const answers = [answered("acme:clear", 3), answered("acme:board", 4)];
  const now = scoreAssessment([{ respondent: { id: "a" }, blueprint: newer.blueprint, answers }], fewer, {
    asOf,
  });
  const split = compareAssessments(before, now, { migration }).questions.find(
    ({ from }) => from === sponsorship,
  );
  expect(split).toMatchObject({
    kind: "split",
    to: ["acme:board"],
    after: { value: null, reason: "part-missing" },
    change: { value: null, reason: "part-missing" },
  });
});
