import { isRecord } from "../foundation/is-record.js";

/** The members of a list that may be none, each by one of its own members: what a process declares. */
export function namesOf(list: unknown, member = "id"): unknown[] {
  return Array.isArray(list) ? list.map((each) => (isRecord(each) ? each[member] : undefined)) : [];
}
