import type { PlainDate } from "../foundation/calendar.js";
import type { Evidence } from "../model/fact.js";
import type { CitedEvidence } from "./assessment-result.js";
import type { IssueLog } from "./issue-log.js";
import type { AssessmentResponse } from "./response.js";

/** What an answer is worth by its best evidence in date: a convention. A bare statement is worth a quarter. */
const WORTH = { strong: 1, moderate: 0.75, weak: 0.5 } as const;
const BARE = 0.25;

/** Whether evidence counts on a day: collected by then and not expired. */
export function isInDate(evidence: Evidence, asOf: PlainDate): boolean {
  return evidence.collectedAt <= asOf && !(evidence.validUntil !== undefined && evidence.validUntil < asOf);
}

/** All evidence of an assessment by id, and the questions that cite it. */
export interface EvidenceBook {
  readonly has: (id: string) => boolean;
  readonly cite: (id: string, question: string) => void;
  /** 0..1: by the best evidence in date that answers to the question cite. */
  readonly confidence: (question: string, asOf: PlainDate) => number;
  readonly cited: () => CitedEvidence[];
}

/** Gathers evidence of the assessment and of the responses that count. The same id with other content is an issue. */
export function evidenceBook(
  common: readonly Evidence[],
  responses: readonly AssessmentResponse[],
  admitted: Uint32Array,
  log: IssueLog,
): EvidenceBook {
  const byId = new Map<string, { evidence: Evidence; questions: Set<string> }>();
  const citedBy = new Map<string, Set<string>>();
  const add = (evidence: Evidence, path: readonly (string | number)[]): void => {
    const known = byId.get(evidence.id);
    if (known === undefined) byId.set(evidence.id, { evidence, questions: new Set() });
    else if (known.evidence.uri !== evidence.uri)
      log.add(
        "duplicate-evidence",
        path,
        `Evidence ${evidence.id} stands for two documents; the first counts.`,
      );
  };
  common.forEach((evidence, index) => {
    add(evidence, ["options", "evidence", index]);
  });
  for (const index of admitted) {
    (responses[index] as AssessmentResponse).evidence?.forEach((evidence, place) => {
      add(evidence, ["responses", index, "evidence", place]);
    });
  }
  return {
    has: (id) => byId.has(id),
    cite: (id, question) => {
      byId.get(id)?.questions.add(question);
      const ids = citedBy.get(question);
      if (ids === undefined) citedBy.set(question, new Set([id]));
      else ids.add(id);
    },
    confidence: (question, asOf) => {
      let best: number = BARE;
      for (const id of citedBy.get(question) ?? []) {
        const evidence = byId.get(id)?.evidence;
        if (evidence !== undefined && isInDate(evidence, asOf))
          best = Math.max(best, WORTH[evidence.grade] ?? BARE);
      }
      return best;
    },
    cited: () =>
      [...byId.values()]
        .map(({ evidence, questions }) => ({ evidence, questions: [...questions].sort() }))
        .sort((a, b) => (a.evidence.id < b.evidence.id ? -1 : 1)),
  };
}
