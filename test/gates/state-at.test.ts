import { expect, test } from "vitest";
import { stateAt } from "../../src/gates/state-at.ts";
import { beaApproves, create, hour, release, spec, submit, t0 } from "./fixture.ts";

test("is the prefix up to and including the instant", () => {
  const { events } = spec.given(create, { ...submit, at: hour(1) }, { ...beaApproves, at: hour(2) });
  expect(
    [hour(-1), t0, hour(1), hour(1.5), hour(9)].map((at) => stateAt(release, events, at).version),
  ).toEqual([0, 1, 2, 2, 3]);
  expect(() => stateAt(release, events, "yesterday")).toThrow(/instant must be/);
});
