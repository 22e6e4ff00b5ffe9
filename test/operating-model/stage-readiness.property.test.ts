import fc from "fast-check";
import { expect, test } from "vitest";
import { blueprint } from "../../src/blueprint/blueprint.ts";
import { applyReadinessChanges } from "../../src/operating-model/apply-readiness-changes.ts";
import type { ReadinessData } from "../../src/operating-model/readiness-data.ts";
import { leavesOf } from "../../src/operating-model/readiness-proof.ts";
import { stageReadiness } from "../../src/operating-model/stage-readiness.ts";

const asOf = "2026-06-30";
const stageId = fc.constantFrom(...blueprint.stages.map(({ id }) => id));
const share = fc.double({ min: 0, max: 1, noNaN: true });
const estimate = fc.oneof(
  share.map((value) => ({ value })),
  fc.tuple(share, share, share).map((three) => {
    const [low, value, high] = three.sort((a, b) => a - b) as [number, number, number];
    return { value, low, high, confidence: 0.95 };
  }),
  fc.constant({ value: null, reason: "no-answers" }),
);
const date = fc.constantFrom("2026-01-01", "2026-06-29", asOf, "2026-07-01", "2027-01-01");

/** Any data: most of it good, so that all three verdicts occur; some missing, expired, waived or bad. */
const data = fc
  .record({
    outcomes: fc.array(
      fc.record({
        outcome: fc.constantFrom(...blueprint.outcomes),
        status: fc.constantFrom("achieved" as const, "achieved" as const, "in-progress" as const),
        met: fc.boolean(),
        evidence: fc.constantFrom("good", "good", "expired", "none"),
        reviewDue: date,
      }),
      { maxLength: 25 },
    ),
    scores: fc.dictionary(fc.constantFrom(...blueprint.questions.map(({ id }) => id)), estimate),
    stages: fc.dictionary(
      fc.constantFrom(...blueprint.stages.map(({ id }) => id)),
      fc.record({ score: estimate, coverage: share }),
    ),
    metrics: fc.dictionary(fc.constantFrom(...blueprint.metrics.map(({ id }) => id)), estimate),
    waivers: fc.array(
      fc.record({
        subject: fc.constantFrom(
          ...[...blueprint.outcomes, ...blueprint.questions, ...blueprint.metrics, ...blueprint.stages].map(
            ({ id }) => id,
          ),
        ),
        owner: fc.constantFrom("ana", ""),
        from: date,
        until: date,
      }),
      { maxLength: 30 },
    ),
    perfect: fc.boolean(),
  })
  .map((made): ReadinessData => {
    const evidence = [
      { id: "good", uri: "u", collectedAt: "2026-01-01", grade: "strong" as const },
      {
        id: "expired",
        uri: "u",
        collectedAt: "2025-01-01",
        validUntil: "2026-06-29",
        grade: "strong" as const,
      },
    ];
    const outcomes = made.outcomes.map(({ outcome, status, met, evidence: evidenceId, reviewDue }) => ({
      outcomeId: outcome.id,
      owner: "ana",
      status,
      reviewDue,
      checklist: outcome.checklist.map(({ id }) => ({
        item: id,
        met: met || made.perfect,
        evidenceId: made.perfect ? "good" : evidenceId,
      })),
    }));
    const measurements = Object.fromEntries(
      Object.entries(made.metrics).map(([metric, headline]) => [
        metric,
        {
          metric,
          headline,
          unit: "share",
          direction: "up" as const,
          parts: {},
          n: 1,
          excluded: [],
          coverage: { value: 1 },
          method: "m",
          notes: [],
          asOf,
        },
      ]),
    );
    return {
      outcomes,
      evidence,
      assessment: {
        stages: made.stages,
        questions: Object.fromEntries(Object.entries(made.scores).map(([id, score]) => [id, { score }])),
      },
      measurements: { measurements },
      waivers: made.waivers.map((waiver, index) => ({ ...waiver, id: `w${index}`, reason: "r" })),
    };
  });

test("the smallest flip, when carried out, flips the verdict; and no part of it does", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(stageId, data, fc.boolean(), (stage, given, start) => {
      // Half of the runs start from data made ready, so that the way back is proven as well.
      const before = start
        ? given
        : applyReadinessChanges(given, stageReadiness(blueprint, stage, given, { asOf }).smallestFlip);
      const now = stageReadiness(blueprint, stage, before, { asOf });
      seen.add(now.verdict);
      const frozen = structuredClone(before);
      const after = stageReadiness(blueprint, stage, applyReadinessChanges(before, now.smallestFlip), {
        asOf,
      });
      expect(before).toEqual(frozen);
      if (now.verdict === "ready") expect(after.verdict).not.toBe("ready");
      else expect(after.verdict).toBe("ready");
      for (let left = 0; left < Math.min(now.smallestFlip.length, 4); left++) {
        const fewer = now.smallestFlip.filter((_, index) => index !== left);
        const still = stageReadiness(blueprint, stage, applyReadinessChanges(before, fewer), { asOf });
        expect(still.verdict === "ready").toBe(now.verdict === "ready");
      }
    }),
    { numRuns: 300 },
  );
  expect([...seen].sort()).toEqual(["not-ready", "ready", "undetermined"]);
});

test("every leaf's own change turns that leaf and no other verdict against it", () => {
  fc.assert(
    fc.property(stageId, data, (stage, given) => {
      const now = leavesOf(stageReadiness(blueprint, stage, given, { asOf }).proof);
      for (const leaf of now) {
        const holds = leaf.verdict === "met" || leaf.verdict === "waived";
        const changed = applyReadinessChanges(given, [leaf.change]);
        const then = leavesOf(stageReadiness(blueprint, stage, changed, { asOf }).proof).find(
          ({ id }) => id === leaf.id,
        );
        const holdsThen = then?.verdict === "met" || then?.verdict === "waived";
        // A leaf that held and is waived besides goes on to hold by its waiver.
        if (!(leaf.verdict === "met" && then?.verdict === "waived"))
          expect([leaf.id, holdsThen]).toEqual([leaf.id, !holds]);
      }
    }),
    { numRuns: 100 },
  );
});
