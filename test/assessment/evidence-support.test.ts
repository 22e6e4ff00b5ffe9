import { expect, test } from "vitest";
import { evidenceBook, isInDate } from "../../src/assessment/evidence-support.ts";
import { issueLog } from "../../src/assessment/issue-log.ts";
import type { Evidence } from "../../src/model/fact.ts";
import { response } from "./made-responses.ts";

const evidence = (id: string, grade: Evidence["grade"], rest: Partial<Evidence> = {}): Evidence => ({
  id,
  uri: `doc:${id}`,
  collectedAt: "2026-01-01",
  grade,
  ...rest,
});

test("the last day of validity still counts, the day before collection does not", () => {
  const one = evidence("a", "strong", { validUntil: "2026-03-31" });
  expect(isInDate(one, "2026-03-31")).toBe(true);
  expect(isInDate(one, "2026-04-01")).toBe(false);
  expect(isInDate(one, "2025-12-31")).toBe(false);
  expect(isInDate(evidence("b", "weak"), "2099-01-01")).toBe(true);
});

test("the best in date decides; none, or only expired, is a bare statement", () => {
  const log = issueLog();
  const list = [
    evidence("s", "strong", { validUntil: "2026-02-01" }),
    evidence("m", "moderate"),
    evidence("w", "weak"),
  ];
  const book = evidenceBook(list, [], new Uint32Array(), log);
  for (const id of ["s", "m", "w"]) book.cite(id, "q");
  book.cite("w", "r");
  expect(book.confidence("q", "2026-01-15")).toBe(1);
  expect(book.confidence("q", "2026-03-01")).toBe(0.75);
  expect(book.confidence("r", "2026-03-01")).toBe(0.5);
  expect(book.confidence("none", "2026-03-01")).toBe(0.25);
  expect(book.cited().map(({ evidence: { id }, questions }) => [id, questions])).toEqual([
    ["m", ["q"]],
    ["s", ["q"]],
    ["w", ["q", "r"]],
  ]);
});

test("one id for two documents is an issue", () => {
  const log = issueLog();
  const responses = [response("a", [1], {}, { evidence: [evidence("x", "weak", { uri: "doc:other" })] })];
  const book = evidenceBook([evidence("x", "strong")], responses, Uint32Array.of(0), log);
  expect(book.has("x")).toBe(true);
  expect(log.issues[0]).toMatchObject({ code: "duplicate-evidence", path: ["responses", 0, "evidence", 0] });
});
