import fc from "fast-check";
import loadHighs from "highs";
import { describe, expect, test } from "vitest";
import { highsSolver } from "../../src/portfolio/highs-solver.ts";
import type { Roadmap, RoadmapItem, RoadmapLimits } from "../../src/portfolio/roadmap.ts";
import { scheduleRoadmap } from "../../src/portfolio/schedule-roadmap.ts";

const quarters = ["Q1", "Q2", "Q3", "Q4"];
const roadmaps = fc.integer({ min: 1, max: 4 }).chain((n) =>
  fc.record({
    items: fc
      .array(
        fc.record({
          value: fc.integer({ min: 0, max: 50 }),
          durationQuarters: fc.integer({ min: 1, max: 3 }),
          headcount: fc.record({ dev: fc.integer({ min: 0, max: 2 }) }),
          costPerQuarter: fc.integer({ min: 0, max: 5 }),
          needs: fc.array(fc.nat({ max: n - 1 }), { maxLength: 1 }),
          notBefore: fc.constantFrom("Q1", "Q2"),
        }),
        { minLength: n, maxLength: n },
      )
      .map((list): RoadmapItem[] =>
        list.map(({ needs, ...rest }, i) => ({
          id: `i${i}`,
          ...rest,
          after: needs.filter((need) => need < i).map((need) => `i${need}`),
        })),
      ),
    dev: fc.integer({ min: 1, max: 3 }),
    budget: fc.integer({ min: 2, max: 12 }),
  }),
);

/** The best over all assignments of starts, told from the rules. */
function enumerateRoadmaps(items: readonly RoadmapItem[], dev: number, budget: number, rate: number): number {
  let best = 0;
  const starts = new Map<string, number>();
  const visit = (index: number): void => {
    if (index === items.length) {
      const entries = items.filter(({ id }) => starts.has(id));
      const start = (id: string): number => starts.get(id) as number;
      const kept =
        entries.every((item) =>
          (item.after ?? []).every((id) => {
            const before = items.find((other) => other.id === id) as RoadmapItem;
            return starts.has(id) && start(id) + before.durationQuarters <= start(item.id);
          }),
        ) &&
        quarters.every((_, q) => {
          const running = entries.filter(
            ({ id, durationQuarters }) => start(id) <= q && q < start(id) + durationQuarters,
          );
          const people = running.reduce((sum, { headcount }) => sum + (headcount?.dev ?? 0), 0);
          return (
            people <= dev && running.reduce((sum, item) => sum + Number(item.costPerQuarter), 0) <= budget
          );
        });
      if (kept) {
        const worth = entries.reduce(
          (sum, item) =>
            sum + Number(item.value) * (1 + rate) ** (-(start(item.id) + item.durationQuarters) / 4),
          0,
        );
        best = Math.max(best, worth);
      }
      return;
    }
    const item = items[index] as RoadmapItem;
    visit(index + 1);
    for (
      let q = quarters.indexOf(item.notBefore as string);
      q + item.durationQuarters <= quarters.length;
      q++
    ) {
      starts.set(item.id, q);
      visit(index + 1);
      starts.delete(item.id);
    }
  };
  visit(0);
  return best;
}

