import { expect, test } from "vitest";
import { notebookReturns } from "./notebook-returns.ts";

test("returns are exact, and several rates are told as several", () => {
  const { npv, irr, several, dated } = notebookReturns();
  // By hand: -100000 + 30000/1.1 + 45000/1.21 + 52000.5/1.331.
  expect(Number(npv)).toBeCloseTo(-100000 + 30000 / 1.1 + 45000 / 1.21 + 52000.5 / 1.331, 6);
  const value = -100000 + 30000 / (1 + irr) + 45000 / (1 + irr) ** 2 + 52000.5 / (1 + irr) ** 3;
  expect(Math.abs(value)).toBeLessThan(1e-6);
  expect(several.map((rate) => Number(rate.toFixed(9)))).toEqual([0.1, 0.2]);
  expect(dated.kind === "unique" && dated.rate).toBeCloseTo(1.2 ** (365 / 546) - 1, 12);
});
