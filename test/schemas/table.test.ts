import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseMapping } from "../../src/schemas/table.ts";

const folder = new URL("../../examples/mappings/", import.meta.url);

test.each(readdirSync(folder).filter((file) => file.endsWith(".json")))(
  "the example %s is a mapping",
  (file) => {
    const input: unknown = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
    const result = parseMapping(input);
    expect(result).toEqual({ ok: true, value: input });
  },
);

test.each([
  [null, []],
  [{}, ["fields"]],
  [{ fields: { a: { kind: "tex", column: 0 } } }, ["fields", "a", "kind"]],
  [
    { fields: { a: { kind: "text", column: 0, missing: { blank: [1] } } } },
    ["fields", "a", "missing", "blank", 0],
  ],
  [{ encoding: "latin1", fields: {} }, ["encoding"]],
  [{ fields: {} }, ["fields"]],
])("%j is refused at %j", (input, path) => {
  const result = parseMapping(input);
  expect(result.ok).toBe(false);
  if (!result.ok) expect(result.error[0]?.path).toEqual(path);
});
