import { expect, test } from "vitest";
import { learningRates } from "../../src/operating-model/learning-rates.ts";

const asOf = "2026-06-30";
const learning = { id: "l", text: "t", recordedAt: "2026-01-01" };

test("closure and adoption are shares of what could be closed or adopted", () => {
  const rates = learningRates(
    [
      { ...learning, id: "a", initiativeId: "i1", action: "x", closedAt: "2026-05-01", adoptedIn: ["i2"] },
      { ...learning, id: "b", initiativeId: "i1", action: "x", due: "2026-03-01", adoptedIn: ["i1"] },
      { ...learning, id: "c", action: "x", due: "2026-02-01", owner: "ana", closedAt: "2026-07-01" },
      { ...learning, id: "d" },
      { ...learning, id: "e", recordedAt: "2026-07-01", action: "x" },
    ],
    { asOf },
  );
  expect(rates.n).toBe(4);
  expect(rates.closed).toMatchObject({ value: 1 / 3, confidence: 0.95 });
  expect(rates.adopted).toMatchObject({ value: 1 / 4 });
  expect(rates.overdue).toEqual([
    { id: "c", owner: "ana", due: "2026-02-01" },
    { id: "b", owner: null, due: "2026-03-01" },
  ]);
});

test("nothing learned is missing, not zero", () => {
  expect(learningRates([], { asOf })).toMatchObject({
    closed: { value: null, reason: "no-records" },
    adopted: { value: null },
  });
});
