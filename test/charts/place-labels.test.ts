import fc from "fast-check";
import { expect, test } from "vitest";
import { type PlacedLabel, type PlottedPoint, placeLabels } from "../../src/charts/place-labels.ts";

const plot = { width: 520, height: 340 };
const at = (x: number, y: number, text: string): PlottedPoint => ({ x, y, text });
const one = (point: PlottedPoint): PlacedLabel | undefined => placeLabels([point], [0], plot)[0];

test("a label stands to the right, or where there is room", () => {
  expect(one(at(100, 100, "Chat"))).toMatchObject({ align: "left", dx: 8, dy: 0 });
  expect(one(at(515, 100, "Chat"))).toMatchObject({ align: "right", dx: -8, dy: 0 });
  const points = [at(100, 100, "first"), at(120, 100, "second")];
  expect(placeLabels(points, [1, 0], plot).map(({ point, align }) => [point, align])).toEqual([
    [1, "left"],
    [0, "right"],
  ]);
});

test("it keeps off lines if it can", () => {
  const point = [at(100, 100, "Chat")];
  expect(placeLabels(point, [0], { ...plot, lines: { x: 110 } })[0]).toMatchObject({ align: "right" });
  expect(placeLabels(point, [0], { ...plot, lines: { x: 100, y: 100 } })[0]).toMatchObject({
    dx: 6,
    dy: -10,
  });
  expect(placeLabels(point, [0], { ...plot, width: 30 })).toEqual([]);
});

test("a long text is cut, and one without room is left out", () => {
  expect(one(at(100, 100, "x".repeat(200)))?.text).toBe(`${"x".repeat(29)}…`);
  const crowd = Array.from({ length: 9 }, (_, index) => at(250 + index, 170, "the same place, nearly"));
  expect(placeLabels(crowd, [...crowd.keys()], plot).length).toBeLessThan(9);
});

test("whatever the points, labels lie within the plot, over no point and no other label", () => {
  const point = fc.record({
    x: fc.integer({ min: 0, max: plot.width }),
    y: fc.integer({ min: 0, max: plot.height }),
    text: fc.string({ minLength: 1, maxLength: 40, unit: "grapheme" }),
  });
  let many = 0;
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 40 }), (points) => {
      const labels = placeLabels(points, [...points.keys()], plot);
      many += labels.length;
      // Narrower than the estimate, so that this is not the same arithmetic: 4 pixels a sign, 9 high.
      const boxes = labels.map(({ point: index, text, align, dx, dy }) => {
        const { x, y } = points[index] as PlottedPoint;
        const width = 4 * [...text].length;
        const left = x + dx - { left: 0, right: width, center: width / 2 }[align];
        return { left, right: left + width, top: y + dy - 4.5, bottom: y + dy + 4.5 };
      });
      for (const [index, a] of boxes.entries()) {
        expect([a.left >= 0, a.right <= plot.width, a.top >= 0, a.bottom <= plot.height]).not.toContain(
          false,
        );
        for (const b of boxes.slice(index + 1)) {
          expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
        }
        for (const { x, y } of points)
          expect(a.left < x && x < a.right && a.top < y && y < a.bottom).toBe(false);
      }
    }),
  );
  expect(many).toBeGreaterThan(200);
});
