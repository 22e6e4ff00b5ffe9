import { type Instant, instantMillis } from "../foundation/instant.js";
import { assertShape } from "../foundation/shape.js";
import type { GateEvent } from "./event.js";
import { replay } from "./evolve.js";
import type { GateState } from "./gate-state.js";
import type { Process, Vocabulary } from "./process.js";

/**
 * The state as it was at an instant: all events up to the first that is later. What had expired by then is
 * for `explainGate` to say, which takes the same instant.
 *
 * @throws OperatingModelError `invalid-argument` when `instant` is none.
 * @example
 * import { aiInitiativeLifecycle, stateAt } from "ai-operating-model/gates";
 * stateAt(aiInitiativeLifecycle, [], "2026-03-02T10:00:00Z").version; // => 0
 */
export function stateAt<V extends Vocabulary>(
  process: Process<V>,
  events: readonly GateEvent[],
  instant: Instant,
): GateState<V> {
  assertShape("object*", events, ["events"]);
  const limit = instantMillis(instant, ["instant"]);
  const end = events.findIndex((event) => Date.parse(event.at) > limit);
  return replay(process, end === -1 ? events : events.slice(0, end));
}
