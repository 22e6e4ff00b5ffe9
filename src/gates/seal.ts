import { digest } from "../foundation/hash.js";
import { isInstant } from "../foundation/instant.js";
import { assertRecord, invalidArgument } from "../foundation/operating-model-error.js";

/** The `prev` of the first record of a chain: 64 zeros. */
export const GENESIS_HASH = /* @__PURE__ */ "0".repeat(64);

/**
 * One link of an audit chain. `hash` is the lower-case hexadecimal SHA-256 of the UTF-8 of the RFC 8785
 * canonical JSON of the record without `hash`; `prev` is the hash of the record before it.
 */
export interface AuditRecord {
  /** 1, 2, 3 … along the chain. */
  readonly seq: number;
  readonly prev: string;
  readonly at: string;
  readonly actor: unknown;
  readonly type: string;
  /** The members of the event besides `at`, `actor` and `type`. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly hash: string;
}

/** What can be sealed: any event that says when, who and what. */
export interface SealableEvent {
  readonly at: string;
  readonly actor: unknown;
  readonly type: string;
}

/**
 * Links an event to a chain: a record whose hash depends on the event and, through `prev`, on everything
 * before it. `null` as `previous` starts a chain. Keep the hash of the last record, with the count, where the
 * writer of the log cannot change it: against this anchor `verifyChain` also finds a chain cut or made anew.
 *
 * @throws OperatingModelError `invalid-argument` for an event without `at`, `actor` or `type`, and for what
 *   canonical JSON refuses: `undefined` members, NaN, lone surrogates.
 * @example
 * import { seal } from "ai-operating-model/gates";
 * const first = seal({ type: "retired", at: "2026-03-02T10:00:00Z", actor: { id: "p-1" }, reason: "replaced" }, null);
 * [first.seq, first.data, first.prev.length]; // => [1, { reason: "replaced" }, 64]
 */
export function seal<E extends SealableEvent>(event: E, previous: AuditRecord | null): AuditRecord {
  assertRecord(event, ["event"]);
  const { at, actor, type, ...data } = event;
  if (!isInstant(at)) throw invalidArgument(["event", "at"], "an ISO 8601 instant with Z or an offset", at);
  if (typeof type !== "string") throw invalidArgument(["event", "type"], "text", type);
  if (actor === undefined) throw invalidArgument(["event", "actor"], "a reference to who acted", actor);
  const body = {
    actor,
    at,
    data,
    prev: previous?.hash ?? GENESIS_HASH,
    seq: (previous?.seq ?? 0) + 1,
    type,
  };
  return { ...body, hash: digest(body) };
}
