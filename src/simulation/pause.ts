/** The part of an AbortSignal that is read. */
export interface StopSignal {
  readonly aborted: boolean;
  readonly reason?: unknown;
}

/** Throws the reason of an aborted signal. */
export function throwIfAborted(signal: StopSignal | undefined): void {
  if (signal?.aborted) throw signal.reason ?? new Error("aborted");
}

/** A turn of the host's event loop, where it has one. */
export function pause(): Promise<void> {
  const { setTimeout } = globalThis as { readonly setTimeout?: (run: () => void, delay: number) => unknown };
  return new Promise((resolve) => {
    if (setTimeout === undefined) resolve();
    else setTimeout(resolve, 0);
  });
}
