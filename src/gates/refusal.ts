import type { Instant } from "../foundation/calendar.js";
import type { DutyPair } from "./process.js";

/** Why a command was refused, as a stable word. */
export type RefusalCode =
  | "quorum-not-reached"
  | "required-role-missing"
  | "veto"
  | "criterion-missing"
  | "criterion-failed"
  | "fact-expired"
  | "should-meet-below-minimum"
  | "condition-open"
  | "condition-expired"
  | "conditions-required"
  | "conditional-go-not-allowed"
  | "not-submitted"
  | "segregation-of-duties"
  | "delegation-not-in-force"
  | "delegation-to-self"
  | "role-required"
  | "role-not-a-voter"
  | "already-voted"
  | "unknown-criterion"
  | "not-waivable"
  | "unclassified"
  | "tier-prohibited"
  | "release-exceeded"
  | "handoff-open"
  | "recycle-limit"
  | "invalid-target"
  | "reason-required"
  | "no-gate-in-stage"
  | "closed"
  | "not-closed"
  | "on-hold"
  | "concurrency-conflict"
  | "idempotency-key-reused"
  | "timestamp-before-head"
  | "timestamp-in-future"
  | "migration-unmapped-stage";

/** Who could remove a reason: any of the roles; `persons` where particular people are meant or known. */
export interface Who {
  readonly roles: readonly string[];
  readonly persons?: readonly string[];
  /** Persons who may not, by segregation of duties or because they have voted. */
  readonly except?: readonly string[];
}

/** One reason why a command was refused: `code` for programs, `message` for people, the rest for both. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  readonly criterion?: string;
  readonly role?: string;
  readonly condition?: string;
  readonly handoff?: string;
  readonly stage?: string;
  readonly person?: string;
  /** Of a segregation: the duty that `person` may not have, and the one that they have had. */
  readonly duties?: DutyPair;
  /** How many are missing: votes for a quorum, points of the should-meet average. */
  readonly missing?: number;
  readonly who?: Who;
  /** The instant by which, or at which, it matters. */
  readonly due?: Instant;
}
