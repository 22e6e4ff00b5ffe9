import fc from "fast-check";
import { expect, test } from "vitest";
import { governanceParticipation, type MeetingRecord } from "../../src/metrics/governance-participation.ts";
import { someDay, someId, sparse } from "./arbitrary-record.ts";
import { expectRecordLaws, expectSplitLaw } from "./record-laws.ts";

const asOf = "2025-12-31";
const meeting = (id: string, more: Partial<MeetingRecord> = {}): MeetingRecord => ({
  id,
  date: "2025-11-01",
  invited: 10,
  attended: 8,
  ...more,
});

test("attendance is pooled over meetings, delegates stand apart", () => {
  const { headline, parts, n } = governanceParticipation(
    [meeting("a", { delegates: 1 }), meeting("b", { invited: 90, attended: 42, delegates: 19 })],
    { asOf },
  );
  expect(n).toBe(2);
  expect(headline).toMatchObject({ value: 0.5, confidence: 0.95 });
  expect(parts.withDelegates?.value).toBe(0.7);
  // Wilson's interval of 50 of 100: 0.4038 to 0.5962.
  const { low, high } = headline as { low: number; high: number };
  expect([low.toFixed(4), high.toFixed(4)]).toEqual(["0.4038", "0.5962"]);
});

test("quorum, units that vote and the business share of votes", () => {
  const units = ["u1", "u2", "u3", "u4"].map((id) => ({ id, name: id, inScope: id !== "u4" }));
  const { parts } = governanceParticipation(
    [
      meeting("a", {
        quorum: 8,
        votes: [
          { unit: "u1", business: true },
          { unit: "it", business: false, count: 2 },
        ],
      }),
      meeting("b", { quorum: 9, votes: [{ unit: "u4", business: true }] }),
      meeting("c", { quorum: 9, delegates: 1 }),
      meeting("d"),
    ],
    { asOf, units },
  );
  expect(parts.quorumRate?.value).toBeCloseTo(2 / 3, 14);
  expect(parts.unitsVoting).toEqual({ value: 1 / 3 });
  expect(parts.businessShareOfVotes).toEqual({ value: 2 / 4 });
  const bare = governanceParticipation([meeting("a")], { asOf }).parts;
  expect(bare.quorumRate).toMatchObject({ reason: "no-quorum-stated" });
  expect(bare.unitsVoting).toMatchObject({ reason: "no-unit-registry" });
  expect(bare.businessShareOfVotes).toMatchObject({ reason: "no-votes" });
});

test("what is left out, and why", () => {
  const { excluded, headline, coverage } = governanceParticipation(
    [
      meeting("1", { date: "2026-01-01" }),
      meeting("2", { date: "2024-01-01" }),
      meeting("3", { invited: 0, attended: 0 }),
      meeting("4", { attended: 8, delegates: 3 }),
      meeting("5", { attended: -1 }),
      meeting("6", { date: "2025-11" }),
      meeting("7", { decisions: [{ raisedAt: "2025-05-01", decidedAt: "2025-04-01" }] }),
    ],
    { asOf, windowDays: 365 },
  );
  expect(headline.value).toBe(0.8);
  expect(coverage).toEqual({ value: 1 / 8 });
  expect(excluded.map(({ reason, ids }) => [reason, ids])).toEqual([
    ["after-as-of", ["1"]],
    ["before-window", ["2"]],
    ["imprecise-date", ["6"]],
    ["invalid-count", ["5"]],
    ["more-attended-than-invited", ["4"]],
    ["negative-duration", ["7/0"]],
    ["nobody-invited", ["3"]],
  ]);
});

const some = sparse<MeetingRecord>(
  {
    id: someId,
    date: someDay,
    invited: fc.integer({ min: 0, max: 12 }),
    attended: fc.integer({ min: 0, max: 12 }),
  },
  {
    delegates: fc.integer({ min: 0, max: 3 }),
    quorum: fc.integer({ min: 0, max: 10 }),
    votes: fc.array(fc.record({ unit: fc.constantFrom("u", "v"), business: fc.boolean() }), { maxLength: 3 }),
    decisions: fc.array(
      sparse<{ id?: string; raisedAt: string; decidedAt?: string }>(
        { raisedAt: someDay },
        { decidedAt: someDay, id: fc.constantFrom("d1", "d2") },
      ),
      { maxLength: 3 },
    ),
  },
);

test("laws of records", () => {
  expectRecordLaws<MeetingRecord>({
    measure: (records) => governanceParticipation(records, { asOf, provenance: true }),
    record: some,
    leftOut: [
      meeting("x1", { date: "2026-05-01" }),
      meeting("x2", { invited: 0, attended: 0 }),
      meeting("x3", { attended: 11 }),
    ],
  });
  expectSplitLaw<MeetingRecord>({
    figures: (records) => {
      const { headline, parts } = governanceParticipation(
        records.map((one, index) => ({ ...one, id: `m${index}` })),
        { asOf },
      );
      return [headline, parts.withDelegates, parts.businessShareOfVotes];
    },
    record: some.map(({ decisions, quorum, ...one }) => one),
    halves: (one) => {
      const half = {
        ...one,
        invited: one.invited / 2,
        attended: one.attended / 2,
        ...(one.delegates === undefined ? {} : { delegates: one.delegates / 2 }),
        ...(one.votes === undefined ? {} : { votes: one.votes.map((vote) => ({ ...vote, count: 0.5 })) }),
      };
      return [half, half];
    },
  });
});
