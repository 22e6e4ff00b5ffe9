import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { blueprint } from "../../src/blueprint/blueprint.ts";
import { blueprintSchema, overlaySchema } from "../../src/schemas/blueprint.ts";
import { jsonSchema } from "../../src/schemas/json-schema.ts";

test("an independent validator accepts the blueprint and refuses a broken one", () => {
  const validate = new Ajv2020({ strict: false }).compile(jsonSchema(blueprintSchema));
  expect(validate(blueprint)).toBe(true);
  expect(validate({ ...blueprint, stages: [{}] })).toBe(false);
});

test("the overlay's schema is plain data of draft 2020-12", () => {
  const schema = jsonSchema(overlaySchema);
  expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
  expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
});
