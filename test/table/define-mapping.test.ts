import { expect, expectTypeOf, test } from "vitest";
import { defineMapping } from "../../src/table/define-mapping.ts";
import { importTable } from "../../src/table/import-table.ts";

test("the fields become the types of the rows", () => {
  const mapping = defineMapping({
    fields: {
      name: { kind: "text", column: 0 },
      stage: { kind: "enumeration", column: 1, values: { live: ["in use"], idea: [] } },
      cost: { kind: "money", column: 2, currency: "EUR" },
      staff: { kind: "number", column: 3 },
      open: { kind: "boolean", column: 4, true: ["y"], false: ["n"] },
      tags: { kind: "list", column: 5, separator: ";" },
      origin: { kind: "constant", value: "crm" },
    },
  });
  const { rows, quality } = importTable("n,s,c,f,o,t\nChat,in use,5.10,2.5,y,a;b\n", mapping);
  const values = rows[0]!.values;
  expect(values).toEqual({
    name: "Chat",
    stage: "live",
    cost: "5.1",
    staff: 2.5,
    open: true,
    tags: ["a", "b"],
    origin: "crm",
  });
  expectTypeOf(values.stage).toEqualTypeOf<"live" | "idea" | null>();
  expectTypeOf(values.name).toEqualTypeOf<string | null>();
  expectTypeOf(values.staff).toEqualTypeOf<number | null>();
  expectTypeOf(values.open).toEqualTypeOf<boolean | null>();
  expectTypeOf(values.tags).toEqualTypeOf<readonly string[] | null>();
  expectTypeOf(values.origin).toEqualTypeOf<"crm">();
  expectTypeOf(quality.fields).toHaveProperty("stage");
  // @ts-expect-error a misspelt field is a mistake
  expect(values.stagee).toBeUndefined();
});

test("a mapping that contradicts itself throws with all its issues", () => {
  expect(() => defineMapping({ delimiter: "", fields: {} })).toThrow(/2 issues|3 issues/);
});
