import { expect, test } from "vitest";
import { outcomeText } from "../../../../src/blueprint/text/en/outcomes.ts";

test("names are short, descriptions say more than the name", () => {
  for (const { name, description } of Object.values(outcomeText)) {
    expect(name.length).toBeLessThanOrEqual(60);
    expect(description.length).toBeGreaterThan(name.length + 40);
  }
});
