import { expect, test } from "vitest";
import type { Overlay } from "../../src/blueprint/overlay.ts";
import { overlayShapeIssues } from "../../src/blueprint/overlay-shape.ts";

const codes = (rest: object): string[] =>
  overlayShapeIssues({
    ...{ id: "acme", namespace: "acme", version: "1.0.0", extends: "^1.0.0" },
    ...rest,
  } as Overlay).map(({ code }) => code);
const term = (id: string) => ({ kind: "term", item: { id, term: "W", definition: "D", seeAlso: [] } });

test.each([
  ["nothing", {}, []],
  ["an id with spaces", { id: "Acme Group" }, ["invalid-id"]],
  ["an empty namespace", { namespace: "" }, ["invalid-namespace"]],
  ["a namespace that is left out", { namespace: undefined }, ["invalid-type"]],
  ["an id that is no text", { id: null }, ["invalid-type"]],
  ["an addition that is none", { add: [null] }, ["invalid-type"]],
  [
    "an outcome without a checklist",
    { add: [{ kind: "outcome", item: { id: "acme:scale.outcome.x" } }] },
    ["invalid-type"],
  ],
  ["a retirement without a reason", { retire: [{ kind: "term", id: "npv" }] }, ["invalid-type"]],
  [
    "an override of what every object has",
    { override: [{ kind: "constructor", id: "npv", fields: { name: "x" } }] },
    ["unknown-field"],
  ],
  ["a version with a prefix", { version: "v1" }, ["invalid-version"]],
  ["another namespace", { add: [term("other:word")] }, ["not-namespaced"]],
  ["no namespace", { add: [term("word")] }, ["not-namespaced"]],
  ["a published id behind a namespace alone", { add: [term("acme:")] }, ["invalid-id"]],
  ["two of one id", { add: [term("acme:w"), term("acme:w")] }, ["duplicate-id"]],
  [
    "an outcome whose id names another stage",
    { add: [{ kind: "outcome", item: { id: "acme:scale.outcome.x", stage: "improve", checklist: [] } }] },
    ["invalid-id"],
  ],
  [
    "a field that follows from others",
    { override: [{ kind: "stage", id: "scale", fields: { outcomes: [] } }] },
    ["unknown-field"],
  ],
  ["an id override", { override: [{ kind: "term", id: "npv", fields: { id: "x" } }] }, ["unknown-field"]],
  [
    "retired and overridden at once",
    {
      override: [{ kind: "term", id: "npv", fields: { term: "x" } }],
      retire: [{ kind: "term", id: "npv", reason: "r" }],
    },
    ["retired-and-overridden"],
  ],
  ["no reason", { retire: [{ kind: "term", id: "npv", reason: " " }] }, ["reason-required"]],
])("%s", (_, rest, expected) => {
  expect(codes(rest)).toEqual(expected);
});
