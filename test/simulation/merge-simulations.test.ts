import { expect, test } from "vitest";
import { assertManifest, joinShards, mergeSimulations } from "../../src/simulation/merge-simulations.ts";
import { simulateCaseSync } from "../../src/simulation/simulate-case.ts";
import { float64Shard, simulateShard } from "../../src/simulation/simulation-shard.ts";
import { claimsAssistant } from "../value/claims-assistant.ts";

const settings = { seed: 21, trials: 5000, sampling: "latin-hypercube" as const };
const shard = (from: number, to: number) =>
  JSON.parse(JSON.stringify(simulateShard(claimsAssistant, { ...settings, from, to })));

test("shards cut anywhere, in any order, one delivered twice, make the whole", () => {
  const whole = JSON.stringify(simulateCaseSync(claimsAssistant, settings));
  const shards = [shard(3000, 5000), shard(0, 1), shard(1, 3000), shard(0, 1)];
  expect(JSON.stringify(mergeSimulations(claimsAssistant, shards))).toBe(whole);
});

test("lists through JSON and typed arrays handed over mix in one run", () => {
  const whole = JSON.stringify(simulateCaseSync(claimsAssistant, settings));
  const moved = (from: number, to: number) => {
    const own = float64Shard(claimsAssistant, { ...settings, from, to });
    return structuredClone(own, { transfer: [own.npv.buffer as ArrayBuffer] });
  };
  const shards = [moved(3000, 5000), shard(0, 1), moved(1, 3000), shard(1, 3000), moved(0, 1)];
  expect(JSON.stringify(mergeSimulations(claimsAssistant, shards))).toBe(whole);
});

test("a manifest of another run is refused by the shard's place", () => {
  const { manifest } = shard(0, 10);
  assertManifest(shard(0, 10), manifest, 3);
  expect(() => assertManifest(shard(0, 10), { ...manifest, seed: 22 }, 3)).toThrow("shards[3].manifest");
});

test("a longer run begins with the trials of a shorter one", () => {
  const short = joinShards(shard(0, 2048).manifest, [shard(0, 2048)], 2048).npv;
  const long = simulateShard(claimsAssistant, { ...settings, trials: 50_000, from: 0, to: 2048 });
  expect([...short]).toEqual(long.npv);
});

test("a manifest whose members a store has sorted is the same", () => {
  const one = shard(0, 5000);
  const sorted = Object.fromEntries(Object.entries(one.manifest).sort());
  expect(mergeSimulations(claimsAssistant, [one, { ...one, manifest: sorted }]).trials).toBe(5000);
});

test("gaps, overlaps and strangers are refused", () => {
  expect(() => mergeSimulations(claimsAssistant, [])).toThrow("at least one shard");
  expect(() => mergeSimulations(claimsAssistant, [shard(0, 4000)])).toThrow("all trials to 5000");
  expect(() => mergeSimulations(claimsAssistant, [shard(0, 3000), shard(2000, 5000)])).toThrow(
    "from 3000 on",
  );
  const other = simulateShard(claimsAssistant, { ...settings, seed: 22, from: 1000, to: 5000 });
  expect(() => mergeSimulations(claimsAssistant, [shard(0, 1000), other])).toThrow("manifest");
});

test("shards that a store or a network has damaged are refused where they are broken", () => {
  const [one, two] = [shard(0, 1024), shard(1024, 5000)];
  const merged = (...shards: readonly unknown[]) => mergeSimulations(claimsAssistant, shards as [typeof one]);
  expect(() => merged(null)).toThrow("shards");
  expect(() => merged(one, null)).toThrow("shards[1]");
  expect(() => merged({ ...one, manifest: null }, two)).toThrow("shards");
  const holed = one.npv.map((value: number, i: number) => (i === 5 ? null : value));
  expect(() => merged({ ...one, npv: holed }, two)).toThrow("shards[0].npv[5]");
  expect(() => merged({ ...one, npv: one.npv.slice(1) }, two)).toThrow("shards[0].npv");
  expect(() => merged(one, { ...two, payback: two.payback.slice(1) })).toThrow("shards[1].payback");
  expect(() => merged(one, { ...two, payback: null })).toThrow("shards[1]");
  expect(() => merged({ ...one, payback: null }, two)).toThrow("shards[1]");
  const changed = { ...one, npv: one.npv.map((value: number) => value + 1) };
  expect(() => merged(one, changed, two)).toThrow("shards[1]");
});
