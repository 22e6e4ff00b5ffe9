import { expect, test } from "vitest";
import { businessCaseWithTokens } from "./business-case-with-tokens.ts";

test("a business case with tokens: ladder, scenarios, spread and a fact for the gate", async () => {
  const { npv, low, ladder, switching, p10, tornado, fact } = await businessCaseWithTokens();
  expect(Number(low)).toBeLessThan(Number(npv));
  expect(ladder.at(-1)?.cumulativeNpv).toBe(npv);
  expect(switching.map(({ driver }) => driver).sort()).toEqual(["cases", "hoursSaved", "recapture"]);
  expect(p10).toBeLessThan(Number(npv));
  expect(tornado[0]?.driver).toBe("hoursSaved");
  expect(fact).toMatchObject({ measure: "npv.forward.p10", recordedBy: "finance" });
  expect(Number.isFinite(fact.value)).toBe(true);
});
