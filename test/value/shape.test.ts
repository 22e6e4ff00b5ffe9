import { expect, test } from "vitest";
import { misshapen, type Shape } from "../../src/value/shape.ts";

const shape: Shape = {
  required: { name: "text", parts: { list: { required: { count: "number" }, optional: { fine: "flag" } } } },
  optional: { by: { record: { oneOf: ["a", "b"] } }, note: "any" },
};
const found = (value: unknown): string[] =>
  misshapen(value, shape, ["at"]).map(({ code, path }) => `${code} ${path.join(".")}`);

test("what is built as it should be has no issues, whatever else it has", () => {
  expect(found({ name: "x", parts: [], more: 1 })).toEqual([]);
  const full = { name: "x", parts: [{ count: Number.NaN, fine: false }], by: { c: "b" }, note: null };
  expect(found(full)).toEqual([]);
});

test("every place at once", () => {
  const wrong = { name: "", parts: [{ count: "1" }, null, { count: 1, fine: 0 }], by: { c: "d", e: "a" } };
  expect(found(wrong)).toEqual([
    "wrong-type at.name",
    "wrong-type at.parts.0.count",
    "wrong-type at.parts.1",
    "wrong-type at.parts.2.fine",
    "not-one-of at.by.c",
  ]);
});

test.each([
  [null, "must be an object; received null"],
  [[], "must be an object; received a list of 0"],
  ["x", 'must be an object; received "x"'],
])("%j is told as what it is", (value, message) => {
  expect(misshapen(value, shape, [])).toEqual([
    { code: "wrong-type", path: [], message, expected: "an object", received: message.split("received ")[1] },
  ]);
});

test("holes of a list are places too", () => {
  expect(found({ name: "x", parts: new Array(2) })).toEqual([
    "wrong-type at.parts.0",
    "wrong-type at.parts.1",
  ]);
});
