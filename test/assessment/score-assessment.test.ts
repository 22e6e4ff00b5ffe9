import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Instrument } from "../../src/assessment/instrument.ts";
import type { AssessmentResponse } from "../../src/assessment/response.ts";
import { scoreAssessment } from "../../src/assessment/score-assessment.ts";
import type { Estimate } from "../../src/model/estimate.ts";
import {
  answered,
  anyResponses,
  asOf,
  clarity,
  governance,
  instrument,
  response,
  sponsorship,
  wholeInstrument,
} from "./made-responses.ts";

const scoreOf = (part: { readonly score: Estimate } | undefined): number | string | undefined =>
  part?.score.value ?? (part?.score as { reason?: string } | undefined)?.reason;

/** A median of fractions, the plain way. */
function plainMedian(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
}

describe("the default: median of respondents, weighted mean of questions, coverage beside it", () => {
  const result = scoreAssessment(
    [response("a", [2, 4, null, 1]), response("b", [3, 4, null, 1]), response("c", [3, null, null, 2])],
    instrument,
    { asOf },
  );

  test("by hand", () => {
    expect(scoreOf(result.questions[clarity])).toBe(0.75);
    expect(scoreOf(result.questions[sponsorship])).toBe(1);
    expect(scoreOf(result.questions[governance])).toBe("no-answers");
    expect(result.questions[governance]).toMatchObject({ coverage: 0, n: 0 });
    expect(result.stages.foundation?.score.value).toBeCloseTo((0.75 + 1 + 0.25) / 3, 14);
    expect(result.stages.foundation?.coverage).toBe(8 / 12);
    expect(result.overall).toMatchObject({ n: 3, coverage: 8 / 12 });
    expect(result.states).toEqual({
      answered: 8,
      unknown: 0,
      "not-applicable": 0,
      "out-of-scope": 0,
      unanswered: 4,
    });
  });

  test("the trace tells the number again", () => {
    const { trace } = result.questions[clarity]!;
    expect(trace.rule).toBe("median");
    expect(trace.terms).toEqual([
      { id: "0.5", value: 0.5, weight: 1 },
      { id: "0.75", value: 0.75, weight: 2 },
    ]);
    const stage = result.stages.foundation!.trace;
    const left = stage.terms.find(({ id }) => id === governance);
    expect(left).toEqual({ id: governance, value: null, weight: 1, reason: "no-answers" });
    const scored = stage.terms.filter(({ value }) => value !== null);
    const again =
      scored.reduce((sum, t) => sum + t.value! * t.weight, 0) / scored.reduce((sum, t) => sum + t.weight, 0);
    expect(result.stages.foundation?.score.value).toBeCloseTo(again, 14);
  });

  test("it is plain data", () => {
    expect(JSON.parse(JSON.stringify(result))).toEqual(result);
    expect(structuredClone(result)).toEqual(result);
  });
});

