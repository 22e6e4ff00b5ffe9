import { expect, test } from "vitest";
import { instantMillis, isInstant } from "../../src/foundation/instant.ts";

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
