import fc from "fast-check";
import { expect, test } from "vitest";
import { compoundKey } from "../../src/metrics/compound-key.ts";

test("different texts have different keys", () => {
  const texts = fc.array(
    fc.option(fc.string({ unit: fc.constantFrom("1", ":", "-", "a") }), { nil: undefined }),
    {
      maxLength: 4,
    },
  );
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      const same = a.length === b.length && a.every((text, index) => text === b[index]);
      expect(compoundKey(...a) === compoundKey(...b)).toBe(same);
    }),
    { numRuns: 2000 },
  );
});
