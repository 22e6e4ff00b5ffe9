import fc from "fast-check";
import { expect, test } from "vitest";
import { randomStream } from "../../src/foundation/random.ts";
import { descendingOrder } from "../../src/prioritization/score-order.ts";

const random = randomStream(5);
const spreads: Record<string, (row: number) => number> = {
  "evenly spread": () => random.uniform(),
  "of few values": () => Math.floor(random.uniform() * 7) / 7,
  "all the same": () => 0.5,
  "crowded beside one far away": (row) => (row === 17 ? 1e9 : random.uniform()),
  "of every magnitude": () => (random.uniform() - 0.5) * 10 ** Math.floor(random.uniform() * 600 - 300),
  "too far apart to subtract": (row) => (row % 2 === 0 ? 1.7e308 : -1.7e308) * random.uniform(),
  "closer than can be told apart": (row) => 1 + (row % 3) * Number.EPSILON,
  "zeros of both signs": (row) => [0, -0, 1, -1][row % 4] as number,
  "infinite, too": (row) => [Number.POSITIVE_INFINITY, 1, Number.NEGATIVE_INFINITY][row % 3] as number,
  rising: (row) => row,
  falling: (row) => -row,
};

test.each(Object.keys(spreads))("scores %s come from high to low, equals in the order of input", (name) => {
  for (const count of [0, 1, 2, 4095, 4096, 4097, 20_000]) {
    const scores = Float64Array.from({ length: count }, (_, row) => spreads[name]?.(row) as number);
    const expected = Array.from(scores, (_, row) => row).sort((a, b) => {
      const [x, y] = [scores[a] as number, scores[b] as number];
      return x === y ? a - b : y > x ? 1 : -1;
    });
    const { rows, placeOf, tied } = descendingOrder(scores);
    expect(Array.from(rows)).toEqual(expected);
    expect(Array.from(rows, (row) => placeOf[row])).toEqual(expected.map((_, place) => place));
    expect(tied).toBe(new Set(Array.from(scores, (score) => score + 0)).size < count);
  }
});

test("any scores, many times over", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 46, maxLength: 200 }), (values) => {
      const scores = Float64Array.from(Array.from({ length: 90 }, () => values).flat());
      const { rows: order, placeOf, tied } = descendingOrder(scores);
      expect(tied).toBe(true);
      expect(Array.from(order, (row) => placeOf[row])).toEqual(Array.from(order, (_, place) => place));
      expect(new Set(order).size).toBe(scores.length);
      for (let place = 1; place < order.length; place++) {
        const [before, row] = [order[place - 1] as number, order[place] as number];
        const [high, low] = [scores[before] as number, scores[row] as number];
        expect(high > low || (high === low && before < row)).toBe(true);
      }
    }),
    { numRuns: 30 },
  );
});
