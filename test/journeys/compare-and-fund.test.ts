import { expect, test } from "vitest";
import { compareAndFund } from "./compare-and-fund.ts";

test("ranks, explains and funds within the budget", async () => {
  const alternatives = [
    { id: "chat", values: { value: 3, effort: 10 } },
    { id: "routes", values: { value: 4.5, effort: 40 } },
  ];
  const candidates = [
    { id: "chat", value: "900000", cost: "800000" },
    { id: "routes", value: "2000000", cost: "1800000" },
    { id: "twin", value: "1900000", cost: "1700000" },
  ];
  const { ranking, selection } = await compareAndFund(alternatives, candidates);
  expect(ranking.entries.map(({ id, rank }) => [id, rank])).toEqual([
    ["chat", 1],
    ["routes", 2],
  ]);
  // chat + twin cost 2.5 M, exactly the budget, and are worth more than any other set that fits.
  expect(selection).toMatchObject({ kind: "proven", chosen: ["chat", "twin"] });
});
