import type { GateEvent } from "./event.js";

/** What a store knows of an idempotency key: the command's digest and the last sequence that it appended. */
export interface RecordedKey {
  readonly digest: string;
  readonly sequence: number;
}

/** How an append is guarded. */
export interface AppendOptions {
  /** Version that the stream must have: the sequence of its last event, 0 for a stream without events. */
  readonly expectedVersion: number;
  /** A key that is stored with the events; a second append under it is answered `duplicate`. */
  readonly idempotencyKey?: string;
  /** Digest of the command, kept beside the key to tell a repetition from a reuse. */
  readonly digest?: string;
}

/** How an append ended. A conflict is a value: the caller reads again and decides anew. */
export type Appended =
  | { readonly kind: "appended"; readonly version: number }
  | { readonly kind: "conflict"; readonly expectedVersion: number; readonly actualVersion: number }
  | { readonly kind: "duplicate"; readonly recorded: RecordedKey };

/** One event with the stream it belongs to, as the feed of all streams gives it. */
export interface FeedEntry<E = GateEvent> {
  readonly stream: string;
  readonly event: E;
}

/** A page of the feed. `cursor` continues after it; it is opaque, and `null` starts from the beginning. */
export interface FeedPage<E = GateEvent> {
  readonly entries: readonly FeedEntry<E>[];
  readonly cursor: string | null;
}

/** What a store needs to know of an event. */
export interface StoredEvent {
  readonly sequence: number;
  readonly type: string;
}

/** Where events are kept: streams that only grow, read in the order of their sequence. */
export interface EventStore<E extends StoredEvent = GateEvent> {
  /** Events of a stream with `sequence >= from` (1 unless stated); none for a stream that does not exist. */
  read(stream: string, options?: { readonly from?: number }): Promise<readonly E[]>;
  /** Appends all events or none. Their sequences must follow `expectedVersion` without a gap. */
  append(stream: string, events: readonly E[], options: AppendOptions): Promise<Appended>;
  /** The next events of all streams; every event comes exactly once to one who follows the cursor. */
  readAll(cursor: string | null, options?: { readonly limit?: number }): Promise<FeedPage<E>>;
  /** Names of the streams that have events, sorted by code unit, with a prefix where one is given. */
  streams(prefix?: string): Promise<readonly string[]>;
  /** What is known of an idempotency key of a stream. */
  recorded(stream: string, idempotencyKey: string): Promise<RecordedKey | undefined>;
}
