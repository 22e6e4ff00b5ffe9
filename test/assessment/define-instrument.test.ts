import { expect, expectTypeOf, test } from "vitest";
import { defineInstrument } from "../../src/assessment/define-instrument.ts";
import { instrument } from "./made-responses.ts";

test("the literal comes back, with its literal types", () => {
  const defined = defineInstrument({
    id: "spring",
    blueprint: instrument.blueprint,
    questions: ["scale.question.knowledge-sharing"],
    roles: ["executive"],
  });
  expect(defined.questions).toEqual(["scale.question.knowledge-sharing"]);
  expectTypeOf(defined.roles[0]).toEqualTypeOf<"executive">();
});

test("a misspelt question is a compile error, and an error when it runs", () => {
  expect(() =>
    defineInstrument({
      id: "spring",
      blueprint: instrument.blueprint,
      // @ts-expect-error the id is misspelt on purpose: the compiler must see it
      questions: ["scale.question.knowledge-shearing"],
    }),
  ).toThrow("instrument is not valid (1 issue)");
});
