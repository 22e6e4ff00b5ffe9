import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseMapping } from "../../src/schemas/table.ts";
import { mappingShape } from "../../src/table/mapping-shape.ts";

const folder = new URL("../../examples/mappings/", import.meta.url);
const examples = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Record<string, unknown>);

test("what the schema takes has the right shape", () => {
  expect(examples.length).toBeGreaterThan(3);
  for (const mapping of examples) expect(mappingShape(mapping)).toEqual([]);
});

/** Every place of a value, as a function that gives the value with something else there. */
function* places(value: unknown): Generator<(other: unknown) => unknown> {
  yield (other) => other;
  if (typeof value !== "object" || value === null) return;
  for (const key of Object.keys(value)) {
    for (const place of places((value as Record<string, unknown>)[key])) {
      yield (other) => {
        const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
        copy[key] = place(other);
        return copy;
      };
    }
  }
}

test("the shape and the schema refuse the same values, wherever one of another type stands", () => {
  let tried = 0;
  for (const mapping of examples) {
    for (const place of places(mapping)) {
      for (const other of [null, 7, "x", true, [], {}, [null], { other: 1 }]) {
        const altered = place(other);
        const parsed = parseMapping(altered);
        const shape = mappingShape(altered);
        if (shape.length > 0) expect(parsed.ok, JSON.stringify(shape)).toBe(false);
        // The schema's own refusals carry what was received and are of types, names or members.
        else if (!parsed.ok)
          expect(parsed.error.filter(({ received }) => received !== undefined)).toEqual([]);
        tried++;
      }
    }
  }
  expect(tried).toBeGreaterThan(1000);
});
