import fc from "fast-check";
import { expect, test } from "vitest";
import { portfolioProgram } from "../../src/portfolio/portfolio-program.ts";
import { programColumns } from "../../src/portfolio/program-columns.ts";
import { portfolios } from "./portfolios.ts";

test("says by columns what the rows say", () => {
  fc.assert(
    fc.property(portfolios(8), ({ candidates, constraints }) => {
      const { program } = portfolioProgram(candidates, constraints, "value");
      const { begin, rowAt, amount } = programColumns(program);
      const cells: [number, number, number][] = [];
      for (let j = 0; j < program.objective.length; j++) {
        for (let k = begin[j] as number; k < (begin[j + 1] as number); k++)
          cells.push([rowAt[k] as number, j, amount[k] as number]);
      }
      const given = program.rows.flatMap(({ columns, coefficients }, r) =>
        Array.from(columns, (j, k): [number, number, number] => [r, j, coefficients[k] as number]),
      );
      const inOrder = (list: typeof cells) => list.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
      expect(inOrder(cells)).toEqual(inOrder(given));
    }),
    { numRuns: 60 },
  );
});
