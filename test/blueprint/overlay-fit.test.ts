import { expect, test } from "vitest";
import { blueprint } from "../../src/blueprint/blueprint.ts";
import { catalogOf } from "../../src/blueprint/catalog.ts";
import type { Overlay } from "../../src/blueprint/overlay.ts";
import { overlayFitIssues } from "../../src/blueprint/overlay-fit.ts";
import { withAdditions } from "../../src/blueprint/overlay-items.ts";

const own: Overlay = {
  id: "acme",
  namespace: "acme",
  version: "1.0.0",
  extends: "^1.0.0",
  add: [
    { kind: "term", item: { id: "acme:word", term: "Word", definition: "A word of ours.", seeAlso: [] } },
  ],
};
const issuesOf = (overlay: Overlay, known = catalogOf(blueprint)) =>
  overlayFitIssues(overlay, blueprint, known).map(({ code, path, message }) => [
    code,
    path.join("."),
    message,
  ]);

test("short ids and ids that nobody has are told apart", () => {
  const override = [
    { kind: "question", id: "strategy-clarity", fields: { weight: 2 } },
    { kind: "term", id: "acme:word", fields: { term: "Wort" } },
  ];
  // The compiler refuses a short id, JSON does not.
  expect(issuesOf({ ...own, override } as unknown as Overlay)).toEqual([
    [
      "unknown-item",
      "override.0.id",
      "there is no question strategy-clarity in the blueprint; in full it is foundation.question.strategy-clarity",
    ],
    ["unknown-item", "override.1.id", "there is no term acme:word in the blueprint"],
  ]);
});

test("what any overlay adds counts as there", () => {
  const override = [{ kind: "term", id: "acme:word", fields: { term: "Wort" } }] as const;
  expect(issuesOf({ ...own, override }, withAdditions(catalogOf(blueprint), [own]))).toEqual([]);
});

test("a range that the blueprint is not in", () => {
  expect(issuesOf({ ...own, extends: "^9.0.0" }).map(([code]) => code)).toEqual(["version-out-of-range"]);
});
