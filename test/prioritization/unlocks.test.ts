import fc from "fast-check";
import { expect, test } from "vitest";
import { unlocks } from "../../src/prioritization/unlocks.ts";

test("the sum of all with the enabler minus the sum of what is possible without it", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.array(fc.nat({ max: 7 }), { maxLength: 3 })),
        {
          minLength: 1,
          maxLength: 8,
        },
      ),
      (rows) => {
        const items = rows.map(([npv, needs], i) => ({
          id: `i${i}`,
          npv,
          requires: [...new Set(needs)].filter((need) => need < i).map((need) => `i${need}`),
        }));
        const possible = (without: string): number => {
          const open = new Set<string>();
          let total = 0;
          for (const item of items) {
            if (item.id === without || item.requires.some((id) => !open.has(id))) continue;
            open.add(item.id);
            total += item.npv;
          }
          return total;
        };
        for (const { id } of items)
          expect(Number(unlocks(id, items).unlocks)).toBe(possible("") - possible(id));
      },
    ),
  );
});

test("circles are named, unknown ids refused", () => {
  const circle = [
    { id: "a", npv: 1, requires: ["b"] },
    { id: "b", npv: 1, requires: ["a"] },
  ];
  expect(() => unlocks("a", circle)).toThrow("the dependencies run in a circle: a -> b -> a");
  expect(() => unlocks("x", circle)).toThrow("enablerId must be");
  expect(() => unlocks("a", [{ id: "a", npv: 1, requires: ["z"] }])).toThrow(
    "items[0].requires[0] must be the id of an item",
  );
  expect(() => unlocks("a", [{ id: "a", npv: Number.NaN }])).toThrow("items[0].npv");
});

test("what is no list of items is refused with its place", () => {
  const refused = (items: unknown) => expect(() => unlocks("a", items as never));
  refused(null).toThrow("items must be a list");
  refused([{ id: "a", npv: 1 }, null]).toThrow("items[1] must be an object");
  refused([{ id: "a", npv: 1, requires: "a" }]).toThrow("items[0].requires must be a list");
});
