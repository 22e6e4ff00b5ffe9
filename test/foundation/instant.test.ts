import fc from "fast-check";
import { expect, test } from "vitest";
import { instantMillis, isInstant, readInstant } from "../../src/foundation/instant.ts";

test.each(["2026-03-01T09:30:00Z", "2026-03-01T09:30Z", "2024-02-29T23:59:59.123456789+05:30"])(
  "%s is an instant",
  (text) => {
    expect(isInstant(text)).toBe(true);
    expect(instantMillis(text)).toBe(Date.parse(text));
  },
);

test.each([
  "2026-03-01",
  "2026-03-01T09:30:00",
  "2023-02-29T00:00:00Z",
  "2026-03-01T24:00:00Z",
  "2026-03-01T00:60Z",
  "",
  null,
  0,
])("%j is none", (value) => {
  expect(isInstant(value)).toBe(false);
  expect(() => instantMillis(value as string, ["at"])).toThrow("at must be an ISO 8601 instant");
});

/** The same by a pattern, by whether the date survives a round trip, and by the platform's parser. */
function readByPlatform(text: string): number {
  const pattern =
    /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
  const day = text.slice(0, 10);
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const exists =
    !Number.isNaN(midnight) && new Date(midnight).toISOString().slice(0, 10) === day && day >= "0001";
  return pattern.test(text) && exists ? Date.parse(text) : Number.NaN;
}

test("what is read digit by digit is what pattern and platform read", () => {
  const two = fc.integer({ min: 0, max: 99 }).map((value) => String(value).padStart(2, "0"));
  const end = fc.constantFrom(
    "Z",
    "z",
    "",
    "+00:00",
    "-23:59",
    "+24:00",
    ".0Z",
    ".12Z",
    ".123Z",
    ".12xZ",
    ",123Z",
    ".1234Z",
  );
  const text = fc
    .tuple(
      fc.constantFrom("0000", "0001", "1969", "2024", "2026", "9999", "20 6"),
      fc.array(two, { minLength: 5, maxLength: 5 }),
      end,
    )
    .map(
      ([year, [month, day, hour, minute, second], zone]) =>
        `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`,
    );
  const valid = fc.date({ min: new Date(0), max: new Date("9999-12-31T23:59:59.999Z"), noInvalidDate: true });
  const written = valid.map((date) => date.toISOString());
  const broken = fc
    .tuple(written, fc.nat({ max: 23 }), fc.constantFrom("x", " ", "0", "9", ":", "-", "T", "."))
    .map(([whole, at, letter]) => whole.slice(0, at) + letter + whole.slice(at + 1));
  let read = 0;
  fc.assert(
    fc.property(
      fc.oneof(
        text,
        written,
        written.map((whole) => whole.replace(/\.\d+/, "")),
        broken,
      ),
      (each) => {
        const expected = readByPlatform(each);
        if (!Number.isNaN(expected)) read++;
        expect([each, readInstant(each)]).toEqual([each, expected]);
      },
    ),
    { numRuns: 5000 },
  );
  expect(read).toBeGreaterThan(1000);
});
