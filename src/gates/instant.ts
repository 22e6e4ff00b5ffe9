import { type Instant, isInstant } from "../foundation/instant.js";

/** Milliseconds since 1970, or NaN where the text is no instant: for input that must not throw. */
export function readInstant(instant: unknown): number {
  return isInstant(instant) ? Date.parse(instant) : Number.NaN;
}

/** Whether a time lies in a half-open window; a window without an end stays open. */
export function isWithin(at: number, from: Instant, until: Instant | undefined): boolean {
  return Date.parse(from) <= at && (until === undefined || at < Date.parse(until));
}

/** The instant of a time in milliseconds, in UTC. */
export function toInstant(millis: number): Instant {
  return new Date(millis).toISOString();
}
