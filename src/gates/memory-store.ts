import { invalidArgument } from "../foundation/operating-model-error.js";
import { assertFollowing } from "./assert-following.js";
import type { GateEvent } from "./event.js";
import type { Appended, EventStore, FeedEntry, RecordedKey, StoredEvent } from "./store.js";

/**
 * A store in memory, for tests, simulations and first steps. It keeps its own copy of what is appended and
 * hands out copies, so that nothing a caller does to its objects reaches the log.
 *
 * @example
 * import { memoryStore } from "ai-operating-model/gates";
 * await memoryStore().read("initiative-1"); // => []
 */
export function memoryStore<E extends StoredEvent = GateEvent>(): EventStore<E> {
  const streams = new Map<string, string[]>();
  const keys = new Map<string, Map<string, RecordedKey>>();
  const feed: { stream: string; text: string }[] = [];
  const recordedOf = (stream: string, key: string): RecordedKey | undefined => keys.get(stream)?.get(key);

  return {
    async read(stream, options = {}) {
      const from = options.from ?? 1;
      if (!Number.isInteger(from) || from < 1) throw invalidArgument(["from"], "a whole number from 1", from);
      return (streams.get(stream) ?? []).slice(from - 1).map((text) => JSON.parse(text) as E);
    },
    async append(stream, events, { expectedVersion, idempotencyKey, digest }): Promise<Appended> {
      assertFollowing(events, expectedVersion);
      const known = idempotencyKey === undefined ? undefined : recordedOf(stream, idempotencyKey);
      if (known !== undefined) return { kind: "duplicate", recorded: known };
      const log = streams.get(stream) ?? [];
      if (log.length !== expectedVersion) {
        return { kind: "conflict", expectedVersion, actualVersion: log.length };
      }
      const texts = events.map((event) => JSON.stringify(event));
      for (const text of texts) {
        log.push(text);
        feed.push({ stream, text });
      }
      streams.set(stream, log);
      if (idempotencyKey !== undefined) {
        const ofStream = keys.get(stream) ?? new Map<string, RecordedKey>();
        ofStream.set(idempotencyKey, { digest: digest ?? "", sequence: log.length });
        keys.set(stream, ofStream);
      }
      return { kind: "appended", version: log.length };
    },
    async readAll(cursor, options = {}) {
      const start = cursor === null ? 0 : Number(cursor);
      if (!Number.isInteger(start) || start < 0 || start > feed.length) {
        throw invalidArgument(["cursor"], "a cursor that this store gave", cursor);
      }
      const page = feed.slice(start, start + (options.limit ?? 1000));
      const entries = page.map(
        ({ stream, text }): FeedEntry<E> => ({ stream, event: JSON.parse(text) as E }),
      );
      return { entries, cursor: entries.length === 0 ? cursor : String(start + entries.length) };
    },
    async streams(prefix = "") {
      return [...streams.keys()].filter((name) => name.startsWith(prefix)).sort();
    },
    async recorded(stream, idempotencyKey) {
      return recordedOf(stream, idempotencyKey);
    },
  };
}
