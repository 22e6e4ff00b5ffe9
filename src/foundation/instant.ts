import { readEpochDay } from "./epoch-day.js";
import type { Path } from "./issue.js";
import { invalidArgument } from "./operating-model-error.js";

/** A moment, ISO 8601 with `Z` or an offset: `2026-03-01T09:30:00Z`. */
export type Instant = string;

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/**
 * Whether a value is a moment with zone: ISO 8601 with `Z` or an offset.
 *
 * @example
 * import { isInstant } from "ai-operating-model/model";
 * isInstant("2026-03-01T09:30:00"); // => false
 */
export function isInstant(value: unknown): value is Instant {
  const match = typeof value === "string" ? INSTANT.exec(value) : null;
  return match !== null && !Number.isNaN(readEpochDay(match[1] as string));
}

/** Milliseconds since 1970 of a moment. @throws OperatingModelError `invalid-argument` */
export function instantMillis(instant: Instant, path: Path = ["instant"]): number {
  if (!isInstant(instant)) throw invalidArgument(path, "an ISO 8601 instant with Z or an offset", instant);
  return Date.parse(instant);
}
