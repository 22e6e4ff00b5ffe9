import type { AssessmentResult } from "../assessment/assessment-result.js";
import { assertShape } from "../foundation/shape.js";
import {
  type ChartOptions,
  type ChartSpecification,
  chartFrame,
  ink,
  palette,
  percentLabel,
} from "./chart-frame.js";

/** From here on agreement counts as strong (LeBreton and Senter, Organizational Research Methods 11, 2008). */
const STRONG = 0.7;

/**
 * Score and agreement (r_wg) of each question on one scale from 0 to 1: a good score with little agreement is a
 * split organization, not a good one. Questions without a score are counted, not drawn.
 *
 * @example
 * import { instrumentFromBlueprint, scoreAssessment } from "ai-operating-model/assessment";
 * import { blueprint } from "ai-operating-model/blueprint";
 * import { agreementStripChart } from "ai-operating-model/charts";
 * const instrument = instrumentFromBlueprint(blueprint, { id: "start", stages: ["foundation"] });
 * const result = scoreAssessment([], instrument, { asOf: "2026-03-31" });
 * agreementStripChart(result).description; // => "no question has a score; 4 without a score"
 */
export function agreementStripChart(
  result: AssessmentResult,
  options: ChartOptions = {},
): ChartSpecification {
  assertShape({ questions: "answer{}" }, result, ["result"], {
    answer: { question: "string", score: "object", agreement: "agreement" },
    agreement: { rwg: "object" },
  });
  const scored = Object.values(result.questions).filter(({ score }) => score.value !== null);
  const without = Object.keys(result.questions).length - scored.length;
  const label = (id: string): string => (id.split(".").at(-1) ?? id).replaceAll("-", " ");
  const values = scored.flatMap(({ question, score, agreement }) => [
    { question: label(question), measure: "score", value: score.value },
    ...(agreement.rwg.truncated === null
      ? []
      : [{ question: label(question), measure: "agreement", value: agreement.rwg.truncated }]),
  ]);
  const split = scored.filter(({ agreement: { rwg } }) => rwg.truncated !== null && rwg.truncated < STRONG);
  const scale = { domain: ["score", "agreement"] };
  const said =
    scored.length === 0
      ? "no question has a score"
      : split.length === 0
        ? `agreement reaches ${percentLabel(STRONG)} wherever it is known`
        : `little agreement on ${split.map(({ question }) => label(question)).join(", ")}`;
  return chartFrame(
    {
      title: "Where answers are good, and where they agree",
      facts: ["share of the scale; agreement r_wg", `n = ${result.n} respondents`, `as of ${result.asOf}`],
      description: without === 0 ? said : `${said}; ${without} without a score`,
      height: Math.max(60, scored.length * 24),
      body: {
        layer: [
          {
            data: { values: [{}] },
            mark: { type: "rule", strokeDash: [4, 3], color: ink },
            encoding: { x: { datum: STRONG } },
          },
          {
            data: { values },
            mark: { type: "point", filled: true, size: 90, opacity: 1 },
            encoding: {
              y: {
                field: "question",
                type: "nominal",
                sort: scored.map(({ question }) => label(question)),
                title: null,
                axis: { grid: true, domain: false, ticks: false, offset: 8 },
              },
              x: {
                field: "value",
                type: "quantitative",
                title: "0 none, 1 full; dashed: strong agreement",
                scale: { domain: [0, 1] },
              },
              color: {
                field: "measure",
                type: "nominal",
                title: null,
                scale: { ...scale, range: [palette.blue, palette.orange] },
              },
              shape: {
                field: "measure",
                type: "nominal",
                title: null,
                scale: { ...scale, range: ["circle", "diamond"] },
              },
            },
          },
        ],
      },
    },
    options,
  );
}
