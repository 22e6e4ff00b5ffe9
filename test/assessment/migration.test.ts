import { expect, test } from "vitest";
import {
  type AssessmentMigration,
  checkMigration,
  migrateResponses,
  successorsOf,
} from "../../src/assessment/migration.ts";
import { answered, instrument, response } from "./made-responses.ts";

const to = { version: "2.0.0", digest: "b".repeat(64) };
const migration: AssessmentMigration = {
  from: instrument.blueprint,
  to,
  questions: {
    a: { kind: "renamed", to: "A" },
    b: { kind: "split", into: ["b1", "b2"] },
    c: { kind: "retired", reason: "said twice" },
    d: { kind: "kept" },
  },
};

test("each kind of change", () => {
  expect(["a", "b", "c", "d", "e", "toString"].map((id) => successorsOf(id, migration))).toEqual([
    ["A"],
    ["b1", "b2"],
    [],
    ["d"],
    ["e"],
    ["toString"],
  ]);
});

test("answers move with their questions, keep all they carry, and the response pins the new text", () => {
  const old = {
    ...response("ann", []),
    answers: [answered("a", 1), { ...answered("b", 2), comment: "both" }, answered("c", 3), answered("d", 4)],
  };
  const { responses, issues } = migrateResponses([old], migration);
  expect(issues).toEqual([]);
  expect(responses[0]).toEqual({
    ...old,
    blueprint: to,
    answers: [
      answered("A", 1),
      { ...answered("b1", 2), comment: "both" },
      { ...answered("b2", 2), comment: "both" },
      answered("d", 4),
    ],
  });
});

test("responses to the new text pass, those to a third are issues", () => {
  const fresh = { ...response("bo", []), blueprint: to };
  const stray = { ...response("cy", []), blueprint: { version: "0.1.0", digest: "0".repeat(64) } };
  const { responses, issues } = migrateResponses([fresh, stray], migration);
  expect(responses).toEqual([fresh]);
  expect(issues).toMatchObject([{ code: "wrong-digest", path: ["responses", 1, "blueprint", "digest"] }]);
});

test("two questions may not become one, and a split needs parts", () => {
  expect(checkMigration(migration)).toEqual([]);
  const merged: AssessmentMigration = {
    ...migration,
    questions: {
      a: { kind: "renamed", to: "x" },
      b: { kind: "renamed", to: "x" },
      c: { kind: "split", into: ["y"] },
    },
  };
  expect(checkMigration(merged).map(({ code }) => code)).toEqual(["merged-questions", "bad-split"]);
});

test("answers that are none pass as they are", () => {
  const broken = [
    { ...response("x", []), answers: undefined },
    { ...response("y", []), answers: [null, { question: 3 }] },
  ] as unknown as Parameters<typeof migrateResponses>[0];
  const { responses } = migrateResponses(broken, migration);
  expect(responses.map(({ answers }) => answers)).toEqual([undefined, [null, { question: 3 }]]);
});
