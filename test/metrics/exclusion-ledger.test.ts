import { expect, test } from "vitest";
import { distinctRecords, exclusionLedger } from "../../src/metrics/exclusion-ledger.ts";

test("exclusions stand by reason and id, whatever order they came in", () => {
  const ledger = exclusionLedger();
  expect(ledger.leaveOut("late", "b")).toBeUndefined();
  ledger.leaveOut("early", "c");
  ledger.leaveOut("late", "a");
  expect(ledger.count).toBe(3);
  expect(ledger.list()).toEqual([
    { reason: "early", count: 1, ids: ["c"] },
    { reason: "late", count: 2, ids: ["a", "b"] },
  ]);
});

test("of records with one id the same stays, in whichever order they come", () => {
  const records = [
    { id: "a", value: 2 },
    { id: "b", value: 1 },
    { id: "a", value: 1 },
    { id: "a", value: 2 },
  ];
  const kept = (list: typeof records) => {
    const ledger = exclusionLedger();
    const distinct = distinctRecords(list, ({ id }) => id, ledger);
    expect(ledger.list()).toEqual([{ reason: "duplicate", count: 2, ids: ["a", "a"] }]);
    return [...distinct].sort((x, y) => (x.id < y.id ? -1 : 1));
  };
  expect(kept(records)).toEqual([
    { id: "a", value: 1 },
    { id: "b", value: 1 },
  ]);
  expect(kept([...records].reverse())).toEqual(kept(records));
});

test("a list without repeats comes back as it is", () => {
  const records = [{ id: "a" }, { id: "b" }];
  expect(distinctRecords(records, ({ id }) => id, exclusionLedger())).toBe(records);
});

test("records without an id are left out, since nothing tells whether they are counted twice", () => {
  const ledger = exclusionLedger();
  const records = [{ id: "a" }, { id: "" }, { id: null }, {}, { id: 5 }, { id: "b" }] as { id: string }[];
  expect(distinctRecords(records, ({ id }) => id, ledger).map(({ id }) => id)).toEqual(["a", "b"]);
  expect(ledger.list()).toEqual([{ reason: "no-id", count: 4, ids: ["", "", "", ""] }]);
});
