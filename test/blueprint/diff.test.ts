import { expect, test } from "vitest";
import { applyOverlay } from "../../src/blueprint/apply-overlay.ts";
import { blueprint } from "../../src/blueprint/blueprint.ts";
import { diffBlueprints } from "../../src/blueprint/diff.ts";
import { unwrap } from "../../src/foundation/result.ts";

const empty = {
  version: { from: "1.0.0", to: "1.0.0" },
  ...{ added: [], retired: [], renamed: [], reworded: [], reweighted: [], relinked: [], redefined: [] },
};

test("a blueprint does not differ from itself", () => {
  expect(diffBlueprints(blueprint, structuredClone(blueprint))).toEqual(empty);
});

test("each sort of change comes under its own name", () => {
  const { blueprint: ours } = unwrap(
    applyOverlay(blueprint, [
      {
        ...{ id: "acme", namespace: "acme", version: "1.0.0", extends: "^1.0.0" },
        add: [{ kind: "term", item: { id: "acme:word", term: "Word", definition: "D.", seeAlso: [] } }],
        override: [
          {
            kind: "outcome",
            id: "scale.outcome.change-management",
            fields: { name: "Change", mandatory: false },
          },
          {
            kind: "question",
            id: "scale.question.knowledge-sharing",
            fields: { text: "Shared?", outcomes: [] },
          },
          { kind: "metric", id: "scale.metric.time-to-value", fields: { unit: "months" } },
          { kind: "crosswalk-entry", id: "crisp-dm/modeling", fields: { note: "Ours." } },
        ],
        retire: [{ kind: "term", id: "irr", reason: "Unused.", replacedBy: "npv" }],
      },
    ]),
  );
  const found = diffBlueprints(blueprint, ours);
  const brief = (list: readonly { id: string; field?: string }[]) =>
    list.map(({ id, field }) => `${id} ${field ?? ""}`.trim());
  expect(
    Object.fromEntries(
      Object.entries(found)
        .filter(([key]) => key !== "version")
        .map(([key, list]) => [key, brief(list as never)]),
    ),
  ).toEqual({
    added: ["acme:word"],
    retired: ["irr"],
    renamed: ["scale.outcome.change-management name"],
    reworded: ["scale.question.knowledge-sharing text", "crisp-dm/modeling note"],
    reweighted: ["scale.outcome.change-management mandatory"],
    relinked: ["scale.question.knowledge-sharing outcomes"],
    redefined: ["scale.metric.time-to-value unit"],
  });
  expect(found.retired[0]).toMatchObject({ reason: "Unused.", replacedBy: "npv" });
  expect(diffBlueprints(ours, ours)).toEqual(empty);
  expect(diffBlueprints(ours, blueprint).retired.map(({ id }) => id)).toEqual(["acme:word"]);
});
