import * as everything from "ai-operating-model";
import { aiInitiativeLifecycle, decide, evolve, initialState, seal, verifyChain } from "ai-operating-model/gates";
import { digest, sumDecimals } from "ai-operating-model/model";

const state = initialState(aiInitiativeLifecycle);
const decision = decide(state, aiInitiativeLifecycle, {
  type: "create",
  initiativeId: "i-1",
  at: "2026-03-02T10:00:00Z",
  actor: { id: "p-1", roles: ["product-owner"] },
});
const events = decision.ok && decision.value.kind === "accepted" ? decision.value.events : [];
const records = events.map((event) => seal(event, null));

document.title = JSON.stringify({
  names: Object.keys(everything).length > 20,
  sum: sumDecimals(["0.1", "0.2"]),
  digest: digest({ a: 1 }),
  version: events.reduce(evolve, state).version,
  chain: verifyChain(records).ok,
});
