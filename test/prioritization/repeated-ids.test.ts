import { expect, test } from "vitest";
import { hasRepeatedIds } from "../../src/prioritization/repeated-ids.ts";

const many = Array.from({ length: 5000 }, (_, row) => `initiative ${row}`);

test("ids are told apart whatever their length, and a repeat is found wherever it stands", () => {
  expect(hasRepeatedIds([])).toBe(false);
  expect(hasRepeatedIds(many)).toBe(false);
  expect(hasRepeatedIds([...many, "initiative 0"])).toBe(true);
  expect(hasRepeatedIds([...many, "initiative 4999"])).toBe(true);
  expect(hasRepeatedIds(["__proto__", "constructor", "é", "e\u0301", " "])).toBe(false);
});

test.each([[""], [null], [undefined], [7], [{}]])("%j is no id", (id) => {
  expect(hasRepeatedIds([...many, id as string])).toBe(true);
});

test("ids made to have one hash are told apart all the same, and a repeat among them is found", () => {
  // "Aa" and "BB" count the same under a polynomial hash of base 31; so do all texts made of them.
  let colliding = [""];
  for (let length = 0; length < 12; length++)
    colliding = colliding.flatMap((text) => [`${text}Aa`, `${text}BB`]);
  expect(colliding).toHaveLength(4096);
  expect(hasRepeatedIds(colliding)).toBe(false);
  expect(hasRepeatedIds([...colliding, colliding[77] as string])).toBe(true);
  expect(hasRepeatedIds([...colliding, ""])).toBe(true);
});

test("ids in ascending order need no more than one look, and a repeat among them is found", () => {
  expect(hasRepeatedIds(["a", "b", "aa", "ab", "ab1"])).toBe(false);
  expect(hasRepeatedIds(["a", "b", "b", "aa"])).toBe(true);
  expect(hasRepeatedIds(["", "a"])).toBe(true);
  expect(hasRepeatedIds(["a", "b", undefined as unknown as string])).toBe(true);
});
