import fc from "fast-check";
import type { Candidate, PortfolioConstraints } from "../../src/portfolio/candidate.ts";

/** Small portfolios of every kind of constraint, some of them impossible. */
export const portfolios = (
  maxSize: number,
): fc.Arbitrary<{ candidates: Candidate[]; constraints: PortfolioConstraints }> =>
  fc.integer({ min: 1, max: maxSize }).chain((n) => {
    const id = fc.nat({ max: n - 1 }).map((index) => `c${index}`);
    const amount = fc.integer({ min: 0, max: 20 });
    const candidate = fc.record({
      value: fc.integer({ min: -10, max: 40 }),
      costs: fc.record({ q1: amount, q2: amount }),
      headcount: fc.record({ engineer: fc.record({ q1: fc.integer({ min: 0, max: 3 }) }) }),
      buckets: fc.record({ horizon: fc.constantFrom("h1", "h2", "h3") }),
      objectiveIds: fc.subarray(["growth", "trust"]),
      needs: fc.array(fc.nat({ max: n - 1 }), { maxLength: 2 }),
    });
    const limits = { size: "xsmall", maxLength: 2 } as const;
    return fc.record({
      candidates: fc.array(candidate, { minLength: n, maxLength: n }).map((list) =>
        list.map(({ needs, ...rest }, index) => ({
          id: `c${index}`,
          ...rest,
          // Only earlier ones are required, so that there is no circle.
          requires: [...new Set(needs)].filter((need) => need < index).map((need) => `c${need}`),
        })),
      ),
      constraints: fc.record(
        {
          budget: fc.integer({ min: 0, max: 15 * n }),
          budgets: fc.record({
            q1: fc.integer({ min: 0, max: 8 * n }),
            q2: fc.integer({ min: 0, max: 8 * n }),
          }),
          headcount: fc.record({ engineer: fc.record({ q1: fc.integer({ min: 0, max: 2 * n }) }) }),
          mandatory: fc.array(id, limits),
          excludes: fc.array(fc.array(id, { minLength: 2, maxLength: 3 }), limits),
          atMost: fc.array(
            fc.record({ ids: fc.array(id, { maxLength: 5 }), count: fc.nat({ max: 3 }) }),
            limits,
          ),
          buckets: fc.array(
            fc.record(
              {
                dimension: fc.constant("horizon"),
                bucket: fc.constantFrom("h1", "h2"),
                of: fc.constantFrom("count" as const, "cost" as const, "value" as const),
                min: fc.integer({ min: 0, max: 3 }),
                max: fc.integer({ min: 1, max: 40 }),
              },
              { requiredKeys: ["dimension", "bucket", "of"] },
            ),
            limits,
          ),
          coverage: fc.array(
            fc.record({
              objectiveId: fc.constantFrom("growth", "trust"),
              atLeast: fc.integer({ min: 0, max: 3 }),
            }),
            limits,
          ),
        },
        { requiredKeys: [] },
      ),
    });
  });
