import { expect, test } from "vitest";
import { blueprint } from "../../src/blueprint/blueprint.ts";
import { catalogKey, catalogOf } from "../../src/blueprint/catalog.ts";
import type { Overlay } from "../../src/blueprint/overlay.ts";
import { additionsOf, retirementsOf, withAdditions } from "../../src/blueprint/overlay-items.ts";

const overlay: Overlay = {
  id: "acme",
  namespace: "acme",
  version: "1.0.0",
  extends: "^1.0.0",
  add: [
    {
      kind: "outcome",
      item: {
        id: "acme:improve.outcome.energy-budget",
        stage: "improve",
        name: "Energy budget",
        description: "Energy use of models is known and limited.",
        mandatory: true,
        checklist: [
          { id: "acme:energy-measured", text: "It is measured.", evidence: "Meter data", mandatory: true },
        ],
      },
    },
  ],
  retire: [{ kind: "outcome", id: "foundation.outcome.skills-plan", reason: "Kept by the group." }],
};

test("an added outcome and its checklist are items apart, with a namespaced short id", () => {
  const [outcome, item] = additionsOf(overlay);
  expect([outcome?.kind, outcome?.id, outcome?.fields.shortId]).toEqual([
    "outcome",
    "acme:improve.outcome.energy-budget",
    "acme:energy-budget",
  ]);
  expect([item?.kind, item?.id, item?.parent]).toEqual([
    "checklist-item",
    "acme:energy-measured",
    "acme:improve.outcome.energy-budget",
  ]);
  const catalog = withAdditions(catalogOf(blueprint), [overlay]);
  expect(catalog.get(catalogKey("checklist-item", "acme:energy-measured"))).toEqual(item);
});

test("with an outcome goes its checklist; what is retired already keeps its name", () => {
  const gone = retirementsOf(overlay, catalogOf(blueprint), new Map());
  const checklist = blueprint.outcomes.find(({ shortId }) => shortId === "skills-plan")?.checklist ?? [];
  expect(gone.map(({ id }) => id).sort()).toEqual(
    ["foundation.outcome.skills-plan", ...checklist.map(({ id }) => id)].sort(),
  );
  const before = { ...gone[0]!, name: "As it was called", by: "earlier" };
  const again = retirementsOf(overlay, new Map(), new Map([[catalogKey("outcome", before.id), before]]));
  expect(again).toEqual([{ ...before, reason: "Kept by the group.", by: "acme" }]);
});
