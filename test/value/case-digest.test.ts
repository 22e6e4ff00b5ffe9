import { expect, test } from "vitest";
import { caseDigest, plainCase } from "../../src/value/case-digest.ts";
import { caseWith } from "./case-with.ts";

const priced = (pricePerSeat: number | string | bigint) =>
  caseWith({ costs: [{ id: "s", kind: "seats", purchased: 1, pricePerSeat }] });

test("equal cases have equal digests, whatever the order of their members", () => {
  const { id, ...rest } = priced(5);
  expect(caseDigest({ ...rest, id })).toBe(caseDigest(priced(5)));
  expect(caseDigest(priced(6))).not.toBe(caseDigest(priced(5)));
});

test("a bigint counts as its numeral", () => {
  expect(caseDigest(priced(5n))).toBe(caseDigest(priced("5")));
  expect(plainCase(priced(5n))).toMatchObject({ costs: [{ pricePerSeat: "5" }] });
});