describe("five states, kept apart", () => {
  const state = (id: string, answer: AssessmentResponse["answers"][number]): AssessmentResponse => ({
    ...response(id, []),
    answers: [answer],
  });
  const question = clarity;
  const five = [
    state("a", answered(question, 2)),
    state("b", { question, state: "unknown" }),
    state("c", { question, state: "not-applicable", reason: "no models", approver: "cio" }),
    state("d", { question, state: "out-of-scope" }),
    state("e", { question, state: "unanswered" }),
  ];

  test("each is counted as itself; coverage rests on what applied", () => {
    const score = scoreAssessment(five, instrument, { asOf }).questions[question]!;
    expect(score.states).toEqual({
      answered: 1,
      unknown: 1,
      "not-applicable": 1,
      "out-of-scope": 1,
      unanswered: 1,
    });
    expect(score.coverage).toBeCloseTo(1 / 3, 14);
    expect(score.score).toEqual({ value: 0.5 });
  });

  test.each([
    ["exclude", 0.5],
    ["zero", 0.25],
    ["anchor", 0.65],
  ] as const)("not applicable by the rule %s", (notApplicable, expected) => {
    const options = { asOf, notApplicable, respondents: "mean", targets: { [question]: 0.8 } } as const;
    const score = scoreAssessment(five, instrument, options).questions[question]!;
    expect(score.score.value).toBeCloseTo(expected, 14);
    expect(score.n).toBe(1);
    expect(score.coverage).toBeCloseTo(1 / 3, 14);
  });

  test("where nothing applies there is no score and nothing to cover; where nobody answers there is no 0", () => {
    const none = scoreAssessment([five[2]!, { ...five[2]!, respondent: { id: "z" } }], instrument, { asOf });
    expect(scoreOf(none.questions[question])).toBe("not-applicable");
    expect(none.questions[question]?.coverage).toBe(1);
    expect(scoreOf(none.overall)).toBe("no-scores");
    const silent = scoreAssessment([], instrument, { asOf });
    expect(scoreOf(silent.questions[question])).toBe("no-responses");
    expect(silent.overall).toMatchObject({ coverage: 0, n: 0 });
    expect(scoreOf(silent.overall)).toBe("no-responses");
  });

  test("not applicable without a reason or approver is an issue, and unanswered", () => {
    const bare = { question, state: "not-applicable", reason: "", approver: "cio" } as const;
    const result = scoreAssessment([state("a", bare)], instrument, { asOf });
    expect(result.issues.map(({ code }) => code)).toEqual(["not-applicable-unexplained"]);
    expect(result.questions[question]?.states.unanswered).toBe(1);
  });
});

describe("respondents", () => {
  const responses = [
    response("a", [4], { roles: ["executive"] }),
    response("b", [0], { roles: ["technology"] }),
    response("c", [1], { roles: ["technology"] }),
    response("d", [2], { roles: ["technology"] }),
  ];
  const by = (respondents: Parameters<typeof scoreAssessment>[2]["respondents"]): number | null =>
    scoreAssessment(responses, instrument, { asOf, respondents: respondents! }).questions[clarity]!.score
      .value;

  test("median, mean, and a mean that weighs roles and not heads", () => {
    expect(by("median")).toBe(1.5 / 4);
    expect(by("mean")).toBe(7 / 16);
    expect(by({ kind: "roleWeightedMean", weights: { executive: 1, technology: 1 } })).toBe((1 + 0.25) / 2);
    expect(by({ kind: "roleWeightedMean", weights: { executive: 3, technology: 1 } })).toBe((3 + 0.25) / 4);
  });

  test("a role without weight is left out and seen in the trace", () => {
    const respondents = { kind: "roleWeightedMean", weights: { executive: 1, board: 2 } } as const;
    const { score, trace } = scoreAssessment(responses, instrument, { asOf, respondents }).questions[
      clarity
    ]!;
    expect(score.value).toBe(1);
    expect(trace.terms).toEqual([
      { id: "board", value: null, weight: 2, reason: "no-answers" },
      { id: "executive", value: 1, weight: 1 },
    ]);
  });

  test("weights hold within a unit as well", () => {
    const units = responses.map((r) => ({ ...r, respondent: { ...r.respondent, unit: "Retail" } }));
    const respondents = { kind: "roleWeightedMean", weights: { executive: 1, technology: 1 } } as const;
    const result = scoreAssessment(units, instrument, { asOf, respondents, minimumGroup: 1 });
    expect(result.units.Retail?.score.value).toBe(0.625);
    expect(result.roles.technology?.score.value).toBe(0.25);
  });
});

