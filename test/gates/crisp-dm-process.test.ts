import { expect, test } from "vitest";
import { checkProcess } from "../../src/gates/check-process.ts";
import { crispDmProcess } from "../../src/gates/crisp-dm-process.ts";
import type { Process } from "../../src/gates/process.ts";

test("the six phases of CRISP-DM 1.0, in its order, each with a gate", () => {
  expect(checkProcess(crispDmProcess as Process)).toEqual([]);
  expect(crispDmProcess.stages.map(({ name }) => name)).toEqual([
    "Business understanding",
    "Data understanding",
    "Data preparation",
    "Modeling",
    "Evaluation",
    "Deployment",
  ]);
  expect(crispDmProcess.gates.map(({ stage }) => stage)).toEqual(crispDmProcess.stages.map(({ id }) => id));
});
