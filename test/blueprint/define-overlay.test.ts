import { expect, test } from "vitest";
import { defineOverlay } from "../../src/blueprint/define-overlay.ts";

const head = { id: "acme", namespace: "acme", version: "1.0.0", extends: "^1.0.0" } as const;

test("a sound overlay is given back as it is", () => {
  const literal = { ...head, retire: [{ kind: "term", id: "roi", reason: "We say return." }] } as const;
  expect(defineOverlay(literal)).toBe(literal);
});

test("a wrong one throws all its issues at once", () => {
  expect(() => defineOverlay({ ...head, namespace: "Acme!", extends: "*" })).toThrow(/2 issues/);
});
