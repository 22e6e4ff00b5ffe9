import fc from "fast-check";
import { expect, test } from "vitest";
import { type EvaluationSpan, modelDays } from "../../src/metrics/model-days.ts";

const span = (from: number, to: number, within = true): EvaluationSpan => ({ from, to, within });

test("a day is within limits only if every evaluation that covers it is", () => {
  expect(modelDays([span(0, 10), span(5, 15, false), span(20, 30)], 39)).toEqual({
    evaluated: 25,
    within: 15,
    unknown: 15,
    toBreach: 5,
    watched: 30,
  });
});

test("days since deployment, and none after retirement", () => {
  expect(modelDays([span(10, 20)], 39, { deployed: 0, retired: 30 }).unknown).toBe(20);
  expect(modelDays([], 39, { deployed: 30 })).toEqual({
    evaluated: 0,
    within: 0,
    unknown: 10,
    toBreach: undefined,
    watched: 0,
  });
  expect(modelDays([], 39).unknown).toBe(0);
});

test("agrees with counting day by day", () => {
  const spans = fc.array(
    fc
      .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }), fc.boolean())
      .map(([from, length, within]) => span(from, from + length, within)),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(spans, (list) => {
      let evaluated = 0;
      let within = 0;
      for (let day = 0; day <= 80; day++) {
        const covering = list.filter(({ from, to }) => from <= day && day < to);
        if (covering.length > 0) evaluated++;
        if (covering.length > 0 && covering.every((one) => one.within)) within++;
      }
      expect(modelDays(list, 80)).toMatchObject({ evaluated, within });
    }),
  );
});
