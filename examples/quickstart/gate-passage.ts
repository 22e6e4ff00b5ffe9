import {
  type AuditRecord,
  aiInitiativeLifecycle,
  type Command,
  explainGate,
  type GateEvent,
  handle,
  initialState,
  memoryStore,
  seal,
  type VocabularyOf,
  verifyChain,
} from "ai-operating-model";
import { openingCommands } from "ai-operating-model/testing";

type LifecycleCommand = Command<VocabularyOf<typeof aiInitiativeLifecycle>>;

/** One initiative led through its first gates, with what was missing before and the audit chain after. */
export interface GatePassage {
  readonly history: readonly GateEvent[];
  readonly stages: readonly { readonly stage: string; readonly missing: readonly string[] }[];
  readonly reached: string;
  readonly records: readonly AuditRecord[];
  readonly intact: boolean;
}

/** Leads an initiative through two gates as they open it themselves: the people are made up, the rules are not. */
export async function passGates(initiativeId: string, asOf: string): Promise<GatePassage> {
  const store = memoryStore();
  const process = aiInitiativeLifecycle;
  const at = `${asOf}T09:00:00Z`;
  let state = initialState(process);
  const carryOut = async (command: LifecycleCommand): Promise<void> => {
    const handled = await handle(store, initiativeId, process, command);
    if (handled.kind === "refused")
      throw new Error(handled.refusals.map(({ message }) => message).join("; "));
    state = handled.state;
  };
  await carryOut({ type: "create", initiativeId, at, actor: { id: "owner", roles: ["product-owner"] } });
  const stages: { stage: string; missing: string[] }[] = [];
  for (let gate = 0; gate < 2; gate++) {
    const { stage, missing, canBeOpened } = explainGate(state, process, { at });
    stages.push({ stage, missing: missing.map(({ message }) => message) });
    // The risk scheme of this lifecycle holds from 2026 on: before, its second gate cannot be opened.
    if (!canBeOpened) break;
    for (const command of openingCommands(state, process, { at })) await carryOut(command);
  }
  const history = await store.read(initiativeId);
  const records: AuditRecord[] = [];
  for (const event of history) records.push(seal(event, records.at(-1) ?? null));
  return { history, stages, reached: String(state.stage), records, intact: verifyChain(records).ok };
}
