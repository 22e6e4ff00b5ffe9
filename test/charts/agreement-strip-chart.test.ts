import { expect, test } from "vitest";
import { scoreAssessment } from "../../src/assessment/score-assessment.ts";
import { agreementStripChart } from "../../src/charts/agreement-strip-chart.ts";
import { instrument, response } from "../assessment/made-responses.ts";
import { rendered } from "./rendered.ts";

const score = (levels: readonly (readonly (number | null)[])[]) =>
  scoreAssessment(
    levels.map((row, index) => response(`r${index}`, row)),
    instrument,
    { asOf: "2026-03-31" },
  );

test("a split on one question is named", async () => {
  const chart = agreementStripChart(
    score([
      [3, 0, 2, null],
      [3, 4, 2, null],
      [3, 0, 3, null],
      [3, 4, 2, null],
    ]),
  );
  const svg = await rendered(chart);
  expect(chart.description).toMatch(/^little agreement on [a-z -]+; 1 without a score$/);
  expect(svg).toContain("strategy clarity");
});

test("one respondent has scores but no agreement; nobody has neither", async () => {
  await rendered(agreementStripChart(score([[3, 3, 3, 3]])));
  const chart = agreementStripChart(score([]));
  await rendered(chart);
  expect(chart.description).toBe("no question has a score; 4 without a score");
});