describe("groups", () => {
  const five = Array.from({ length: 5 }, (_, i) =>
    response(`a${i}`, [i % 5], { unit: "Retail", roles: ["executive"] }),
  );
  const four = Array.from({ length: 4 }, (_, i) =>
    response(`b${i}`, [3], { unit: "Claims", roles: ["business"] }),
  );
  const result = scoreAssessment([...five, ...four], instrument, { asOf });

  test("five respondents are shown with their stages", () => {
    expect(result.units.Retail).toMatchObject({ score: { value: 0.5 }, coverage: 0.25, n: 5 });
    expect(result.units.Retail?.stages.foundation?.score.value).toBe(0.5);
    expect(result.roles.executive?.n).toBe(5);
  });

  test("four are suppressed with the reason, and nothing of their answers shows", () => {
    expect(result.units.Claims).toMatchObject({
      score: { value: null, reason: "suppressed" },
      coverage: null,
      n: 4,
      stages: {},
    });
    expect(result.units.Claims?.trace.terms).toEqual([]);
    expect(scoreAssessment(four, instrument, { asOf, minimumGroup: 4 }).units.Claims?.score.value).toBe(0.75);
  });

  test("all respondents count in the whole, suppressed or not", () => {
    expect(result.n).toBe(9);
    expect(result.overall.n).toBe(9);
  });
});

describe("what cannot count is an issue with its path, and the rest is scored", () => {
  const good = response("good", [3]);
  const bad: readonly (readonly [string, AssessmentResponse, string, readonly (string | number)[]])[] = [
    [
      "another text",
      { ...good, respondent: { id: "x" }, blueprint: { version: "1.0.0", digest: "0".repeat(64) } },
      "wrong-digest",
      ["responses", 1, "blueprint", "digest"],
    ],
    [
      "no pin",
      {
        ...good,
        respondent: { id: "x" },
        blueprint: undefined as unknown as AssessmentResponse["blueprint"],
      },
      "wrong-digest",
      ["responses", 1, "blueprint", "digest"],
    ],
    [
      "a later day",
      { ...good, respondent: { id: "x" }, answeredAt: "2026-04-01" },
      "after-as-of",
      ["responses", 1, "answeredAt"],
    ],
    [
      "no date",
      { ...good, respondent: { id: "x" }, answeredAt: "2026-02-30" },
      "bad-date",
      ["responses", 1, "answeredAt"],
    ],
    [
      "no respondent",
      { ...good, respondent: { id: "" } },
      "no-respondent",
      ["responses", 1, "respondent", "id"],
    ],
    [
      "nothing at all",
      null as unknown as AssessmentResponse,
      "no-respondent",
      ["responses", 1, "respondent", "id"],
    ],
    ["a respondent twice", good, "duplicate-respondent", ["responses", 1, "respondent", "id"]],
    [
      "a level off the scale",
      { ...good, respondent: { id: "x" }, answers: [answered(clarity, 5)] },
      "off-scale",
      ["responses", 1, "answers", 0, "level"],
    ],
    [
      "half a level",
      { ...good, respondent: { id: "x" }, answers: [answered(clarity, 2.5)] },
      "off-scale",
      ["responses", 1, "answers", 0, "level"],
    ],
    [
      "an unknown question",
      { ...good, respondent: { id: "x" }, answers: [answered("foundation.question.nope", 2)] },
      "unknown-question",
      ["responses", 1, "answers", 0, "question"],
    ],
    [
      "an answer twice",
      { ...good, respondent: { id: "x" }, answers: [answered(clarity, 3), answered(clarity, 0)] },
      "duplicate-answer",
      ["responses", 1, "answers", 1, "question"],
    ],
    [
      "an unknown state",
      { ...good, respondent: { id: "x" }, answers: [{ question: clarity, state: "maybe" as "unknown" }] },
      "unknown-state",
      ["responses", 1, "answers", 0, "state"],
    ],
    [
      "no answers",
      { ...good, respondent: { id: "x" }, answers: undefined as unknown as [] },
      "no-answers",
      ["responses", 1, "answers"],
    ],
    [
      "an empty answer",
      { ...good, respondent: { id: "x" }, answers: [null as unknown as ReturnType<typeof answered>] },
      "unknown-question",
      ["responses", 1, "answers", 0, "question"],
    ],
  ];
  test.each(bad)("%s", (_, second, code, path) => {
    const result = scoreAssessment([good, second], instrument, { asOf });
    expect(result.issues.map((issue) => issue.code)).toEqual([code]);
    expect(result.issues[0]?.path).toEqual(path);
    expect(result.issueCount).toBe(1);
    expect(scoreOf(result.questions[clarity])).toBe(0.75);
    if (path.length <= 4 && path[2] !== "answers")
      expect(result.excluded[0]).toMatchObject({ reason: code, count: 1 });
  });

  test("a million issues are counted and a thousand kept", () => {
    const answers = Array.from({ length: 3000 }, () => answered("no.such", 1));
    const result = scoreAssessment([{ ...good, answers }], instrument, { asOf });
    expect([result.issues.length, result.issueCount]).toEqual([1000, 3000]);
  });

  test("the latest of a respondent's responses counts, whatever the order of the list", () => {
    const early = response("a", [0], {}, { answeredAt: "2026-01-01" });
    const late = response("a", [4], {}, { answeredAt: "2026-02-01" });
    for (const list of [
      [early, late],
      [late, early],
      [early, late, early],
    ])
      expect(scoreOf(scoreAssessment(list, instrument, { asOf }).questions[clarity])).toBe(1);
    const same = [response("a", [0]), response("a", [4])];
    expect(scoreAssessment(same, instrument, { asOf }).overall.score).toEqual(
      scoreAssessment([...same].reverse(), instrument, { asOf }).overall.score,
    );
  });
});

