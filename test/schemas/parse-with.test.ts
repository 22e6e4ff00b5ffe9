import { expect, test } from "vitest";
import * as z from "zod";
import { parseWith } from "../../src/schemas/parse-with.ts";

const schema = z.object({ list: z.array(z.number()) });

test("the issues of the schema carry path, what was expected and what came", () => {
  expect(parseWith(schema, { list: [1, "two"] })).toEqual({
    ok: false,
    error: [
      {
        code: "invalid-type",
        path: ["list", 1],
        message: expect.any(String),
        expected: "number",
        received: '"two"',
      },
    ],
  });
});

test("the check runs on what the schema lets through", () => {
  const check = (value: { list: number[] }) =>
    value.list.length === 0 ? [{ code: "empty", path: ["list"], message: "is empty" }] : [];
  expect(parseWith(schema, { list: [] }, check)).toMatchObject({ ok: false, error: [{ code: "empty" }] });
  expect(parseWith(schema, { list: [1] }, check)).toEqual({ ok: true, value: { list: [1] } });
});
