import { expect, test } from "vitest";
import { Decimal } from "../../src/foundation/decimal.ts";
import { activity } from "../../src/portfolio/binary-program.ts";
import { coverCut } from "../../src/portfolio/cover-cut.ts";
import { allows } from "../../src/portfolio/limited-row.ts";

const amounts = (...texts: string[]) => texts.map((text) => new Decimal(text));

test("by hand: of four of one size no three, whichever they are", () => {
  const row = { amounts: amounts("0.67", "0.67", "0.67", "0.67"), min: undefined, max: new Decimal(2) };
  const cut = coverCut(row, Uint8Array.of(1, 1, 0, 1));
  expect([Array.from(cut.columns).sort(), Array.from(cut.coefficients), cut.upper]).toEqual([
    [0, 1, 2, 3],
    [1, 1, 1, 1],
    2,
  ]);
});

test("cuts off the point that breaks a row, and no point that keeps to it, floors and negative amounts too", () => {
  let seed = 11;
  const draw = (below: number): number => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  let cuts = 0;
  for (let round = 0; round < 400; round++) {
    const list = Array.from({ length: 6 }, () =>
      new Decimal(draw(13) - 4).dividedBy(3).toSignificantDigits(34),
    );
    const end = new Decimal(draw(25) - 8).dividedBy(3).toSignificantDigits(34);
    const row =
      round % 2 === 0
        ? { amounts: list, min: undefined, max: end }
        : { amounts: list, min: end, max: undefined };
    const points = Array.from({ length: 64 }, (_, set) =>
      Uint8Array.from({ length: 6 }, (_, j) => (set >> j) & 1),
    );
    for (const x of points.filter((point) => !allows(row, point))) {
      const cut = coverCut(row, x);
      expect(activity(cut, x)).toBeGreaterThan(cut.upper);
      for (const y of points) if (allows(row, y)) expect(activity(cut, y)).toBeLessThanOrEqual(cut.upper);
      cuts++;
    }
  }
  expect(cuts).toBeGreaterThan(5000);
});
