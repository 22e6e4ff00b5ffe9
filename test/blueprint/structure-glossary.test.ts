import { expect, test } from "vitest";
import { glossaryStructure } from "../../src/blueprint/structure-glossary.ts";

test("terms lead to other terms that exist, never to themselves", () => {
  const ids = new Set<string>(glossaryStructure.map(({ id }) => id));
  expect(ids.size).toBe(glossaryStructure.length);
  for (const { id, seeAlso } of glossaryStructure)
    for (const other of seeAlso as readonly string[]) {
      expect(other).not.toBe(id);
      expect(ids).toContain(other);
    }
});
