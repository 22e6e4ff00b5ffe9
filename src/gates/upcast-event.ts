import { isRecord } from "../foundation/is-record.js";
import type { GateEvent } from "./event.js";

/** The version of events, processes and states that this library writes. */
export const SCHEMA_VERSION = 1;

type Stored = Readonly<Record<string, unknown>>;

/** From each older version to the next: `UPCASTS[0]` makes version 1 of version 0, and so on. */
const UPCASTS: readonly ((event: Stored) => Stored)[] = [
  // Version 0 is what carries no version: the same members, unmarked.
  (event) => ({ ...event, schemaVersion: 1 }),
];

/**
 * An event of any version of this library as the current version has it. What a later version wrote, and
 * what is no event at all, comes back untouched: `parseEvent` in `./schemas` says what is wrong with it.
 *
 * @example
 * import { upcastEvent } from "ai-operating-model/gates";
 * const stored = { sequence: 2, type: "resumed", at: "2026-03-02T10:00:00Z", actor: { id: "p-1", roles: [] } };
 * upcastEvent(stored).schemaVersion; // => 1
 */
export function upcastEvent(stored: unknown): GateEvent {
  let event = stored as Stored;
  if (!isRecord(stored)) return stored as GateEvent;
  for (
    let version = event.schemaVersion ?? 0;
    typeof version === "number" && version < SCHEMA_VERSION;
    version++
  ) {
    const upcast = UPCASTS[version];
    if (upcast === undefined) break;
    event = upcast(event);
  }
  return event as unknown as GateEvent; // a stored record is what its schema version says it is
}
