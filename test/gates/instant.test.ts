import { expect, test } from "vitest";
import { isWithin, readInstant, toInstant } from "../../src/gates/instant.ts";

test("an instant has a zone and exists; anything else is NaN", () => {
  expect(readInstant("2026-03-01T10:00:00+01:00")).toBe(Date.UTC(2026, 2, 1, 9));
  for (const wrong of ["2026-03-01", "2026-02-30T00:00:00Z", "2026-03-01T10:00:00", "", null, 3, undefined]) {
    expect(readInstant(wrong)).toBeNaN();
  }
});

test("windows are half-open", () => {
  const from = "2026-03-01T00:00:00Z";
  const until = "2026-03-02T00:00:00Z";
  const at = (text: string): boolean => isWithin(Date.parse(text), from, until);
  expect([at("2026-02-28T23:59:59.999Z"), at(from), at("2026-03-01T23:59:59.999Z"), at(until)]).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(isWithin(Date.parse("2100-01-01T00:00:00Z"), from, undefined)).toBe(true);
  expect(toInstant(0)).toBe("1970-01-01T00:00:00.000Z");
});