describe("scheduleRoadmap", () => {
  test.each([["built in"], ["HiGHS"]])("%s: the best of all schedules, to its rounding", async (who) => {
    const solving = who === "HiGHS" ? { solver: highsSolver(() => loadHighs()) } : {};
    await fc.assert(
      fc.asyncProperty(roadmaps, async ({ items, dev, budget }) => {
        const limits = { quarters, headcount: { dev }, budget };
        const roadmap = await scheduleRoadmap(items, limits, { ratePerYear: 0.1, ...solving });
        const best = enumerateRoadmaps(items, dev, budget, 0.1);
        expect(roadmap.kind).toBe("proven");
        expect(Math.abs((roadmap.objective as number) - best)).toBeLessThanOrEqual(1e-5);
        expect(roadmap.load.every(({ used, capacity }) => used <= capacity)).toBe(true);
        expect(roadmap.spending.every(({ used }) => Number(used) <= budget)).toBe(true);
        expect(roadmap.entries.length + roadmap.unscheduled.length).toBe(items.length);
      }),
      { numRuns: who === "HiGHS" ? 30 : 60 },
    );
  });

  test("fixed dates hold, mandatory items are on it, exclusions are kept, lists limit each quarter", async () => {
    const items: RoadmapItem[] = [
      { id: "law", value: 0, durationQuarters: 1, fixedStart: "Q3", headcount: { dev: 2 } },
      { id: "base", value: 0, durationQuarters: 1, mandatory: true, headcount: { dev: 1 } },
      { id: "a", value: 9, durationQuarters: 1, headcount: { dev: 1 } },
      { id: "b", value: 8, durationQuarters: 1, headcount: { dev: 1 } },
    ];
    const limits: RoadmapLimits = { quarters, headcount: { dev: [1, 1, 2, 0] }, excludes: [["a", "b"]] };
    const roadmap = await scheduleRoadmap(items, limits, { ratePerYear: 0.1 });
    expect(roadmap.kind).toBe("proven");
    expect(roadmap.entries.map(({ id, start }) => [id, start])).toEqual([
      ["a", "Q1"],
      ["base", "Q2"],
      ["law", "Q3"],
    ]);
    expect(roadmap.unscheduled).toEqual(["b"]);
    expect(roadmap.load.map(({ used }) => used)).toEqual([1, 1, 2, 0]);
  });

  test("what cannot be done is infeasible, circles are named, rates checked", async () => {
    const must: RoadmapItem[] = [{ id: "a", value: 1, durationQuarters: 5, mandatory: true }];
    const roadmap: Roadmap = await scheduleRoadmap(must, { quarters });
    expect(roadmap).toMatchObject({ kind: "infeasible", objective: null, entries: [], unscheduled: ["a"] });
    const circle = ["a", "b"].map((id) => ({
      id,
      value: 1,
      durationQuarters: 1,
      after: [id === "a" ? "b" : "a"],
    }));
    await expect(scheduleRoadmap(circle, { quarters })).rejects.toThrow(
      "the order runs in a circle: a -> b -> a",
    );
    await expect(scheduleRoadmap([], { quarters }, { ratePerYear: -1 })).rejects.toThrow(
      "options.ratePerYear",
    );
  });

  test("without a solver a large roadmap is answered and called heuristic", async () => {
    const items = Array.from({ length: 40 }, (_, i) => ({
      id: `i${i}`,
      value: 20 + ((i * 37) % 41),
      durationQuarters: 1 + (i % 3),
      headcount: { dev: 1 + (i % 2), ops: 1 + ((i * 7) % 3) },
      after: i % 5 === 4 ? [`i${i - 4}`] : [],
    }));
    const limits = { quarters, headcount: { dev: 7, ops: 8 } };
    const { kind, gap, load } = await scheduleRoadmap(items, limits, { ratePerYear: 0.1 });
    expect(["heuristic", "proven"]).toContain(kind);
    expect(gap as number).toBeLessThan(0.2);
    expect(load.every(({ used, capacity }) => used <= capacity)).toBe(true);
  });
});

test("computed amounts are kept to by all digits, and the best within them is proven", async () => {
  const items = ["a", "b", "c"].map((id) => ({
    id,
    value: 100,
    durationQuarters: 1,
    costPerQuarter: `66.${"6".repeat(31)}7`,
  }));
  const limits = { quarters: ["2027-Q1", "2027-Q2"], budget: 200 };
  // Rounded upward: three of them cost a last digit more than 200.
  const three = await scheduleRoadmap(items, limits, { ratePerYear: 0.1 });
  expect(three.kind).toBe("proven");
  expect(three.entries.map(({ startIndex }) => startIndex)).toEqual([0, 0, 1]);
  expect(three.spending.map(({ used }) => used)).toEqual([`133.${"3".repeat(31)}4`, `66.${"6".repeat(31)}7`]);
  const enough = { ...limits, budget: `200.${"0".repeat(31)}1` };
  const all = await scheduleRoadmap(items, enough, { ratePerYear: 0.1 });
  expect([all.kind, all.entries.map(({ startIndex }) => startIndex)]).toEqual(["proven", [0, 0, 0]]);
  // The objective is what the bars add up to.
  expect(all.objective).toBe(all.entries.reduce((sum, { discountedValue }) => sum + discountedValue, 0));
});
