import { expect, test } from "vitest";
import {
  publishedQuestion,
  resolveQuestion,
  resolveQuestions,
} from "../../src/assessment/resolve-questions.ts";
import { instrument } from "./made-responses.ts";

test("an id takes everything from the blueprint", () => {
  expect(resolveQuestion("scale.question.knowledge-sharing")).toMatchObject({
    stage: "scale",
    weight: 1,
    scale: { min: 0, max: 4 },
    roles: null,
    metrics: ["scale.metric.component-reuse-rate", "scale.metric.time-to-value"],
  });
});

test("what an entry says itself goes first; an unknown question has no stage", () => {
  const own = resolveQuestion({
    id: "acme:fairness",
    stage: "improve",
    weight: 2,
    scale: { min: 1, max: 7 },
    roles: ["risk"],
  });
  expect(own).toEqual({
    id: "acme:fairness",
    stage: "improve",
    weight: 2,
    scale: { min: 1, max: 7 },
    roles: ["risk"],
    outcomes: [],
    metrics: [],
  });
  expect(resolveQuestion("acme:fairness")).toBeUndefined();
  expect(publishedQuestion("acme:fairness")).toBeUndefined();
});

test("in the order of the instrument", () => {
  expect(resolveQuestions(instrument).map(({ id }) => id)).toEqual(
    instrument.questions.map((entry) => (typeof entry === "string" ? entry : entry.id)),
  );
});
