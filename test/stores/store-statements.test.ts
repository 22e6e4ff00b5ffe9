import { expect, test } from "vitest";
import { storeStatements } from "../../src/stores/store-statements.ts";

const statements = Object.entries(storeStatements('"s"'));

test.each(statements)("%s names its tenant first, and everything as text", (_, text) => {
  expect(text).toContain("set_config('ai_operating_model.tenant', $1::text, true)");
  expect(text.match(/\$\d+(?!::text|\d)/g)).toBeNull();
  // One statement: nothing that a pooler in transaction mode could tear apart.
  expect(text).not.toContain(";");
});

test.each(statements)("%s asks for rows of the tenant alone, wherever it reads", (_, text) => {
  for (const [, condition] of text.matchAll(/from "s"\.(?:events|snapshots)\s+where ([^\n]*)/g)) {
    expect(condition).toMatch(/^tenant = given\.tenant/);
  }
});
