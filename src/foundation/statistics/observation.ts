import { invalidArgument } from "../operating-model-error.js";

/** The event flag of an observation, checked: a 0/1 of another package would otherwise be read as an event. */
export function assertEvent(event: unknown, index: number): boolean {
  if (typeof event !== "boolean")
    throw invalidArgument(["observations", index, "event"], "true or false", event);
  return event;
}
