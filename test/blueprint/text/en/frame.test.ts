import { expect, test } from "vitest";
import { resourceStructure } from "../../../../src/blueprint/structure.ts";
import { aimText, resourceText } from "../../../../src/blueprint/text/en/frame.ts";

test("a resource that could not be confirmed says so, and a confirmed one names who stands behind it", () => {
  for (const { id, status } of resourceStructure) {
    const { authors, publisher, note } = resourceText[id];
    if (status === "verified") expect(authors.length > 0 || publisher !== null).toBe(true);
    else expect(note).toMatch(/not|no /);
  }
});

test("every aim says what to look at", () => {
  for (const { measure } of Object.values(aimText)) expect(measure.length).toBeGreaterThan(40);
});
