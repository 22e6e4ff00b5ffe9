import { expect, test } from "vitest";
import { compromiseSet } from "../../src/prioritization/compromise-set.ts";

const list = (...values: number[]): Float64Array => Float64Array.from(values);

test("with advantage and stability the first stands alone", () => {
  const set = compromiseSet(["a", "b", "c"], {
    s: list(0.1, 0.5, 1),
    r: list(0.1, 0.5, 1),
    q: list(0, 0.5, 1),
  });
  expect(set).toEqual({ ids: ["a"], acceptableAdvantage: true, acceptableStability: true, threshold: 0.5 });
});

test("without stability it is the first two", () => {
  const set = compromiseSet(["a", "b", "c"], {
    s: list(0.3, 0.2, 0.9),
    r: list(0.3, 0.9, 0.2),
    q: list(0, 0.5, 1),
  });
  expect(set.ids).toEqual(["a", "b"]);
  expect([set.acceptableAdvantage, set.acceptableStability]).toEqual([true, false]);
});

test("without advantage it is all that lie closer than 1/(m - 1)", () => {
  const q = list(0, 0.1, 0.33, 1 / 3 - 1e-6, 1 / 3, 1, 1).slice(0, 4);
  const set = compromiseSet(["a", "b", "c", "d"], { s: q, r: q, q });
  expect(set.ids).toEqual(["a", "b", "c", "d"]);
  const far = list(0, 0.1, 1 / 3, 1);
  expect(compromiseSet(["a", "b", "c", "d"], { s: far, r: far, q: far }).ids).toEqual(["a", "b"]);
});

test("one alternative is its own compromise", () => {
  expect(compromiseSet(["a"], { s: list(1), r: list(1), q: list(0) }).ids).toEqual(["a"]);
});
