// Everything the portal asks of the gates, for one tenant.
import {
  type AuditRecord,
  type ChainVerdict,
  type Command,
  type GateEvent,
  type GateState,
  handle,
  type Process,
  type Refusal,
  replay,
  verifyChain,
} from "ai-operating-model/gates";
import { postgresStore, type SqlClient } from "ai-operating-model/stores/postgres";
import type { Anchors } from "./anchors.js";
import { hostTables, type InitiativeCard } from "./host-tables.js";

/** An initiative with its log and where it stands. */
export interface OpenInitiative extends InitiativeCard {
  readonly events: readonly GateEvent[];
  readonly state: GateState;
  /** The evidence that was submitted, as the portal keeps it. */
  readonly evidence: string | undefined;
}

/** How a command ended for the person who gave it. */
export type Outcome =
  | { readonly kind: "done"; readonly sequence: number }
  | { readonly kind: "refused"; readonly refusals: readonly Refusal[] }
  /** Others were faster: nothing was done. */
  | { readonly kind: "changed" };

/** What the portal stores together with a command's events. */
export interface Enclosure {
  readonly card?: InitiativeCard;
  readonly evidence?: { readonly digest: string; readonly text: string };
}

/** The log of an initiative as audit records, and whether its chain holds. */
export interface Audit {
  readonly records: readonly AuditRecord[];
  readonly verdict: ChainVerdict;
}

/** What the desk needs: where the log is, by which rules, and where anchors are kept. */
export interface DeskSetup {
  readonly client: SqlClient;
  readonly process: Process;
  readonly anchors: Anchors;
  readonly now: () => string;
}

export function gateDesk({ client, process, anchors, now }: DeskSetup, tenant: string) {
  const store = postgresStore(client, { tenant });
  const tables = hostTables(client, tenant);

  return {
    async list(): Promise<readonly OpenInitiative[]> {
      const cards = await tables.cards();
      return Promise.all(
        cards.map(async (card) => {
          const events = await store.read(card.id);
          return { ...card, events, state: replay(process, events), evidence: undefined };
        }),
      );
    },

    async open(id: string): Promise<OpenInitiative | undefined> {
      const card = await tables.card(id);
      if (card === undefined) return undefined;
      const events = await store.read(id);
      const state = replay(process, events);
      const digest = state.submission?.evidenceDigest;
      return { ...card, events, state, evidence: digest && (await tables.evidence(digest)) };
    },

    /** Events, their seals and what the portal keeps with them stand or fall together. */
    async act(id: string, command: Command, enclosure: Enclosure = {}): Promise<Outcome> {
      const { handled, last } = await client.transaction(async (transaction) => {
        const own = hostTables(transaction, tenant);
        const log = postgresStore(transaction, { tenant });
        const handled = await handle(log, id, process, command, { clock: now() });
        if (handled.kind !== "accepted") return { handled, last: undefined };
        if (enclosure.card) await own.addCard(enclosure.card);
        if (enclosure.evidence) await own.addEvidence(enclosure.evidence.digest, enclosure.evidence.text);
        return { handled, last: await own.sealEvents(id, handled.events) };
      });
      if (last) anchors.note(tenant, id, { count: last.seq, headHash: last.hash });
      switch (handled.kind) {
        case "accepted":
          return { kind: "done", sequence: handled.state.version };
        case "duplicate":
          return { kind: "done", sequence: handled.of };
        case "conflict":
          return { kind: "changed" };
        case "refused":
          return { kind: "refused", refusals: handled.refusals };
      }
    },

    /** Each event with the seal that it got when it was written; what was changed since does not fit it. */
    async audit(id: string): Promise<Audit> {
      const [events, seals] = await Promise.all([store.read(id), tables.seals(id)]);
      const bySeq = new Map(seals.map((each) => [each.seq, each]));
      const records = events.map((event): AuditRecord => {
        const { at, actor, type, ...data } = event;
        const { prev = "", hash = "" } = bySeq.get(event.sequence) ?? {};
        return { seq: event.sequence, prev, at, actor, type, data, hash };
      });
      const sealed = seals.at(-1);
      const anchor = anchors.last(tenant, id) ?? (sealed && { count: sealed.seq, headHash: sealed.hash });
      return { records, verdict: verifyChain(records, anchor ? { anchor } : {}) };
    },
  };
}

/** The gates as one tenant reaches them. */
export type GateDesk = ReturnType<typeof gateDesk>;
