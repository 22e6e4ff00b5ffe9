import { expect, test } from "vitest";
import { intake, type Proposal } from "../../src/operating-model/intake.ts";

const proposal: Proposal = {
  id: "p1",
  name: "Lost shipment finder",
  unit: "Customer Service",
  problem: "Finding a lost shipment takes an agent a whole day",
  businessOwner: "ana",
  aiOwner: "ben",
  objectiveIds: ["o1"],
  metricIds: ["handling-time"],
  signatures: [{ by: "ana", side: "business" }],
};
const registry = {
  initiatives: [
    { id: "i1", name: "Finder of lost shipment", type: "use-case" as const },
    { id: "i2", name: "Tracing", type: "use-case" as const, problem: "A lost shipment takes agents a day" },
    { id: "i3", name: "Quote assistant", type: "use-case" as const, problem: "Quotes take two days" },
  ],
  objectives: [{ id: "o1", name: "Loyal customers", validFrom: "2026-01-01" }],
};
const codes = (patch: Partial<Proposal>): string[] => {
  const answer = intake({ ...proposal, ...patch }, registry);
  return answer.kind === "returned" ? answer.issues.map(({ code }) => code) : [];
};

test("a signed problem without a solution becomes a proposed initiative; likely doubles are named", () => {
  const answer = intake(proposal, registry);
  expect(answer.kind === "accepted" && answer.initiative).toMatchObject({
    id: "p1",
    status: "proposed",
    type: "use-case",
  });
  expect(answer.kind === "accepted" && "signatures" in answer.initiative).toBe(false);
  expect(answer.similar.map(({ id, likeness }) => [id, likeness])).toEqual([
    ["i1", "same-name"],
    ["i2", "same-problem"],
  ]);
});

test("every gap is told at once", () => {
  expect(
    codes({
      problem: "We need an LLM for shipments",
      signatures: [{ by: "ben", side: "ai" }],
      aiOwner: "ana",
      objectiveIds: ["o9"],
      metricIds: [],
      id: "i1",
    }),
  ).toEqual([
    "solution-in-problem",
    "not-signed-by-business",
    "same-owner",
    "unknown-objective",
    "no-success-metric",
    "duplicate-id",
  ]);
  expect(codes({ problem: "  " })).toEqual(["no-problem"]);
});

test.each(["Mail waits for days", "The remailing of brags fails", "Agents search five systems"])(
  "ordinary words are not taken for a solution: %s",
  (problem) => {
    expect(codes({ problem })).toEqual([]);
  },
);

test("what stands inside a list is looked at too, and what else may be left out", () => {
  const { solutionHypothesis: _, ...rest } = proposal;
  expect(intake(rest, registry).kind).toBe("accepted");
  const wrong = { ...rest, solutionHypothesis: 7, objectiveIds: [7], signatures: [null, { by: "ana" }] };
  const answer = intake(wrong as unknown as Proposal, registry);
  expect(answer.kind === "returned" && answer.issues.map(({ code, path }) => [code, ...path])).toEqual([
    ["invalid-type", "solutionHypothesis"],
    ["invalid-type", "objectiveIds", 0],
    ["invalid-type", "signatures", 0],
    ["invalid-type", "signatures", 1, "side"],
  ]);
});

test("a form that left fields out hears which, all at once", () => {
  const { problem: _, metricIds: __, ...partial } = proposal;
  const answer = intake({ ...partial, aiOwner: 7 } as unknown as Proposal, registry);
  expect(answer.kind === "returned" && answer.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ["problem", "must be a string; received undefined"],
    ["aiOwner", "must be a string; received 7"],
    ["metricIds", "must be a list; received undefined"],
  ]);
  expect(() => intake(null as unknown as Proposal, registry)).toThrow("proposal must be an object");
});
