import { expect, test } from "vitest";
import { gateExplainDecideAudit } from "./gate-explain-decide-audit.ts";

test("a submitter who votes is refused with the reason, and the sealed log holds what happened", async () => {
  const owner = { id: "p-1", roles: ["product-owner", "business-sponsor"] } as const;
  const { answers, explanation, intact, flow } = await gateExplainDecideAudit(
    [
      { type: "create", initiativeId: "i-7", at: "2026-03-02T10:00:00Z", actor: owner },
      { type: "submit", evidenceDigest: "a".repeat(64), at: "2026-03-02T10:05:00Z", actor: owner },
      { type: "vote", as: "business-sponsor", vote: "approve", at: "2026-03-02T10:06:00Z", actor: owner },
    ],
    "2026-03-02T10:10:00Z",
  );
  expect(answers.map(({ kind }) => kind)).toEqual(["accepted", "accepted", "refused"]);
  const last = answers.at(-1);
  expect(last?.kind === "refused" && last.refusals.map(({ code }) => code)).toEqual([
    "segregation-of-duties",
  ]);
  expect(explanation.canPass).toBe(false);
  expect(explanation.missing.map(({ code }) => code)).toContain("quorum-not-reached");
  expect(intact).toMatchObject({ ok: true, count: 2 });
  expect(flow.workInProgress).toBe(1);
});
