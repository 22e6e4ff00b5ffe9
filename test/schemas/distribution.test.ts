import { expect, test } from "vitest";
import { distributionSchema } from "../../src/schemas/distribution.ts";

test("distributions are read as they are, nested ones too", () => {
  const mixture = {
    kind: "mixture",
    components: [
      { weight: 1, distribution: { kind: "pert", min: 0, mode: 1, max: 2, lambda: 4 } },
      { weight: 2, distribution: { kind: "mixture", components: [] } },
    ],
  };
  expect(distributionSchema.parse(mixture)).toEqual(mixture);
});

test.each([
  { kind: "normal", mean: 0 },
  { kind: "normal", mean: 0, sd: "1" },
  { kind: "normal", mean: 0, sd: 1, skew: 2 },
  { kind: "cauchy" },
  null,
])("%j is refused", (value) => {
  expect(distributionSchema.safeParse(value).success).toBe(false);
});
