import { expect, test } from "vitest";
import { checkInstrument } from "../../src/assessment/check-instrument.ts";
import type { Instrument, InstrumentQuestion } from "../../src/assessment/instrument.ts";
import { blueprint } from "../../src/blueprint/index.ts";
import { instrument } from "./made-responses.ts";

const question = (extra: object): Instrument => ({
  ...instrument,
  questions: [{ id: "foundation.question.strategy-clarity", ...extra } as InstrumentQuestion],
});

test("a good instrument has none, also against its blueprint", () => {
  expect(checkInstrument(instrument)).toEqual([]);
  expect(checkInstrument(instrument, blueprint)).toEqual([]);
});

test.each([
  ["no id", { ...instrument, id: "" }, "missing-id", ["id"]],
  [
    "a digest that is none",
    { ...instrument, blueprint: { version: "1", digest: "x" } },
    "bad-digest",
    ["blueprint", "digest"],
  ],
  ["no questions", { ...instrument, questions: [] }, "no-questions", ["questions"]],
  [
    "a question twice",
    { ...instrument, questions: [...instrument.questions, instrument.questions[0]!] },
    "duplicate-question",
    ["questions", 4],
  ],
  [
    "an unknown question",
    { ...instrument, questions: ["foundation.question.nope" as "foundation.question.strategy-clarity"] },
    "unknown-question",
    ["questions", 0],
  ],
  [
    "an own question without a stage",
    { ...instrument, questions: [{ id: "acme:fairness" }] },
    "unknown-question",
    ["questions", 0],
  ],
  [
    "an unknown stage",
    { ...instrument, questions: [{ id: "acme:fairness", stage: "finish" as "scale" }] },
    "unknown-stage",
    ["questions", 0, "stage"],
  ],
  ["a weight of 0", question({ weight: 0 }), "bad-weight", ["questions", 0, "weight"]],
  ["a scale of one level", question({ scale: { min: 2, max: 2 } }), "bad-scale", ["questions", 0, "scale"]],
  ["a scale without end", question({ scale: { min: 0, max: 1e9 } }), "bad-scale", ["questions", 0, "scale"]],
  ["no roles", { ...instrument, roles: [] }, "no-roles", ["roles"]],
  ["a question for no role", question({ roles: [] }), "no-roles", ["questions", 0, "roles"]],
  [
    "a question for a role that takes no part",
    { ...question({ roles: ["ghost"] }), roles: ["executive"] },
    "unknown-role",
    ["questions", 0, "roles", 0],
  ],
] as const)("%s", (_, wrong, code, path) => {
  const issues = checkInstrument(wrong as Instrument);
  expect(issues.map((issue) => issue.code)).toEqual([code]);
  expect(issues[0]?.path).toEqual(path);
});

test("an own question with a stage is fine", () => {
  expect(checkInstrument({ ...instrument, questions: [{ id: "acme:fairness", stage: "scale" }] })).toEqual(
    [],
  );
});

test("against a blueprint: another version, another text, a question it lacks", () => {
  const other = { ...blueprint, version: "2.0.0" };
  expect(checkInstrument(instrument, other).map(({ code }) => code)).toEqual(["wrong-version"]);
  const reworded = { ...blueprint, vision: "another" };
  expect(checkInstrument(instrument, reworded).map(({ code }) => code)).toEqual(["wrong-digest"]);
  const own: Instrument = { ...instrument, questions: [{ id: "acme:fairness", stage: "scale" }] };
  expect(checkInstrument(own, blueprint).map(({ code }) => code)).toEqual(["unknown-question"]);
});
