import { expect, test } from "vitest";
import { conventionsOf } from "../../src/prioritization/ranking-conventions.ts";

test("a ranking states its method, normalization, treatment of gaps and, of VIKOR, v", () => {
  const lines = conventionsOf("vikor", "scale", { missing: "worst", v: 0.3 });
  expect(lines).toContain("missing scores: worst");
  expect(lines).toContain("v = 0.3");
  expect(conventionsOf("topsis", "vector", {}).join(" ")).toContain("Euclidean length");
});
