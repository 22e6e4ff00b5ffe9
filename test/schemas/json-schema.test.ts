import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import * as z from "zod";
import { blueprint } from "../../src/blueprint/blueprint.ts";
import { blueprintSchema, overlaySchema } from "../../src/schemas/blueprint.ts";
import * as rim from "../../src/schemas/index.ts";
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

const parsers = Object.keys(rim).filter((name) => name.startsWith("parse") && name !== "parseWith");
const schemaOf = (parser: string): string => `${parser.charAt(5).toLowerCase()}${parser.slice(6)}Schema`;

test.each(parsers)(
  "%s has a schema beside it, which an API can publish and make part of its own",
  (parser) => {
    const schema = (rim as Readonly<Record<string, unknown>>)[schemaOf(parser)] as z.ZodType;
    expect([schemaOf(parser), schema instanceof z.ZodType]).toEqual([schemaOf(parser), true]);
    expect(() =>
      new Ajv2020({ strict: false, validateFormats: false }).compile(jsonSchema(schema)),
    ).not.toThrow();
    const body = z.strictObject({ asOf: z.string(), data: schema });
    expect(
      body.safeParse({ asOf: "2026-06-30", data: 7 }).error?.issues.map(({ path }) => path[0]),
    ).toContain("data");
  },
);

test("there are parsers", () => {
  expect(parsers.length).toBeGreaterThan(20);
});
