import { expect, test } from "vitest";
import * as distribution from "../../../src/foundation/distribution/distribution.ts";

test("the namespace holds the constructors, what is known of each, and fit", () => {
  expect(Object.keys(distribution).sort()).toEqual(
    [
      ...[
        "bernoulli",
        "beta",
        "cdf",
        "chiSquare",
        "discrete",
        "empirical",
        "fit",
        "gamma",
        "lognormal",
        "mean",
      ],
      ...[
        "mixture",
        "normal",
        "pdf",
        "pert",
        "point",
        "poisson",
        "quantile",
        "skewness",
        "studentT",
        "triangular",
      ],
      ...["truncatedNormal", "uniform", "variance"],
    ].sort(),
  );
});
