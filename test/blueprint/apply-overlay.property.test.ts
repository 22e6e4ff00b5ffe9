import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyOverlay } from "../../src/blueprint/apply-overlay.ts";
import { blueprint } from "../../src/blueprint/blueprint.ts";
import { diffBlueprints } from "../../src/blueprint/diff.ts";
import type { Overlay } from "../../src/blueprint/overlay.ts";
import { unwrap } from "../../src/foundation/result.ts";

const questionIds = blueprint.questions.map(({ id }) => id);
const outcomeIds = blueprint.outcomes.map(({ id }) => id);
const termIds = blueprint.glossary.map(({ id }) => id);

/** Overlays that share no target: each takes its own slice of the items. */
const disjoint = fc
  .tuple(
    fc.shuffledSubarray(questionIds, { minLength: 3, maxLength: 12 }),
    fc.shuffledSubarray(outcomeIds, { minLength: 3, maxLength: 9 }),
    fc.shuffledSubarray(termIds, { minLength: 3, maxLength: 9 }),
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 }),
  )
  .map(([questions, outcomes, terms, weights]): Overlay[] =>
    [0, 1, 2].map((part) => ({
      id: `part-${part}`,
      namespace: "acme",
      version: "1.0.0",
      extends: "^1.0.0",
      add: [
        {
          kind: "term",
          item: {
            id: `acme:word-${part}`,
            term: `Word ${part}`,
            definition: "A word.",
            seeAlso: [terms[part]!],
          },
        },
      ],
      override: questions
        .map((id, index) => ({ kind: "question" as const, id, fields: { weight: weights[index]! + 2 } }))
        .filter((_, index) => index % 3 === part),
      retire: [
        ...outcomes
          .filter((_, index) => index % 3 === part)
          .map((id) => ({ kind: "outcome" as const, id, reason: "Not ours." })),
        ...terms
          .filter((_, index) => index % 3 === part)
          .map((id) => ({ kind: "term" as const, id, reason: "Said otherwise." })),
      ],
    })),
  );

const apply = (base: typeof blueprint, overlays: readonly Overlay[]) => unwrap(applyOverlay(base, overlays));

describe("applyOverlay on overlays that share no target", () => {
  test("one by one gives what all at once gives, in any order, without conflict", () => {
    fc.assert(
      fc.property(
        disjoint,
        fc.constantFrom([0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]),
        (overlays, order) => {
          const all = apply(blueprint, overlays);
          expect(all.conflicts).toEqual([]);
          const shuffled = order.map((index) => overlays[index]!);
          expect(apply(blueprint, shuffled)).toEqual(all);
          const [first, second, third] = shuffled as [Overlay, Overlay, Overlay];
          const stepwise = apply(apply(apply(blueprint, [first]).blueprint, [second]).blueprint, [third]);
          expect(stepwise).toEqual(all);
          expect(apply(apply(blueprint, [first, second]).blueprint, [third])).toEqual(all);
          expect(apply(apply(blueprint, [first]).blueprint, [second, third])).toEqual(all);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("the difference names exactly what the overlays say", () => {
    fc.assert(
      fc.property(disjoint, (overlays) => {
        const result = diffBlueprints(blueprint, apply(blueprint, overlays).blueprint);
        const gone = new Set(
          overlays.flatMap(({ retire = [] }) => retire.map(({ kind, id }) => `${kind} ${id}`)),
        );
        expect(result.added.map(({ id }) => id)).toEqual(["acme:word-0", "acme:word-1", "acme:word-2"]);
        expect(
          new Set(
            result.retired
              .filter(({ kind }) => kind !== "checklist-item")
              .map(({ kind, id }) => `${kind} ${id}`),
          ),
        ).toEqual(gone);
        expect(result.reweighted.map(({ id }) => id).sort()).toEqual(
          overlays.flatMap(({ override = [] }) => override.map(({ id }) => id)).sort(),
        );
        expect([result.renamed, result.reworded, result.relinked, result.redefined]).toEqual([
          [],
          [],
          [],
          [],
        ]);
      }),
      { numRuns: 60 },
    );
  });

  test("nothing laid on is the same blueprint", () => {
    expect(apply(blueprint, [])).toEqual({ blueprint, conflicts: [] });
  });
});
