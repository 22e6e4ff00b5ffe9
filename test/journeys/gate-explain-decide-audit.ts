// A portal explains a gate, takes votes, decides, and proves afterwards that nobody changed the record.
import {
  type AuditRecord,
  aiInitiativeLifecycle,
  explainGate,
  flowMetrics,
  handle,
  memoryStore,
  type Process,
  replay,
  seal,
  type simulateProcess,
  verifyChain,
} from "ai-operating-model";

/** Commands as the built-in lifecycle types them: a misspelt stage, role or criterion is a compile error. */
export type LifecycleCommand = Parameters<
  typeof simulateProcess<VocabularyOf<typeof aiInitiativeLifecycle>>
>[2][number];

type VocabularyOf<P> = P extends Process<infer V> ? V : never;

export async function gateExplainDecideAudit(commands: readonly LifecycleCommand[], at: string) {
  const store = memoryStore();
  const answers = [];
  for (const command of commands) answers.push(await handle(store, "i-7", aiInitiativeLifecycle, command));
  const events = await store.read("i-7");
  const state = replay(aiInitiativeLifecycle, events);
  const records: AuditRecord[] = [];
  for (const event of events) records.push(seal(event, records.at(-1) ?? null));
  return {
    answers,
    explanation: explainGate(state, aiInitiativeLifecycle, { at }),
    intact: verifyChain(records),
    flow: flowMetrics([events], aiInitiativeLifecycle, { asOf: at, timeZone: "Europe/Berlin" }),
  };
}