describe("roles and units of the instrument", () => {
  const restricted: Instrument = {
    ...instrument,
    questions: [
      { id: clarity as "foundation.question.strategy-clarity", roles: ["executive"] },
      sponsorship as "foundation.question.executive-sponsorship",
    ],
    roles: ["executive", "business"],
    scope: { organization: "Acme", units: ["Retail"] },
  };

  test("a question put to other roles is out of scope, and an answer to it an issue", () => {
    const result = scoreAssessment(
      [response("a", [4, 4], { roles: ["executive"] }), response("b", [0, 2], { roles: ["business"] })],
      restricted,
      { asOf },
    );
    expect(scoreOf(result.questions[clarity])).toBe(1);
    expect(result.questions[clarity]?.states["out-of-scope"]).toBe(1);
    expect(result.issues.map(({ code }) => code)).toEqual(["not-asked-of-role"]);
    expect(scoreOf(result.questions[sponsorship])).toBe(0.75);
  });

  test("respondents of other roles or units stay out", () => {
    const others = [response("a", [1], { roles: ["intern"] }), response("b", [1], { unit: "Claims" })];
    const result = scoreAssessment(others, restricted, { asOf });
    expect(result.excluded).toEqual([
      { reason: "role-not-in-instrument", count: 1, ids: ["a"] },
      { reason: "unit-not-in-scope", count: 1, ids: ["b"] },
    ]);
  });
});

describe("evidence", () => {
  const evidence = [
    { id: "minutes", uri: "doc:1", collectedAt: "2025-06-01", validUntil: "2026-03-31", grade: "strong" },
    { id: "old", uri: "doc:2", collectedAt: "2024-06-01", validUntil: "2026-03-30", grade: "strong" },
  ] as const;
  const citing = (ids: string[]): AssessmentResponse => ({
    ...response("a", []),
    answers: [{ question: clarity, state: "answered", level: 3, evidenceIds: ids }],
  });

  test("in date it supports, expired it no longer does, the score itself stays", () => {
    const of = (ids: string[]): [number | null, number] => {
      const { score, confidence } = scoreAssessment([citing(ids)], instrument, { asOf, evidence }).questions[
        clarity
      ]!;
      return [score.value, confidence];
    };
    expect(of(["minutes"])).toEqual([0.75, 1]);
    expect(of(["old"])).toEqual([0.75, 0.25]);
    expect(of([])).toEqual([0.75, 0.25]);
  });

  test("it comes with the options or with a response; an id nobody brought is an issue", () => {
    const own = { ...citing(["mine"]), evidence: [{ ...evidence[0], id: "mine" }] };
    expect(scoreAssessment([own], instrument, { asOf }).questions[clarity]?.confidence).toBe(1);
    const result = scoreAssessment([citing(["lost"])], instrument, { asOf });
    expect(result.issues.map(({ code }) => code)).toEqual(["unknown-evidence"]);
    expect(result.n).toBe(1);
  });
});

