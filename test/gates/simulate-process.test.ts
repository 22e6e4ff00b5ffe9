import { expect, test } from "vitest";
import { initialState } from "../../src/gates/evolve.ts";
import { simulateProcess } from "../../src/gates/simulate-process.ts";
import { go, ready, release, spec, submit } from "./fixture.ts";

test("plays commands, skips what is refused, and leaves the given state alone", () => {
  const start = initialState(release);
  const simulation = simulateProcess(start, release, [go, ...ready, go]);
  expect(simulation.results.map(({ ok }) => ok)).toEqual([false, ...ready.map(() => true), true]);
  expect(simulation.state).toEqual(spec.given(...ready, go).state);
  expect(simulation.events).toEqual(spec.given(...ready, go).events);
  expect(start).toEqual(initialState(release));
  expect(simulateProcess(start, release, [submit, submit]).state.version).toBe(2);
});
