import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../src/foundation/canonical-json.ts";
import { digest } from "../../src/foundation/hash.ts";
import { type AuditRecord, GENESIS_HASH, seal } from "../../src/gates/seal.ts";
import { type ChainVerdict, verifyChain } from "../../src/gates/verify-chain.ts";

function chain(events: readonly object[]): AuditRecord[] {
  const records: AuditRecord[] = [];
  for (const [index, event] of events.entries()) {
    const base = { type: "resumed", at: "2026-03-02T10:00:00Z", actor: { id: "p-1", roles: ["finance"] } };
    records.push(seal({ ...base, sequence: index + 1, ...event }, records.at(-1) ?? null));
  }
  return records;
}

const where = (verdict: ChainVerdict): unknown => (verdict.ok ? "ok" : [verdict.index, verdict.reason]);

const text = fc.oneof(fc.string(), fc.string({ unit: "grapheme" }));
const json = fc.jsonValue({ maxDepth: 3, noUnicodeString: false }) as fc.Arbitrary<unknown>;
const event = fc.record({
  person: text,
  score: fc.double({ noNaN: true, noDefaultInfinity: true }),
  extra: json,
});
const events = fc.array(event, { minLength: 1, maxLength: 8 });

describe("verifyChain", () => {
  test("accepts what was sealed, also through JSON, and none at all", () => {
    fc.assert(
      fc.property(events, (list) => {
        const records = chain(list);
        const verdict = verifyChain(JSON.parse(JSON.stringify(records)) as AuditRecord[]);
        expect(verdict).toEqual({ ok: true, count: list.length, headHash: records.at(-1)?.hash });
      }),
    );
    expect(verifyChain([])).toEqual({ ok: true, count: 0, headHash: GENESIS_HASH });
  });

  test("names seq before prev before hash, and the first bad index", () => {
    const records = chain([{}, {}, {}]);
    const [first, second, third] = records as [AuditRecord, AuditRecord, AuditRecord];
    const changed = { ...second, data: { changed: true } };
    expect(where(verifyChain([first, { ...changed, seq: 7, prev: "x" }, third]))).toEqual([1, "seq"]);
    expect(where(verifyChain([first, { ...changed, prev: "x" }, third]))).toEqual([1, "prev"]);
    expect(where(verifyChain([first, changed, { ...third, seq: 9 }]))).toEqual([1, "hash"]);
    expect(where(verifyChain([first, { ...second, hash: second.hash.toUpperCase() }, third]))).toEqual([
      1,
      "hash",
    ]);
    const verdict = verifyChain([first, third]);
    expect(verdict.ok ? "" : verdict.message).toMatch(/^record 1: its number/);
  });

  test("finds the change of any single member of any record", () => {
    fc.assert(
      fc.property(events, fc.nat(), json, (list, at, value) => {
        const records = chain(list);
        const index = at % records.length;
        const record = records[index] as AuditRecord;
        for (const member of Object.keys(record)) {
          const before = (record as unknown as Record<string, unknown>)[member];
          if (canonicalJson(before) === canonicalJson(value)) continue;
          const changed = { ...record, [member]: value } as AuditRecord;
          expect(where(verifyChain(records.with(index, changed)))).toEqual([
            index,
            member === "seq" || member === "prev" ? member : "hash",
          ]);
          const { [member as "at"]: _, ...without } = record;
          expect(verifyChain(records.with(index, without as AuditRecord)).ok).toBe(false);
        }
        expect(verifyChain(records.with(index, { ...record, added: value } as AuditRecord)).ok).toBe(false);
      }),
    );
  });

  test("finds the change of any single byte, unless the bytes still say the same", () => {
    const encoder = new TextEncoder();
    let detected = 0;
    fc.assert(
      fc.property(events, fc.nat(), fc.integer({ min: 1, max: 255 }), (list, at, mask) => {
        const records = chain(list);
        const bytes = encoder.encode(canonicalJson(records));
        const index = at % bytes.length;
        bytes[index] = (bytes[index] as number) ^ mask;
        let read: AuditRecord[];
        try {
          read = JSON.parse(new TextDecoder().decode(bytes));
          if (canonicalJson(read) === canonicalJson(records)) return;
        } catch {
          return;
        }
        expect(verifyChain(read).ok).toBe(false);
        detected++;
      }),
      { numRuns: 3000 },
    );
    expect(detected).toBeGreaterThan(100);
  });

  test("finds every byte of one record, each changed in turn", () => {
    const records = chain([{ person: "p-7", note: "größer" }, { person: "p-8" }]);
    const bytes = new TextEncoder().encode(canonicalJson(records));
    let silent = 0;
    for (let index = 0; index < bytes.length; index++) {
      for (const mask of [1, 2, 4, 8, 16, 32, 64, 128]) {
        const changed = bytes.slice();
        changed[index] = (changed[index] as number) ^ mask;
        try {
          if (verifyChain(JSON.parse(new TextDecoder().decode(changed)) as AuditRecord[]).ok) silent++;
        } catch {
          // No JSON any more: found by its reader.
        }
      }
    }
    expect(silent).toBe(0);
  });

  test("finds records moved, doubled, removed or put in", () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 2, maxLength: 8 }), fc.nat(), fc.nat(), (list, a, b) => {
        const records = chain(list);
        const from = a % records.length;
        const to = b % records.length;
        const record = records[from] as AuditRecord;
        if (from !== to) {
          expect(where(verifyChain(records.toSpliced(from, 1).toSpliced(to, 0, record)))).toEqual([
            Math.min(from, to),
            "seq",
          ]);
        }
        expect(where(verifyChain(records.toSpliced(to, 0, record)))).toEqual([
          Math.max(Math.min(from, to), from < to ? to : to + (from === to ? 1 : 0)),
          "seq",
        ]);
        if (from < records.length - 1) {
          expect(where(verifyChain(records.toSpliced(from, 1)))).toEqual([from, "seq"]);
        }
      }),
    );
  });

  test("an anchor finds a cut and a chain written anew, and lets it grow", () => {
    fc.assert(
      fc.property(events, fc.nat(), (list, at) => {
        const records = chain(list);
        const anchor = { count: records.length, headHash: (records.at(-1) as AuditRecord).hash };
        const keep = at % records.length;
        const cut = records.slice(0, keep);
        expect(verifyChain(cut).ok).toBe(true);
        expect(where(verifyChain(cut, { anchor }))).toEqual([keep, "truncated"]);

        const anew = chain((list as object[]).with(keep, { person: "another" }));
        expect(verifyChain(anew).ok).toBe(true);
        expect(where(verifyChain(anew, { anchor }))).toEqual([records.length - 1, "rewritten"]);

        const longer = [
          ...records,
          seal({ type: "resumed", at: "2026-03-02T10:00:00Z", actor: 1 }, records.at(-1) ?? null),
        ];
        expect(verifyChain(longer, { anchor }).ok).toBe(true);
      }),
    );
    expect(where(verifyChain([], { anchor: { count: 0, headHash: GENESIS_HASH } }))).toBe("ok");
    expect(where(verifyChain([], { anchor: { count: 0, headHash: "f".repeat(64) } }))).toEqual([
      0,
      "rewritten",
    ]);
  });

  test("rehashing one record breaks the link of the next", () => {
    const records = chain([{}, {}, {}]);
    const { hash: _, ...body } = { ...(records[1] as AuditRecord), type: "retired" };
    const forged = { ...body, hash: digest(body) };
    expect(where(verifyChain(records.with(1, forged)))).toEqual([2, "prev"]);
  });

  test("does not throw for what is no record", () => {
    for (const hostile of [
      null,
      undefined,
      3,
      "x",
      [],
      {},
      { seq: 1 },
      { seq: 1, prev: GENESIS_HASH, n: 1n },
    ]) {
      expect(verifyChain([hostile as unknown as AuditRecord]).ok).toBe(false);
    }
  });
});
