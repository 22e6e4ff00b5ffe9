import { expect, test } from "vitest";
import { policyCatalog } from "../../src/metrics/policy-catalog.ts";

test("six elements in each of the three fields, each once and with a weight", () => {
  const ids = policyCatalog.map(({ domain, element }) => `${domain}/${element}`);
  expect(new Set(ids).size).toBe(ids.length);
  for (const domain of ["data-use", "model-development", "deployment"])
    expect(policyCatalog.filter((one) => one.domain === domain)).toHaveLength(6);
  for (const { weight, settles } of policyCatalog) {
    expect(weight).toBeGreaterThan(0);
    expect(settles.length).toBeGreaterThan(20);
  }
});