describe("properties", () => {
  test("order never matters, numbers are finite and in range, and equal the plain way of computing them", () => {
    fc.assert(
      fc.property(anyResponses, (responses) => {
        const result = scoreAssessment(responses, instrument, { asOf, minimumGroup: 2 });
        const turned = scoreAssessment([...responses].reverse(), instrument, { asOf, minimumGroup: 2 });
        expect(turned.overall).toEqual(result.overall);
        expect(turned.units).toEqual(result.units);
        expect(turned.roles).toEqual(result.roles);
        expect(JSON.stringify(result)).not.toMatch(/NaN|Infinity/);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        for (const [id, question] of Object.entries(result.questions)) {
          const levels = responses.flatMap(({ answers }) =>
            answers.flatMap((answer) =>
              answer.question === id && answer.state === "answered" ? [answer.level / 4] : [],
            ),
          );
          expect(question.score.value).toBe(plainMedian(levels));
          expect(question.n).toBe(levels.length);
          expect(Object.values(question.states).reduce((a, b) => a + b, 0)).toBe(responses.length);
        }
        const scored = Object.values(result.questions).flatMap(({ score }) =>
          score.value === null ? [] : [score.value],
        );
        if (scored.length > 0)
          expect(result.overall.score.value).toBeCloseTo(
            scored.reduce((a, b) => a + b, 0) / scored.length,
            12,
          );
        else expect(result.overall.score.value).toBeNull();
      }),
    );
  });

  test("adding responses that cannot count changes only issues and what is left out", () => {
    fc.assert(
      fc.property(anyResponses, (responses) => {
        const foreign = {
          ...response("foreign", [4, 4, 4, 4]),
          blueprint: { version: "9.0.0", digest: "f".repeat(64) },
        };
        const { issues, issueCount, excluded, ...rest } = scoreAssessment(
          [...responses, foreign],
          instrument,
          { asOf },
        );
        const {
          issues: _,
          issueCount: __,
          excluded: ___,
          ...plain
        } = scoreAssessment(responses, instrument, { asOf });
        expect(rest).toEqual(plain);
        expect([issues.length, issueCount, excluded.length]).toEqual([1, 1, 1]);
      }),
    );
  });
});

test("provenance is a digest of what went in: the same for the same, another for another", () => {
  const responses = [response("a", [3])];
  const digest = (list: readonly AssessmentResponse[]): string | undefined =>
    scoreAssessment(list, instrument, { asOf, provenance: true }).digest;
  expect(digest(responses)).toMatch(/^[0-9a-f]{64}$/);
  expect(digest(structuredClone(responses))).toBe(digest(responses));
  expect(digest([response("a", [2])])).not.toBe(digest(responses));
  expect(scoreAssessment(responses, instrument, { asOf })).not.toHaveProperty("digest");
  const own = (): { score: { value: number }; trace: { rule: string; explanation: string; terms: [] } } => ({
    score: { value: 1 },
    trace: { rule: "own", explanation: "Always 1.", terms: [] },
  });
  expect(
    scoreAssessment(responses, instrument, { asOf, scoring: own, provenance: true }).digest,
  ).toHaveLength(64);
});

test("all four stages of the whole instrument, and an instrument that is not valid is refused", () => {
  const result = scoreAssessment(
    [
      response(
        "a",
        Array.from({ length: 16 }, () => 2),
      ),
    ],
    wholeInstrument,
    { asOf },
  );
  expect(Object.keys(result.stages)).toEqual(["foundation", "initiate", "scale", "improve"]);
  expect(result.overall.score).toEqual({ value: 0.5 });
  expect(() => scoreAssessment([], { ...instrument, questions: [] }, { asOf })).toThrow(
    "instrument is not valid",
  );
});
