import { expect, test } from "vitest";
import { borda } from "../../src/prioritization/borda.ts";

test("the capital of Tennessee, the usual example of voting theory: Nashville wins with 194 points", () => {
  const { entries, ballots } = borda([
    { ranking: ["Memphis", "Nashville", "Chattanooga", "Knoxville"], count: 42 },
    { ranking: ["Nashville", "Chattanooga", "Knoxville", "Memphis"], count: 26 },
    { ranking: ["Chattanooga", "Knoxville", "Nashville", "Memphis"], count: 15 },
    { ranking: ["Knoxville", "Chattanooga", "Nashville", "Memphis"], count: 17 },
  ]);
  expect(ballots).toBe(100);
  expect(entries.map(({ id, points }) => [id, points])).toEqual([
    ["Nashville", 194],
    ["Chattanooga", 173],
    ["Memphis", 126],
    ["Knoxville", 107],
  ]);
});

test("equals and the unnamed share places; points always sum to n (n - 1) / 2 a voter", () => {
  const { entries } = borda([{ ranking: [["a", "b"], "c"] }, { ranking: ["d"] }]);
  const points = Object.fromEntries(entries.map((entry) => [entry.id, entry.points]));
  expect(points).toEqual({ a: 2.5 + 1, b: 2.5 + 1, c: 1 + 1, d: 0 + 3 });
  expect(entries.reduce((sum, entry) => sum + entry.points, 0)).toBe(12);
});

test("repeats and broken counts are refused", () => {
  expect(() => borda([])).toThrow("at least one ballot");
  expect(() => borda([{ ranking: ["a", ["a"]] }])).toThrow("ballots[0].ranking must be free of repeats");
  expect(() => borda([{ ranking: ["a"], count: 0 }])).toThrow("ballots[0].count");
});

test("what is no ballot is refused with its place; an empty one holds all equal", () => {
  const refused = (ballots: unknown) => expect(() => borda(ballots as never));
  refused(null).toThrow("ballots must be a list");
  refused([null]).toThrow("ballots[0] must be an object");
  refused([{ ranking: ["a"] }, { ranking: "ab" }]).toThrow("ballots[1].ranking must be a list");
  for (const id of ["", 1, null, ["b"]]) refused([{ ranking: [["a", id]] }]).toThrow("ballots[0].ranking");
  for (const count of [null, -1, 1.5, Number.NaN])
    refused([{ ranking: ["a"], count }]).toThrow("ballots[0].count");
  const { entries } = borda([{ ranking: ["b", "a"] }, { ranking: [] }]);
  expect(entries.map(({ id, points }) => [id, points])).toEqual([
    ["b", 1.5],
    ["a", 0.5],
  ]);
});
