import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { GENESIS_HASH, seal } from "../../src/gates/seal.ts";

const event = {
  schemaVersion: 1,
  sequence: 1,
  type: "vote-cast",
  at: "2026-03-02T10:00:00Z",
  actor: { roles: ["finance"], id: "p-1" },
  person: "p-1",
  as: "finance",
  vote: "approve",
};

describe("seal", () => {
  test("hashes the canonical JSON of the record without its hash, written out by hand", () => {
    const text = `{"actor":{"id":"p-1","roles":["finance"]},"at":"2026-03-02T10:00:00Z","data":{"as":"finance","person":"p-1","schemaVersion":1,"sequence":1,"vote":"approve"},"prev":"${"0".repeat(64)}","seq":1,"type":"vote-cast"}`;
    expect(seal(event, null)).toEqual({
      seq: 1,
      prev: GENESIS_HASH,
      at: event.at,
      actor: event.actor,
      type: "vote-cast",
      data: { schemaVersion: 1, sequence: 1, person: "p-1", as: "finance", vote: "approve" },
      hash: createHash("sha256").update(text, "utf8").digest("hex"),
    });
  });

  // The same digest by another implementation: python3, hashlib.sha256(json.dumps(record, sort_keys=True,
  // separators=(",", ":"), ensure_ascii=False).encode()).
  test("gives the digest that python gives", () => {
    const sealed = seal(
      { type: "retired", at: "2026-03-02T10:00:00Z", actor: "p-1", reason: "größer als 3 €" },
      null,
    );
    expect(sealed.hash).toBe("8dad17e4d43d2c27f85242a18c7e52134b8ad9d788d142bb54a07570a516822a");
  });

  test("follows the record before it", () => {
    const first = seal(event, null);
    const second = seal({ ...event, sequence: 2 }, first);
    expect([second.seq, second.prev]).toEqual([2, first.hash]);
  });

  test("refuses what cannot be sealed", () => {
    expect(() => seal({ ...event, at: "yesterday" }, null)).toThrow("event.at must be an ISO 8601 instant");
    expect(() => seal({ ...event, type: 3 as unknown as string }, null)).toThrow("event.type must be text");
    expect(() => seal({ at: event.at, type: "x", actor: undefined }, null)).toThrow("event.actor must be");
    expect(() => seal({ ...event, person: "\ud800" }, null)).toThrow("without lone surrogates");
    expect(() => seal({ ...event, score: Number.NaN }, null)).toThrow("a finite number");
    expect(() => seal({ ...event, reason: undefined }, null)).toThrow("JSON data");
  });
});
