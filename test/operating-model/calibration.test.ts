import { describe, expect, test } from "vitest";
import { standardNormalQuantile } from "../../src/foundation/distribution/standard-normal.ts";
import { randomStream } from "../../src/foundation/random.ts";
import { type CalibrationRecord, calibrate } from "../../src/operating-model/calibration.ts";

/** A history with a known bias: cost runs 30 % over, benefit 20 % under, each case around that by 15 %. */
function madeHistory(seed: number, n: number): CalibrationRecord[] {
  const random = randomStream(seed);
  const noise = (): number => 1 + 0.15 * standardNormalQuantile(random.uniform());
  return Array.from({ length: n }, (_, index) => ({
    initiativeId: `i${index}`,
    referenceClass: "assistant",
    promised: { cost: 100 + index, benefit: 300 + index },
    realized: { cost: (100 + index) * 1.3 * noise(), benefit: (300 + index) * 0.8 * noise() },
  }));
}

test("the interval holds the known bias as often as it says, over 500 seeds", () => {
  const seeds = 500;
  const confidence = 0.9;
  const held = { cost: 0, benefit: 0 };
  for (let seed = 0; seed < seeds; seed++) {
    for (const { side, uplift } of calibrate(madeHistory(seed, 20), { confidence }).uplifts) {
      const truth = side === "cost" ? 1.3 : 0.8;
      if (uplift.value !== null && uplift.low! <= truth && truth <= uplift.high!)
        held[side as "cost" | "benefit"]++;
    }
  }
  // 500 seeds: three standard errors of a share of 0.9 are 0.04.
  for (const count of Object.values(held)) expect(Math.abs(count / seeds - confidence)).toBeLessThan(0.04);
});

describe("what cannot be compared", () => {
  const record: CalibrationRecord = {
    initiativeId: "i",
    referenceClass: "a",
    promised: { cost: 100 },
    realized: { cost: 120 },
  };
  test("is left out with its reason", () => {
    const { uplifts, excluded } = calibrate([
      record,
      { ...record, initiativeId: "open", realized: {} },
      { ...record, initiativeId: "zero", promised: { cost: 0 } },
      { ...record, initiativeId: "nan", realized: { cost: Number.NaN } },
    ]);
    expect(uplifts[0]).toMatchObject({
      n: 1,
      uplift: { value: null, reason: "insufficient" },
      quantiles: null,
    });
    expect(excluded.map(({ reason, ids }) => [reason, ids])).toEqual([
      ["cost-not-realized-yet", ["open"]],
      ["cost-promised-not-positive", ["zero"]],
      ["cost-not-a-number", ["nan"]],
    ]);
    expect(calibrate([])).toEqual({ uplifts: [], excluded: [], confidence: 0.9 });
  });

  test("ratios and intervals beyond the range of numbers are left out or missing, never infinite", () => {
    const of = (promised: number, realized: number, id: string): CalibrationRecord => ({
      ...record,
      initiativeId: id,
      promised: { cost: promised },
      realized: { cost: realized },
    });
    const tiny = calibrate([of(1e-300, 1e300, "far"), ...[1, 2, 3].map((value) => of(1, value, "near"))]);
    expect(tiny.uplifts[0]?.n).toBe(3);
    expect(tiny.excluded).toEqual([{ reason: "cost-beyond-number-range", count: 1, ids: ["far"] }]);
    const [wide] = calibrate([of(1, 1e-300, "a"), of(1, 1, "b"), of(1, 1e300, "c")]).uplifts;
    expect([wide?.uplift, wide?.typical]).toEqual([
      { value: null, reason: "beyond-number-range" },
      { value: null, reason: "beyond-number-range" },
    ]);
  });

  test("a benefit that turned into a loss has a mean, but no geometric mean", () => {
    const losses = [-0.5, 1, 1.2].map((ratio) => ({
      ...record,
      promised: { benefit: 10 },
      realized: { benefit: 10 * ratio },
    }));
    const [uplift] = calibrate(losses).uplifts;
    expect(uplift?.uplift.value).toBeCloseTo(1.7 / 3, 12);
    expect(uplift?.typical).toMatchObject({ value: null, reason: "non-positive-ratio" });
  });
});

test("past intervals: how often they held, against how often they claimed to", () => {
  const record = (realized: number): CalibrationRecord => ({
    initiativeId: `i${realized}`,
    referenceClass: "a",
    promised: { cost: 100 },
    realized: { cost: realized },
    intervals: { cost: { low: 90, high: 110, confidence: 0.8 } },
  });
  const [cost] = calibrate([90, 100, 110, 111, 150].map(record)).uplifts;
  expect(cost).toMatchObject({ n: 5, intervalCoverage: { value: 0.6 }, claimedCoverage: 0.8 });
});
