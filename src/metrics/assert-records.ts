import { isRecord } from "../foundation/is-record.js";
import type { Path } from "../foundation/issue.js";
import { assertList, assertRecord } from "../foundation/operating-model-error.js";

/** Refuses what is no list, or holds something else than objects, by its path. */
export function assertRecords(records: unknown, path: Path = ["records"]): void {
  assertList(records, path);
  for (let index = 0; index < records.length; index++) {
    const record = records[index];
    // The path is built only where it is needed: there may be millions of records.
    if (!isRecord(record)) assertRecord(record, [...path, index]);
  }
}

/** Whether something inside a record is a list of objects, as it ought to be. */
export function isListOfRecords(value: unknown): boolean {
  return Array.isArray(value) && value.every(isRecord);
}
