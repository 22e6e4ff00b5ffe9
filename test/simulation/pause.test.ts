import { expect, test } from "vitest";
import { pause, throwIfAborted } from "../../src/simulation/pause.ts";

test("a pause lets other work happen", async () => {
  let happened = false;
  setTimeout(() => {
    happened = true;
  }, 0);
  await pause();
  expect(happened).toBe(true);
});

test("an aborted signal throws its reason, or an error without one", () => {
  expect(() => throwIfAborted(undefined)).not.toThrow();
  expect(() => throwIfAborted({ aborted: false })).not.toThrow();
  expect(() => throwIfAborted({ aborted: true, reason: new Error("late") })).toThrow("late");
  expect(() => throwIfAborted({ aborted: true })).toThrow("aborted");
});
