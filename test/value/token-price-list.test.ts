import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { unwrap } from "../../src/foundation/result.ts";
import { importTokenPrices, tokenPrice } from "../../src/value/token-price-list.ts";

const entry = { input_cost_per_token: 3e-6, output_cost_per_token: 1.5e-5, mode: "chat" };

describe("reading", () => {
  test("numbers become the decimals they print as, with all they come with", () => {
    const list = unwrap(
      importTokenPrices({
        m: {
          ...entry,
          cache_read_input_token_cost: 3e-7,
          cache_creation_input_token_cost: 3.75e-6,
          input_cost_per_token_above_200k_tokens: 6e-6,
          output_cost_per_token_above_200k_tokens: 2.25e-5,
          input_cost_per_token_batches: 1.5e-6,
          output_cost_per_token_batches: 7.5e-6,
          litellm_provider: "acme",
          deprecation_date: "2026-05-01",
        },
      }),
    );
    expect(list).toEqual({
      currency: "USD",
      withoutPrice: [],
      prices: {
        m: {
          inputPerToken: "0.000003",
          outputPerToken: "0.000015",
          cacheReadPerToken: "0.0000003",
          cacheWritePerToken: "0.00000375",
          longContext: { aboveTokens: 200_000, inputPerToken: "0.000006", outputPerToken: "0.0000225" },
          provider: "acme",
          mode: "chat",
          deprecationDate: "2026-05-01",
          services: { batch: { inputPerToken: "0.0000015", outputPerToken: "0.0000075" } },
        },
      },
    });
  });
  test("a price that is missing or zero is kept apart, never free", () => {
    const { prices, withoutPrice } = unwrap(
      importTokenPrices({
        free: { ...entry, input_cost_per_token: 0 },
        image: { mode: "image_generation", output_cost_per_image: 0.04 },
        half: { input_cost_per_token: 1e-6, mode: "chat" },
        vectors: { input_cost_per_token: 1e-7, mode: "embedding" },
      }),
    );
    expect(withoutPrice.map(({ model, reason }) => [model, reason])).toEqual([
      ["free", "zero-input-price"],
      ["image", "no-input-price"],
      ["half", "no-output-price"],
    ]);
    expect(prices.vectors?.outputPerToken).toBe("0");
  });
  test("a service without its output price is left out, and cached tokens at 0 cost what input costs", () => {
    const { m } = unwrap(
      importTokenPrices({
        m: {
          ...entry,
          cache_creation_input_token_cost: 0,
          input_cost_per_token_priority: 6e-6,
          input_cost_per_token_flex: 1e-6,
          output_cost_per_token_flex: 2e-6,
          input_cost_per_token_above_200k_tokens_flex: 4e-6,
          output_cost_per_token_above_200k_tokens_flex: 8e-6,
          input_cost_per_token_above_128k_tokens: 9e-6,
        },
      }),
    ).prices;
    expect(m).toMatchObject({ inputPerToken: "0.000003" });
    expect(m).not.toHaveProperty("cacheWritePerToken");
    expect(m).not.toHaveProperty("longContext");
    expect(m?.services).toEqual({
      flex: {
        inputPerToken: "0.000001",
        outputPerToken: "0.000002",
        longContext: { aboveTokens: 200_000, inputPerToken: "0.000004", outputPerToken: "0.000008" },
      },
    });
  });
  test("what is no price list comes back as issues with their path", () => {
    const wrong = importTokenPrices({
      a: 3,
      b: { ...entry, input_cost_per_token: -1 },
      c: { ...entry, output_cost_per_token: "1" },
    });
    expect(wrong.ok ? [] : wrong.error.map(({ code, path }) => [code, path])).toEqual([
      ["not-a-price-list", ["a"]],
      ["not-an-amount", ["b", "input_cost_per_token"]],
      ["not-an-amount", ["c", "output_cost_per_token"]],
    ]);
    expect(importTokenPrices("[1").ok).toBe(false);
    expect(importTokenPrices(null).ok).toBe(false);
    expect(importTokenPrices([entry]).ok).toBe(false);
    expect(importTokenPrices(JSON.stringify({ m: entry })).ok).toBe(true);
  });
});

describe("choosing", () => {
  const list = unwrap(importTokenPrices({ m: entry, zero: { ...entry, input_cost_per_token: 0 } }));
  test("the standard price carries nothing but prices", () => {
    expect(tokenPrice(list, "m")).toEqual({ inputPerToken: "0.000003", outputPerToken: "0.000015" });
  });
  test("a model or service without a price says why", () => {
    expect(() => tokenPrice(list, "zero")).toThrow(/zero-input-price/);
    expect(() => tokenPrice(list, "toString")).toThrow(/not on the list/);
    expect(() => tokenPrice(list, "m", { service: "batch" })).toThrow(/one of standard/);
  });
});

const folder = process.env.REAL_DATA_DIR;
describe.skipIf(!folder)("real data: 218 published models", () => {
  test("all are read; those without a price per token are named", () => {
    const list = unwrap(importTokenPrices(readFileSync(`${folder}/genai-model-prices.json`, "utf8")));
    expect(Object.keys(list.prices).length + list.withoutPrice.length).toBe(218);
    expect(list.withoutPrice.map(({ model, reason }) => `${model}: ${reason}`).sort()).toEqual([
      "deepseek-v3-2-251201: zero-input-price",
      "gemini-2.0-flash-exp-image-generation: zero-input-price",
      "gemini-flash-experimental: zero-input-price",
      "gpt-image-1-mini: no-output-price",
      "gpt-image-1: no-output-price",
      "gpt-realtime-whisper: no-input-price",
    ]);
    expect(list.prices["claude-3-7-sonnet-20250219"]).toMatchObject({
      inputPerToken: "0.000003",
      cacheReadPerToken: "0.0000003",
      deprecationDate: "2026-02-19",
    });
    const tiers = Object.values(list.prices).flatMap(({ longContext }) => longContext?.aboveTokens ?? []);
    expect([tiers.filter((n) => n === 200_000).length, tiers.filter((n) => n === 272_000).length]).toEqual([
      14, 13,
    ]);
    const having = (service: "batch" | "priority" | "flex"): number =>
      Object.values(list.prices).filter(({ services }) => services[service] !== undefined).length;
    // 46 have an input price for priority; gpt-5-nano has no output price to it.
    expect([having("batch"), having("priority"), having("flex")]).toEqual([53, 45, 28]);
    const free = Object.values(list.prices)
      .flatMap((price) => [price, ...Object.values(price.services)])
      .flatMap((price) => [price, price.longContext ?? price])
      .filter(({ outputPerToken }) => outputPerToken === "0");
    expect(free.filter((price) => !("mode" in price && price.mode === "embedding"))).toEqual([]);
  });
});
