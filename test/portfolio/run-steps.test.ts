import { expect, test, vi } from "vitest";
import { runInSteps, runToEnd, stopwatch, throwIfAborted } from "../../src/portfolio/run-steps.ts";

const step = (nodes: number) => ({ nodes, objective: null, bound: 0 });

function* three() {
  for (let i = 1; i <= 3; i++) yield step(i);
  return "done";
}

test("both ways of running come to the same end, one with reports", async () => {
  const onProgress = vi.fn();
  expect(runToEnd(three())).toBe("done");
  expect(await runInSteps(three(), { onProgress })).toBe("done");
  expect(onProgress.mock.calls.map(([progress]) => progress.nodes)).toEqual([1, 2, 3]);
});

test("other work of the host runs in between", async () => {
  let ran = false;
  setTimeout(() => {
    ran = true;
  }, 0);
  await runInSteps(three(), {});
  expect(ran).toBe(true);
});

test("an aborted signal throws its reason, or an error where it has none", async () => {
  await expect(runInSteps(three(), { signal: { aborted: true, reason: "why" } })).rejects.toBe("why");
  expect(() => throwIfAborted({ aborted: true })).toThrow("aborted");
  expect(() => throwIfAborted(undefined)).not.toThrow();
});

test("a stopwatch reads the clock it is given, and none without a limit", () => {
  const now = vi.fn(() => 100);
  expect(stopwatch(undefined, now)()).toBe(false);
  expect(now).not.toHaveBeenCalled();
  let time = 0;
  const out = stopwatch(10, () => time);
  expect(out()).toBe(false);
  time = 10;
  expect(out()).toBe(true);
  expect(stopwatch(1e9, undefined)()).toBe(false);
});
