import { expect, test } from "vitest";
import { Decimal } from "../../src/foundation/decimal.ts";
import { activity } from "../../src/portfolio/binary-program.ts";
import { allows, limitedRow } from "../../src/portfolio/limited-row.ts";

const decimals = (...texts: string[]) => texts.map((text) => new Decimal(text));
const keeps = (row: ReturnType<typeof limitedRow>["loose"], x: Uint8Array): boolean =>
  activity(row, x) >= row.lower && activity(row, x) <= row.upper;

test("amounts that are whole numbers once multiplied have one row", () => {
  const { loose, strict } = limitedRow({
    amounts: decimals("0.1", "2.25"),
    min: undefined,
    max: new Decimal(2),
  });
  expect([Array.from(loose.coefficients), loose.upper, loose.scale, strict]).toEqual([
    [10, 225],
    200,
    100,
    null,
  ]);
});

test("of rounded rows the loose one allows all that is allowed, the strict one nothing else", () => {
  let seed = 7;
  const real = (): string => {
    seed = (seed * 48271) % 2147483647;
    return `${(seed % 2001) - 1000}.${String(seed).padStart(10, "0")}${String((seed * 7919) % 2147483647).padStart(12, "0")}`;
  };
  for (let round = 0; round < 200; round++) {
    const amounts = decimals(real(), real(), real(), real(), real());
    const subset = new Uint8Array([1, round & 1, (round >> 1) & 1, (round >> 2) & 1, 1]);
    // A limit that one subset meets exactly, and limits a last digit to either side of it.
    const sum = amounts.reduce(
      (total, each, j) => (subset[j] === 1 ? total.plus(each) : total),
      new Decimal(0),
    );
    for (const end of [sum, sum.plus("1e-22"), sum.minus("1e-22")]) {
      for (const row of [
        { amounts, min: undefined, max: end },
        { amounts, min: end, max: undefined },
      ]) {
        const { loose, strict } = limitedRow(row);
        for (let set = 0; set < 32; set++) {
          const x = Uint8Array.from({ length: 5 }, (_, j) => (set >> j) & 1);
          if (allows(row, x)) expect(keeps(loose, x)).toBe(true);
          if (strict !== null && keeps(strict, x)) expect(allows(row, x)).toBe(true);
        }
      }
    }
  }
});
