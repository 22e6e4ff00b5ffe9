import { isWellFormed } from "../foundation/canonical-json.js";
import { type Instant, instantMillis } from "../foundation/instant.js";
import { assertRecord, invalidArgument } from "../foundation/operating-model-error.js";
import { assertShape } from "../foundation/shape.js";
import type { GateEvent } from "./event.js";
import { toInstant } from "./instant.js";

/** An event in the JSON format of CloudEvents 1.0, with its `sequence` extension. */
export interface CloudEvent {
  readonly specversion: "1.0";
  /** Unique together with `source`: subject and sequence. */
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: Instant;
  readonly datacontenttype: "application/json";
  readonly sequence: string;
  readonly sequencetype: "Integer";
  readonly data: GateEvent;
}

/** Who sends, and about what. */
export interface CloudEventOptions {
  /** URI reference of the sender: `https://portal.example/gates`, `/gates`. */
  readonly source: string;
  /** The initiative or the stream. */
  readonly subject: string;
  /** What stands before the type of every event; `ai-operating-model.gate.` unless stated. */
  readonly typePrefix?: string;
}

/**
 * Gate events as CloudEvents 1.0 envelopes, for brokers and functions. An id depends on subject and sequence
 * alone, so that what is sent twice can be told by its id.
 *
 * @throws OperatingModelError `invalid-argument` for a source that is no URI reference, or a subject that is
 *   empty or holds control characters.
 * @example
 * import { toCloudEvents } from "ai-operating-model/gates";
 * const event = { schemaVersion: 1, sequence: 2, type: "resumed", at: "2026-03-02T10:00:00+01:00", actor: { id: "p-1", roles: [] } } as const;
 * const [envelope] = toCloudEvents([event], { source: "/gates", subject: "i-1" });
 * [envelope?.id, envelope?.type, envelope?.time]; // => ["i-1#2", "ai-operating-model.gate.resumed", "2026-03-02T09:00:00.000Z"]
 */
export function toCloudEvents(events: readonly GateEvent[], options: CloudEventOptions): CloudEvent[] {
  assertShape("object*", events, ["events"]);
  assertRecord(options, ["options"]);
  const { source, subject, typePrefix = "ai-operating-model.gate." } = options;
  if (
    typeof source !== "string" ||
    !/^[!-~]+$/.test(source) ||
    /["<>\\^`{|}]|%(?![\dA-Fa-f]{2})/.test(source)
  ) {
    throw invalidArgument(["source"], "a URI reference", source);
  }
  assertAttribute(subject, "subject");
  assertAttribute(typePrefix, "typePrefix");
  return events.map((event, index) => ({
    specversion: "1.0",
    id: `${subject}#${event.sequence}`,
    source,
    type: `${typePrefix}${event.type}`,
    subject,
    time: toInstant(instantMillis(event.at, ["events", index, "at"])),
    datacontenttype: "application/json",
    sequence: String(event.sequence),
    sequencetype: "Integer",
    data: event,
  }));
}

/** CloudEvents allows no control characters and no lone surrogates in attributes. */
function assertAttribute(text: string, name: string): void {
  if (typeof text !== "string" || !/^\P{Cc}+$/u.test(text) || !isWellFormed(text)) {
    throw invalidArgument([name], "text without control characters", text);
  }
}
