import fc from "fast-check";
import { expect, test } from "vitest";
import { isFeasible, objectiveAt } from "../../src/portfolio/binary-program.ts";
import { portfolioProgram } from "../../src/portfolio/portfolio-program.ts";
import { subProgram } from "../../src/portfolio/sub-program.ts";
import { portfolios } from "./portfolios.ts";

test("a point keeps to the rows of the part exactly where, lifted, it keeps to those of the whole", () => {
  fc.assert(
    fc.property(
      portfolios(8),
      fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      ({ candidates, constraints }, taken, opened, answers) => {
        const { program } = portfolioProgram(candidates, constraints, "value");
        const n = program.objective.length;
        const bits = (flags: boolean[]) => Uint8Array.from(flags.slice(0, n), Number);
        const point = bits(taken);
        const open = Array.from(point.keys()).filter((j) => opened[j]);
        const part = subProgram(program, point, open);
        const answer = Uint8Array.from(open, (j) => Number(answers[j]));
        const lifted = part.lift(answer);
        expect(isFeasible(part.program, answer)).toBe(isFeasible(program, lifted));
        expect(objectiveAt(part.program, answer) + part.settled).toBe(objectiveAt(program, lifted));
        for (let j = 0; j < n; j++) if (!opened[j]) expect(lifted[j]).toBe(point[j]);
      },
    ),
    { numRuns: 300 },
  );
});
