import { type Instant, readInstant } from "../foundation/instant.js";

export { readInstant } from "../foundation/instant.js";

/** Whether a time lies in a half-open window; a window without an end stays open. */
export function isWithin(at: number, from: Instant, until: Instant | undefined): boolean {
  return readInstant(from) <= at && (until === undefined || at < readInstant(until));
}

/** The instant of a time in milliseconds, in UTC. */
export function toInstant(millis: number): Instant {
  return new Date(millis).toISOString();
}
