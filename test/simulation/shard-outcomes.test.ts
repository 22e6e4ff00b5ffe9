import { expect, test } from "vitest";
import { emptyOutcomes, placeShard, standsAt } from "../../src/simulation/shard-outcomes.ts";
import { float64Shard, simulateShard } from "../../src/simulation/simulation-shard.ts";
import { claimsAssistant } from "../value/claims-assistant.ts";

const options = { seed: 5, trials: 3000, from: 1000, to: 2500 };
const typed = float64Shard(claimsAssistant, options);
const listed = simulateShard(claimsAssistant, options);
const shape = { npvAfterTax: typed.npvAfterTax !== null, payback: true };

test("lists and typed arrays are written alike, at their trials only", () => {
  const [one, other] = [emptyOutcomes(shape, 3000), emptyOutcomes(shape, 3000)];
  placeShard(typed, one, 0);
  placeShard(JSON.parse(JSON.stringify(listed)), other, 0);
  expect(one).toEqual(other);
  expect([...one.npv.subarray(1000, 2500)]).toEqual([...typed.npv]);
  expect(one.npv.subarray(0, 1000).every((value) => value === 0)).toBe(true);
  expect(one.npv.subarray(2500).every((value) => value === 0)).toBe(true);
});

test("what never comes back is NaN in a typed array, null in a list", () => {
  const months = typed.payback?.slice().fill(Number.NaN, 0, 3) as Float64Array;
  const list = Array.from(months, (month) => (Number.isNaN(month) ? null : month));
  const [one, other] = [emptyOutcomes(shape, 3000), emptyOutcomes(shape, 3000)];
  placeShard({ ...typed, payback: months }, one, 0);
  placeShard({ ...listed, payback: list }, other, 0);
  expect(one.payback).toEqual(other.payback);
  expect([...(one.payback?.subarray(1000, 1003) ?? [])]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  expect(standsAt({ ...listed, payback: list }, one, 0)).toBe(true);
  expect(standsAt(listed, one, 0)).toBe(list.every((month, i) => month === listed.payback?.[i]));
});

test("whether the same trials stand there already, in whatever form they come", () => {
  const outcomes = emptyOutcomes(shape, 3000);
  placeShard(typed, outcomes, 0);
  for (const again of [typed, listed, structuredClone(typed)])
    expect(standsAt(again, outcomes, 1)).toBe(true);
  expect(
    standsAt({ ...typed, npv: typed.npv.map((value, i) => value + (i === 1499 ? 1 : 0)) }, outcomes, 1),
  ).toBe(false);
  const later = typed.payback?.map((month) => (Number.isNaN(month) ? 7 : Number.NaN)) as Float64Array;
  expect(standsAt({ ...typed, payback: later }, outcomes, 1)).toBe(false);
  // A trial of −0 went through JSON as 0.
  const zeros = { ...typed, npv: new Float64Array(1500).fill(-0) };
  placeShard(zeros, outcomes, 0);
  expect(standsAt({ ...zeros, npv: new Array(1500).fill(0) }, outcomes, 1)).toBe(true);
});

test("lists of another sort, length or content are refused where they are broken", () => {
  const place = (members: object) => () =>
    placeShard({ ...typed, ...members } as typeof typed, emptyOutcomes(shape, 3000), 4);
  const bad = (at: number, value: number) => typed.npv.map((own, i) => (i === at ? value : own));
  expect(place({ npv: bad(7, Number.NaN) })).toThrow("shards[4].npv[7]");
  expect(place({ npv: bad(8, Number.POSITIVE_INFINITY) })).toThrow("shards[4].npv[8]");
  expect(place({ payback: bad(9, Number.NEGATIVE_INFINITY) })).toThrow("shards[4].payback[9]");
  expect(place({ npv: [...bad(3, Number.NaN)] })).toThrow("shards[4].npv[3]");
  expect(place({ npv: typed.npv.subarray(1) })).toThrow("shards[4].npv");
  expect(place({ npv: new Float32Array(1500) })).toThrow("shards[4].npv");
  expect(place({ npv: JSON.parse(JSON.stringify(typed.npv)) })).toThrow("shards[4].npv");
  expect(place({ npv: { length: 1500, [Symbol.toStringTag]: "Float64Array" } })).toThrow("shards[4].npv");
  const gone = structuredClone(typed);
  structuredClone(gone, { transfer: [gone.npv.buffer as ArrayBuffer] });
  expect(place({ npv: gone.npv })).toThrow("a list of 1500 outcomes");
  expect(place({ payback: null })).toThrow("the outcomes that the other shards have");
  expect(place({ npvAfterTax: undefined })).toThrow("shards[4]");
});
