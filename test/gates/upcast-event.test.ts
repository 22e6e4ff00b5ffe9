import { expect, test } from "vitest";
import { upcastEvent } from "../../src/gates/upcast-event.ts";
import { create, spec } from "./fixture.ts";

const [event] = spec.given(create).events;

test("the current version comes back as it is, an unmarked one is brought up", () => {
  expect(upcastEvent(event)).toBe(event);
  const { schemaVersion: _, ...unmarked } = event!;
  expect(upcastEvent(unmarked)).toEqual(event);
});

test.each([
  null,
  3,
  "x",
  [[]],
  [{ schemaVersion: 9, type: "x" }],
  [{ schemaVersion: -1 }],
  [{ schemaVersion: "0" }],
])("%j is left alone", (value) => {
  expect(upcastEvent(value)).toBe(value);
});
