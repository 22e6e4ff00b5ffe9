import type { Instant } from "../foundation/calendar.js";
import type { GateEvent } from "../gates/event.js";
import type { BusinessVote } from "./silo.js";

/** Whether the business voted, of every initiative whose log shows a vote at all up to the day. */
export function businessVotes(
  histories: readonly (readonly GateEvent[])[],
  businessRole: string | null | undefined,
  asOf: Instant,
): BusinessVote[] {
  if (businessRole === undefined || businessRole === null) return [];
  const now = Date.parse(asOf);
  return histories.flatMap((history) => {
    const initiativeId = initiativeOf(history);
    const votes = history
      .filter((event) => event.type === "vote-cast")
      .filter((event) => Date.parse(event.at) <= now);
    if (initiativeId === null || votes.length === 0) return [];
    return [{ initiativeId, business: votes.some((vote) => vote.as === businessRole) }];
  });
}

/** The initiative that a log is about; null for a log that does not begin with its creation. */
export function initiativeOf(history: readonly GateEvent[]): string | null {
  return history.find((event) => event.type === "created")?.initiativeId ?? null;
}
