import { describe, expect, test } from "vitest";
import { type Sampling, uniformSource } from "../../src/simulation/sampling.ts";

const draw = (sampling: Sampling, chunk = 0, id = "volume", seed = 1, position = 0): Float64Array => {
  const out = new Float64Array(1024);
  uniformSource(sampling, seed, id, position).fill(chunk, out);
  return out;
};

describe.each<Sampling>(["monte-carlo", "antithetic", "latin-hypercube", "sobol"])("%s", (sampling) => {
  test("draws lie inside (0, 1) with mean 1/2 and variance 1/12", () => {
    const all = Array.from({ length: 16 }, (_, chunk) => [...draw(sampling, chunk)]).flat();
    expect(Math.min(...all)).toBeGreaterThan(0);
    expect(Math.max(...all)).toBeLessThan(1);
    const mean = all.reduce((sum, u) => sum + u, 0) / all.length;
    const variance = all.reduce((sum, u) => sum + (u - mean) ** 2, 0) / all.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / all.length));
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / all.length));
  });
  test("a chunk depends on seed, driver and number, not on order", () => {
    const source = uniformSource(sampling, 1, "volume", 0);
    const [third, first] = [new Float64Array(1024), new Float64Array(1024)];
    source.fill(2, third);
    source.fill(0, first);
    expect([...third]).toEqual([...draw(sampling, 2)]);
    expect([...first]).toEqual([...draw(sampling, 0)]);
    expect([...first]).not.toEqual([...draw(sampling, 0, "volume", 2)]);
    expect([...first]).not.toEqual([...draw(sampling, 0, "wage")]);
  });
});

test("antithetic pairs mirror each other", () => {
  const u = draw("antithetic", 3);
  for (let i = 0; i < 1024; i += 2) expect((u[i] as number) + (u[i + 1] as number)).toBe(1);
});

test("a Latin hypercube has one draw in each of 1,024 ranges, in another order for each driver", () => {
  const [a, b] = [draw("latin-hypercube", 1, "a"), draw("latin-hypercube", 1, "b")];
  for (const column of [a, b]) expect(new Set([...column].map((u) => Math.floor(u * 1024))).size).toBe(1024);
  const correlation =
    a.reduce((sum, u, i) => sum + (u - 0.5) * ((b[i] as number) - 0.5), 0) / 1024 / (1 / 12);
  expect(Math.abs(correlation)).toBeLessThan(4 / Math.sqrt(1024));
});

test("scrambled Sobol points of one chunk fall one in each of 1,024 ranges", () => {
  for (const position of [0, 1, 20, 63]) {
    expect(new Set([...draw("sobol", 5, "a", 9, position)].map((u) => Math.floor(u * 1024))).size).toBe(1024);
  }
});

test("beyond the known dimensions draws are independent ones", () => {
  expect([...draw("sobol", 0, "a", 1, 64)]).toEqual([...draw("monte-carlo", 0, "a", 1, 64)]);
});
