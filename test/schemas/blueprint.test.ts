import { describe, expect, test } from "vitest";
import { applyOverlay } from "../../src/blueprint/apply-overlay.ts";
import { blueprint } from "../../src/blueprint/blueprint.ts";
import { unwrap } from "../../src/foundation/result.ts";
import { blueprintSchema, overlaySchema, parseBlueprint, parseOverlay } from "../../src/schemas/blueprint.ts";

const overlay = {
  ...{ id: "acme-group", namespace: "acme", version: "1.0.0", extends: "^1.0.0" },
  add: [{ kind: "term", item: { id: "acme:word", term: "Word", definition: "D.", seeAlso: ["npv"] } }],
  override: [{ kind: "metric", id: "scale.metric.time-to-value", fields: { target: null } }],
  retire: [{ kind: "aim", id: "success-metrics", reason: "Said elsewhere." }],
};

describe("parseBlueprint", () => {
  test("reads what JSON made of the blueprint, overlays included", () => {
    const laid = unwrap(applyOverlay(blueprint, [unwrap(parseOverlay(overlay))])).blueprint;
    for (const value of [blueprint, laid])
      expect(unwrap(parseBlueprint(JSON.parse(JSON.stringify(value))))).toEqual(value);
  });
  test("names shape first, sense second", () => {
    const shape = parseBlueprint({ ...blueprint, outcomes: [{}], version: "" });
    expect(shape.ok ? 0 : shape.error.length).toBeGreaterThan(5);
    const sense = parseBlueprint({ ...blueprint, metrics: blueprint.metrics.slice(1) });
    expect(new Set(sense.ok ? [] : sense.error.map(({ code }) => code))).toEqual(
      new Set(["unknown-reference"]),
    );
  });
});

describe("parseOverlay", () => {
  test("reads an overlay and refuses what cannot be overridden", () => {
    expect(parseOverlay(overlay)).toEqual({ ok: true, value: overlay });
    const wrong = { ...overlay, override: [{ kind: "stage", id: "scale", fields: { outcomes: [] } }] };
    expect(parseOverlay(wrong).ok).toBe(false);
    expect(parseOverlay({ ...overlay, namespace: "other" }).ok).toBe(false);
    expect(parseOverlay(null).ok).toBe(false);
  });
});

test("both are Standard Schemas", async () => {
  for (const [schema, value] of [
    [blueprintSchema, blueprint],
    [overlaySchema, overlay],
  ] as const) {
    const standard = schema["~standard"];
    expect([standard.version, standard.vendor]).toEqual([1, "zod"]);
    expect((await standard.validate(value)).issues).toBeUndefined();
    expect((await standard.validate({})).issues?.length).toBeGreaterThan(0);
  }
});

test("a member that no overlay or blueprint has is refused, since it would be ignored", () => {
  const overlay = { id: "a", namespace: "acme", version: "1.0.0", extends: "^1.0.0" };
  expect(parseOverlay(overlay).ok).toBe(true);
  expect(parseOverlay({ ...overlay, overide: [] })).toMatchObject({
    ok: false,
    error: [{ code: "unrecognized-keys", path: [] }],
  });
  expect(parseBlueprint({ ...blueprint, stage: [] })).toMatchObject({
    ok: false,
    error: [{ code: "unrecognized-keys", path: [] }],
  });
});
