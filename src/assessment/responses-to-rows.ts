import { assertShape } from "../foundation/shape.js";
import type { AssessmentResponse } from "./response.js";
import type { ResponseRow } from "./response-row.js";

/**
 * Responses as rows, one an answer, ready to be written as CSV. `responsesFromRows` reads them back unchanged,
 * but for the documents behind evidence, which rows name by id only.
 *
 * @example
 * import { responsesToRows } from "ai-operating-model/assessment";
 * const rows = responsesToRows([
 *   {
 *     respondent: { id: "ann", roles: ["executive"] },
 *     blueprint: { version: "1.0.0", digest: "a".repeat(64) },
 *     answers: [{ question: "foundation.question.strategy-clarity", state: "answered", level: 3 }],
 *   },
 * ]);
 * rows.map(({ respondent, roles, level }) => [respondent, roles, level]); // => [["ann", "executive", 3]]
 */
export function responsesToRows(responses: readonly AssessmentResponse[]): ResponseRow[] {
  assertShape("response*", responses, ["responses"], {
    response: { respondent: "object", blueprint: "object", answers: "object*" },
  });
  return responses.flatMap(({ respondent, blueprint, answeredAt, answers }): ResponseRow[] => {
    const head = {
      respondent: respondent.id,
      roles: joined(respondent.roles),
      unit: respondent.unit ?? null,
      blueprintVersion: blueprint.version,
      blueprintDigest: blueprint.digest,
      answeredAt: answeredAt ?? null,
    };
    const empty = {
      question: null,
      state: null,
      level: null,
      reason: null,
      approver: null,
      comment: null,
      evidence: null,
    };
    if (answers.length === 0) return [{ ...head, ...empty }];
    return answers.map((answer) => ({
      ...head,
      ...empty,
      question: answer.question,
      state: answer.state,
      level: answer.state === "answered" ? answer.level : null,
      reason: answer.state === "not-applicable" ? answer.reason : null,
      approver: answer.state === "not-applicable" ? answer.approver : null,
      comment: answer.comment ?? null,
      evidence: joined(answer.evidenceIds),
    }));
  });
}

function joined(list: readonly string[] | undefined): string | null {
  return list === undefined || list.length === 0 ? null : list.join(";");
}
