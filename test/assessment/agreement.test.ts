import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { questionAgreement, scaleAgreement } from "../../src/assessment/agreement.ts";
import { addComplete, completeAnswers } from "../../src/assessment/complete-answers.ts";
import { cronbachAlpha } from "../../src/foundation/statistics/cronbach-alpha.ts";
import { krippendorffAlpha } from "../../src/foundation/statistics/krippendorff-alpha.ts";
import { averageDeviation, rwg, rwgJ } from "../../src/foundation/statistics/within-group-agreement.ts";

const countsOf = (levels: readonly number[]): number[] =>
  [0, 1, 2, 3, 4].map((level) => levels.filter((other) => other === level).length);

test("from counts the same as from the ratings themselves", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 30 }), (levels) => {
      const { rwg: ours, averageDeviation: deviation } = questionAgreement(countsOf(levels));
      const theirs = rwg(levels, { options: 5 });
      const other = averageDeviation(levels, { options: 5 });
      if (levels.length < 2) {
        expect(ours).toEqual({ raw: null, truncated: null, reason: "one-rater" });
        expect(deviation).toMatchObject({ mean: null, acceptable: null, reason: "one-rater" });
        return;
      }
      expect(ours.raw!).toBeCloseTo(theirs.raw!, 10);
      expect(ours.truncated!).toBeCloseTo(theirs.truncated!, 10);
      expect(deviation.mean!).toBeCloseTo(other.mean!, 10);
      expect(deviation.median!).toBeCloseTo(other.median!, 10);
      expect(deviation.cutoff).toBe(other.cutoff);
    }),
  );
});

describe("over several questions", () => {
  const matrix = fc.array(
    fc.array(fc.option(fc.integer({ min: 0, max: 4 }), { freq: 8 }), { minLength: 3, maxLength: 3 }),
    {
      maxLength: 12,
    },
  );
  test("the same as the statistics of the matrix of answers", () => {
    fc.assert(
      fc.property(matrix, (rows) => {
        const set = completeAnswers([0, 1, 2]);
        const full = rows.filter((row): row is number[] => !row.includes(null));
        for (const row of full)
          addComplete(
            set,
            Float64Array.from(row, (level) => level / 4),
          );
        const counts = [0, 1, 2].map((item) =>
          countsOf(rows.flatMap((row) => (row[item] === null ? [] : [row[item]!]))),
        );
        const ours = scaleAgreement(counts, set);
        const alpha = krippendorffAlpha(rows, { level: "ordinal" }).alpha;
        if (rows.length !== 1) {
          if (alpha === null) expect(ours.krippendorff.alpha).toBeNull();
          else expect(ours.krippendorff.alpha!).toBeCloseTo(alpha, 9);
        }
        const cronbach = cronbachAlpha(full);
        if (cronbach.alpha === null) expect(ours.cronbach.alpha).toBeNull();
        else {
          expect(ours.cronbach.alpha!).toBeCloseTo(cronbach.alpha, 6);
          expect(ours.cronbach.low!).toBeCloseTo(cronbach.low!, 5);
        }
        const joint = rwgJ(full, { options: 5 });
        if (joint.truncated === null) expect(ours.rwgJ.reason).toBe(joint.reason);
        else expect(ours.rwgJ.truncated!).toBeCloseTo(joint.truncated, 8);
      }),
    );
  });

  test("questions on different scales have no joint r_wg", () => {
    const set = completeAnswers([0, 1]);
    for (const level of [0, 0.5, 1]) addComplete(set, Float64Array.of(level, level));
    const { rwgJ: joint } = scaleAgreement(
      [
        [1, 1, 1],
        [1, 0, 1, 0, 1],
      ],
      set,
    );
    expect(joint).toEqual({ raw: null, truncated: null, reason: "different-scales" });
  });

  test("a single question measures nothing together; all alike say nothing", () => {
    const one = completeAnswers([0]);
    for (const level of [0, 1]) addComplete(one, Float64Array.of(level));
    expect(scaleAgreement([[1, 1]], one).cronbach).toMatchObject({ alpha: null, reason: "one-item" });
    const alike = completeAnswers([0, 1]);
    for (let i = 0; i < 3; i++) addComplete(alike, Float64Array.of(0.5, 0.5));
    const agreement = scaleAgreement(
      [
        [0, 0, 3, 0, 0],
        [0, 0, 3, 0, 0],
      ],
      alike,
    );
    expect(agreement.cronbach).toMatchObject({ alpha: null, reason: "no-variation" });
    expect(agreement.krippendorff).toMatchObject({ alpha: null, reason: "no-variation" });
    expect(agreement.rwgJ.truncated).toBe(1);
  });
});
