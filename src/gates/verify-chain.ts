import { digest } from "../foundation/hash.js";
import { invalidArgument, OperatingModelError } from "../foundation/operating-model-error.js";
import { type AuditRecord, GENESIS_HASH } from "./seal.js";

/** What is kept outside the reach of the log's writer: how many records there were, and the hash of the last. */
export interface ChainAnchor {
  readonly count: number;
  readonly headHash: string;
}

/**
 * What is wrong with a chain: a position, a link, a content; against the anchor, an end cut off or all made anew;
 * `shape` for what is no list at all.
 */
export type ChainFault = "seq" | "prev" | "hash" | "truncated" | "rewritten" | "shape";

/** Whether a chain holds; if not, the first bad position in the list, counted from 0, and why. */
export type ChainVerdict =
  | { readonly ok: true; readonly count: number; readonly headHash: string }
  | { readonly ok: false; readonly index: number; readonly reason: ChainFault; readonly message: string };

/**
 * Checks a chain of audit records from its beginning: of each record its `seq`, its `prev` and its `hash`, in
 * that order, up to the first that is wrong. A chain that was cut at its end, or written anew from any point,
 * holds in itself: only an `anchor` kept elsewhere shows it. A chain may have grown since its anchor was taken.
 * It never throws for what the records hold, since they are what is doubted.
 *
 * @throws OperatingModelError `invalid-argument` for an anchor without a count or a hash.
 * @example
 * import { seal, verifyChain } from "ai-operating-model/gates";
 * const event = { type: "resumed", at: "2026-03-02T10:00:00Z", actor: { id: "p-1" } };
 * const first = seal(event, null);
 * const second = seal(event, first);
 * verifyChain([first, second]).ok; // => true
 * const verdict = verifyChain([first, { ...second, at: "2026-03-01T10:00:00Z" }]);
 * verdict.ok ? null : [verdict.index, verdict.reason]; // => [1, "hash"]
 */
export function verifyChain(
  records: readonly AuditRecord[],
  options: { readonly anchor?: ChainAnchor } = {},
): ChainVerdict {
  const anchor = options?.anchor;
  if (anchor !== undefined) assertAnchor(anchor);
  if (!Array.isArray(records)) return fault(0, "shape");
  let prev = GENESIS_HASH;
  for (let index = 0; index < records.length; index++) {
    const record = records[index] as AuditRecord;
    const reason = faultOf(record, index + 1, prev);
    if (reason !== undefined) return fault(index, reason);
    if (index + 1 === anchor?.count && record.hash !== anchor.headHash) return fault(index, "rewritten");
    prev = record.hash;
  }
  if (anchor !== undefined) {
    if (records.length < anchor.count) return fault(records.length, "truncated");
    if (anchor.count === 0 && anchor.headHash !== GENESIS_HASH) return fault(0, "rewritten");
  }
  return { ok: true, count: records.length, headHash: prev };
}

/** An anchor that is none would let everything pass. */
function assertAnchor(anchor: ChainAnchor): void {
  const { count, headHash } = anchor ?? {};
  if (!Number.isSafeInteger(count) || count < 0)
    throw invalidArgument(["anchor", "count"], "a whole number from 0", count);
  if (typeof headHash !== "string") throw invalidArgument(["anchor", "headHash"], "a hash as text", headHash);
}

function faultOf(record: AuditRecord, seq: number, prev: string): ChainFault | undefined {
  if (typeof record !== "object" || record === null || record.seq !== seq) return "seq";
  if (record.prev !== prev) return "prev";
  const { hash, ...body } = record;
  return typeof hash === "string" && hash === contentHash(body) ? undefined : "hash";
}

/** The hash of a record's content, or undefined for content that no record can have. */
function contentHash(body: unknown): string | undefined {
  try {
    return digest(body);
  } catch (error) {
    if (error instanceof OperatingModelError) return undefined;
    throw error;
  }
}

const MESSAGES: Readonly<Record<ChainFault, string>> = {
  seq: "its number does not follow the record before it: a record was removed, added or moved",
  prev: "it is not linked to the record before it",
  hash: "its content is not what was sealed",
  truncated: "the chain is shorter than its anchor says: records were cut off",
  shape: "a chain is a list of records",
  rewritten: "the chain holds in itself, but is not the one that was anchored",
};

function fault(index: number, reason: ChainFault): ChainVerdict {
  return { ok: false, index, reason, message: `record ${index}: ${MESSAGES[reason]}` };
}
