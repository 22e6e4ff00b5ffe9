import { describe, expect, test } from "vitest";
import { Decimal, type MoneyInput } from "../../src/foundation/decimal.ts";
import { replay } from "../../src/gates/evolve.ts";
import { handle } from "../../src/gates/handle.ts";
import { memoryStore } from "../../src/gates/memory-store.ts";
import type { EventStore } from "../../src/gates/store.ts";
import {
  beaApproves,
  classify,
  create,
  evaApproves,
  go,
  hour,
  ready,
  release,
  submit,
  t0,
} from "./fixture.ts";

describe("handle", () => {
  test("reads, decides and appends; the state is that of the stored log", async () => {
    const store = memoryStore();
    for (const command of ready) {
      const handled = await handle(store, "s", release, command);
      expect(handled.kind).toBe("accepted");
      expect(handled.state).toEqual(replay(release, await store.read("s")));
    }
    expect((await store.read("s", { from: 6 })).map(({ type }) => type)).toEqual(["vote-cast", "vote-cast"]);
  });

  test("a refusal appends nothing", async () => {
    const store = memoryStore();
    const handled = await handle(store, "s", release, beaApproves);
    expect(handled).toMatchObject({ kind: "refused", refusals: [{ code: "not-submitted" }] });
    expect(await store.streams()).toEqual([]);
  });

  test("the same key and content is a duplicate, appended once; other content is refused", async () => {
    const store = memoryStore();
    const command = { ...submit, idempotencyKey: "k-1" };
    await handle(store, "s", release, create);
    expect((await handle(store, "s", release, command)).kind).toBe("accepted");
    expect(await handle(store, "s", release, { ...command, at: hour(1) })).toMatchObject({
      kind: "duplicate",
      of: 2,
    });
    expect(await handle(store, "s", release, { ...command, evidenceDigest: "d2" })).toMatchObject({
      refusals: [{ code: "idempotency-key-reused" }],
    });
    expect(await store.read("s")).toHaveLength(2);
  });

  test("a key recognizes any amount of money, and members that say nothing", async () => {
    const store = memoryStore();
    for (const command of ready) await handle(store, "s", release, command);
    const release10 = (amount: MoneyInput) => ({ amount, currency: "EUR", until: hour(9) });
    const command = { ...go, idempotencyKey: "k" };
    const paid = { ...command, release: release10(10n) };
    expect((await handle(store, "s", release, paid)).kind).toBe("accepted");
    expect((await handle(store, "s", release, paid)).kind).toBe("duplicate");
    expect(
      (await handle(store, "s", release, { ...command, release: release10(new Decimal(10)) })).kind,
    ).toBe("duplicate");
    expect((await handle(store, "s", release, { ...command, release: release10(11n) })).kind).toBe("refused");
    const click = { ...classify, idempotencyKey: "k-2" };
    const blank = { ...click, answers: undefined } as unknown as typeof click; // as hosts write it without exactOptionalPropertyTypes
    expect((await handle(store, "s", release, blank)).kind).toBe("accepted");
    expect((await handle(store, "s", release, click)).kind).toBe("duplicate");
  });

  test("of two at once one is accepted, the other learns of the conflict", async () => {
    const store = memoryStore();
    await handle(store, "s", release, create);
    await handle(store, "s", release, submit);
    const both = await Promise.all([
      handle(store, "s", release, beaApproves),
      handle(store, "s", release, evaApproves),
    ]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(["accepted", "conflict"]);
    expect(both.find(({ kind }) => kind === "conflict")).toMatchObject({
      expectedVersion: 2,
      actualVersion: 3,
    });
  });

  test("what was decided upon a stale view is the same conflict, and appends nothing", async () => {
    const store = memoryStore();
    await handle(store, "s", release, create);
    const stale = await handle(store, "s", release, { ...submit, expectedVersion: 0 });
    expect(stale).toMatchObject({
      kind: "conflict",
      expectedVersion: 0,
      actualVersion: 1,
      state: { version: 1 },
    });
    expect(await store.read("s")).toHaveLength(1);
    expect((await handle(store, "s", release, { ...submit, expectedVersion: 1 })).kind).toBe("accepted");
  });

  test("a key that another writer recorded in between counts as known", async () => {
    const inner = memoryStore();
    const late: EventStore = { ...inner, recorded: async () => undefined };
    const command = { ...create, idempotencyKey: "k" };
    await handle(inner, "s", release, command);
    const stale: EventStore = { ...late, read: async () => [] };
    expect(await handle(stale, "s", release, command)).toMatchObject({ kind: "duplicate", of: 1 });
    const other = await handle(stale, "s", release, { ...command, initiativeId: "i-2" });
    expect(other).toMatchObject({ refusals: [{ code: "idempotency-key-reused" }] });
  });

  test("the clock is the host's", async () => {
    const handled = await handle(memoryStore(), "s", release, { ...create, at: hour(1) }, { clock: t0 });
    expect(handled).toMatchObject({ refusals: [{ code: "timestamp-in-future" }] });
  });
});
