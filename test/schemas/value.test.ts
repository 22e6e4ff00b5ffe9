import { describe, expect, test } from "vitest";
import { jsonSchema } from "../../src/schemas/json-schema.ts";
import {
  businessCaseSchema,
  parseBenefits,
  parseBusinessCase,
  parseTokenPrices,
} from "../../src/schemas/value.ts";
import { importTokenPrices } from "../../src/value/token-price-list.ts";
import { caseWith } from "../value/case-with.ts";
import { claimsAssistant } from "../value/claims-assistant.ts";

const codes = (result: { ok: boolean; error?: readonly { code: string; path: readonly unknown[] }[] }) =>
  (result.error ?? []).map(({ code, path }) => `${code} ${path.join(".")}`);

describe("business cases", () => {
  test("survive JSON and come back as they were", () => {
    const text = JSON.stringify(claimsAssistant);
    expect(parseBusinessCase(JSON.parse(text))).toEqual({ ok: true, value: claimsAssistant });
  });
  test("of the wrong shape are refused by path", () => {
    expect(
      codes(parseBusinessCase({ ...caseWith(), costs: [{ id: "s", kind: "seats" }] }) as never),
    ).toContain("invalid-type costs.0.purchased");
    expect(parseBusinessCase(null).ok).toBe(false);
  });
  test("of the right shape are checked as well", () => {
    const result = parseBusinessCase(caseWith({ basis: { horizonMonths: 0 } }));
    expect(codes(result as never)).toEqual(["horizon-out-of-range basis.horizonMonths"]);
  });
  test("have a JSON Schema", () => {
    expect(jsonSchema(businessCaseSchema).required).toEqual([
      "id",
      "name",
      "basis",
      "drivers",
      "costs",
      "benefits",
    ]);
  });
});

describe("benefit registers", () => {
  const benefit = {
    id: "b",
    initiativeIds: ["i"],
    kind: "avoided-cost",
    class: "cash-releasing",
    currency: "EUR",
    share: 1,
    plan: [{ month: "2026-01", amount: "100.50" }],
    state: "forecast",
    signOffs: [],
  };
  test("are read and checked", () => {
    expect(parseBenefits([benefit])).toEqual({ ok: true, value: [benefit] });
    expect(codes(parseBenefits([{ ...benefit, share: 2 }]) as never)).toEqual(["share-out-of-range 0.share"]);
    expect(codes(parseBenefits([{ ...benefit, state: "done" }]) as never)).toEqual(["invalid-value 0.state"]);
  });
  test("are held against pools", () => {
    const pools = [{ id: "p", capacityPerMonth: 100 }];
    const result = parseBenefits([{ ...benefit, poolId: "p" }], { pools });
    expect(codes(result as never)).toEqual(["pool-over-capacity pools.0"]);
  });
});

test("a stored price list is read back", () => {
  const list = importTokenPrices({
    m: { input_cost_per_token: 1e-6, output_cost_per_token: 2e-6, input_cost_per_token_batches: 5e-7 },
  });
  if (!list.ok) throw new Error("the list is sound");
  expect(parseTokenPrices(JSON.parse(JSON.stringify(list.value)))).toEqual(list);
  expect(parseTokenPrices({ currency: "USD" }).ok).toBe(false);
});
