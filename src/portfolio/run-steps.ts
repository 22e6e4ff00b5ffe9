import type { PortfolioProgress, StopSignal } from "./solver.js";

/** Runs a stepwise computation to its end. */
export function runToEnd<T>(steps: Generator<unknown, T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/**
 * Runs a stepwise computation and lets the host's other work happen between steps.
 *
 * @throws the signal's reason as soon as it is aborted.
 */
export async function runInSteps<T>(
  steps: Generator<PortfolioProgress, T>,
  options: { readonly signal?: StopSignal; readonly onProgress?: (progress: PortfolioProgress) => void },
): Promise<T> {
  throwIfAborted(options.signal);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    options.onProgress?.(step.value);
    await pause();
    throwIfAborted(options.signal);
  }
}

/** Throws the reason of an aborted signal. */
export function throwIfAborted(signal: StopSignal | undefined): void {
  if (signal?.aborted) throw signal.reason ?? new Error("aborted");
}

interface Timers {
  readonly setTimeout?: (run: () => void, delay: number) => unknown;
}

/** A turn of the host's event loop, where it has one. */
function pause(): Promise<void> {
  const { setTimeout } = globalThis as Timers;
  return new Promise((resolve) => {
    if (setTimeout === undefined) resolve();
    else setTimeout(resolve, 0);
  });
}

/**
 * Whether a time limit has passed since this was called. Time is read only to stop: from `now` where the host
 * gives it, else from its `performance`. Without either a limit cannot be kept and is refused.
 */
export function stopwatch(timeLimitMs: number | undefined, now: (() => number) | undefined): () => boolean {
  if (timeLimitMs === undefined) return () => false;
  const left = timeLeft(timeLimitMs, now);
  return () => left() <= 0;
}

/** The milliseconds that are left of a time limit that begins now. */
export function timeLeft(timeLimitMs: number, now?: () => number): () => number {
  const { performance } = globalThis as { performance?: { now(): number } };
  const clock = now ?? performance?.now.bind(performance);
  if (clock === undefined)
    throw new Error("a time limit needs options.now where the host has no performance.now");
  const start = clock();
  return () => timeLimitMs - (clock() - start);
}
