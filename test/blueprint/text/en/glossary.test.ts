import { expect, test } from "vitest";
import { glossaryText } from "../../../../src/blueprint/text/en/glossary.ts";

test("no two entries define the same word", () => {
  const terms = Object.values(glossaryText).map(({ term }) => term.toLowerCase());
  expect(new Set(terms).size).toBe(terms.length);
  for (const { definition } of Object.values(glossaryText)) expect(definition).toMatch(/^[A-Z].*\.$/);
});
