import { expect, test } from "vitest";
import { crosswalkEntryText } from "../../../../src/blueprint/text/en/crosswalks.ts";

test("levels and clauses bear their number in the name", () => {
  for (const [key, { name }] of Object.entries(crosswalkEntryText)) {
    const number = /-(\d+)$/.exec(key)?.[1];
    if (number) expect(name).toContain(` ${number}: `);
  }
});
