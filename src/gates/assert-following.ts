import { invalidArgument } from "../foundation/operating-model-error.js";
import type { StoredEvent } from "./store.js";

/** Refuses an empty batch and sequences that do not follow the version: a gap could never be repaired. */
export function assertFollowing(events: readonly StoredEvent[], expectedVersion: number): void {
  if (!Number.isSafeInteger(expectedVersion) || expectedVersion < 0) {
    throw invalidArgument(["expectedVersion"], "a whole number from 0", expectedVersion);
  }
  if (events.length === 0) throw invalidArgument(["events"], "at least one event", events);
  events.forEach((event, index) => {
    const sequence = expectedVersion + index + 1;
    if (event.sequence !== sequence) {
      throw invalidArgument(["events", index, "sequence"], String(sequence), event.sequence);
    }
  });
}
