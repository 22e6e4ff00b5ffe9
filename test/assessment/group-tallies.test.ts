import { expect, test } from "vitest";
import { groupTallies } from "../../src/assessment/group-tallies.ts";
import { resolveQuestions } from "../../src/assessment/resolve-questions.ts";
import { tallyLayout } from "../../src/assessment/tally.ts";
import { instrument } from "./made-responses.ts";

test("each respondent counts once for everyone, the unit, and each role, named twice or not", () => {
  const groups = groupTallies(tallyLayout(resolveQuestions(instrument)), 1, ["a", "b"]);
  const respondents = [
    { id: "1", roles: ["a"], unit: "X" },
    { id: "2", roles: ["a", "b", "a"], unit: "X" },
    { id: "3", roles: ["b", "ghost"] },
    { id: "4", unit: "Y" },
    { id: "5", roles: ['["a","b"]'], unit: "X" },
  ];
  for (const respondent of respondents) groups.tallyOf(respondent).respondents++;
  const { everyone, units, roles, unitRoles } = groups.sums();
  const counts = (map: ReadonlyMap<string, { respondents: number }>): Record<string, number> =>
    Object.fromEntries([...map].map(([key, tally]) => [key, tally.respondents]));
  expect(everyone.respondents).toBe(5);
  expect(counts(units)).toEqual({ X: 3, Y: 1 });
  expect(counts(roles)).toEqual({ a: 2, b: 2 });
  expect(counts(unitRoles.get("X")!)).toEqual({ a: 2, b: 1 });
});
