import { expect, test } from "vitest";
import { crispDmProcess } from "../../src/gates/crisp-dm-process.ts";
import { initialState } from "../../src/gates/evolve.ts";
import { simulateProcess } from "../../src/gates/simulate-process.ts";
import { openingCommands } from "../../src/testing/opening-commands.ts";

const at = "2026-03-02T10:00:00Z";

test("the commands open the gate; without go they only prepare it", () => {
  const state = initialState(crispDmProcess);
  expect(
    simulateProcess(state, crispDmProcess, openingCommands(state, crispDmProcess, { at })).state.stage,
  ).toBe("data-understanding");
  expect(
    openingCommands(state, crispDmProcess, { at, go: false }).some(({ type }) => type === "decide"),
  ).toBe(false);
});

test("throws where nothing opens the gate", () => {
  const closed = { ...initialState(crispDmProcess), status: "killed" } as const;
  expect(() => openingCommands(closed, crispDmProcess, { at })).toThrow(/nothing opens/);
});
