import { expect, test } from "vitest";
import { improved } from "../../src/portfolio/local-search.ts";
import { portfolioProgram } from "../../src/portfolio/portfolio-program.ts";

test("adds what fits and exchanges for what is worth more", () => {
  const candidates = [
    { id: "a", value: 3, cost: 5 },
    { id: "b", value: 4, cost: 5 },
    { id: "c", value: 1, cost: 2 },
  ];
  const { program } = portfolioProgram(candidates, { budget: 7 }, "value");
  expect(Array.from(improved(program, Uint8Array.of(1, 0, 0)))).toEqual([0, 1, 1]);
});

test("keeps to rows that want something chosen", () => {
  const candidates = [
    { id: "a", value: -3 },
    { id: "b", value: -1 },
  ];
  const { program } = portfolioProgram(candidates, { mandatory: ["a"] }, "value");
  expect(Array.from(improved(program, Uint8Array.of(1, 1)))).toEqual([1, 0]);
});
