import { expect, test } from "vitest";
import { checklistText } from "../../../../src/blueprint/text/en/checklists.ts";

test("each item is one statement that can be ticked, with something to look at", () => {
  for (const { text, evidence } of Object.values(checklistText)) {
    expect(text).toMatch(/^[A-Z].*\.$/);
    expect(text).not.toMatch(/\?/);
    expect(evidence.length).toBeGreaterThan(5);
  }
});
