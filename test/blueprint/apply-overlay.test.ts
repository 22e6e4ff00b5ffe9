import { describe, expect, test } from "vitest";
import { applyOverlay, checkOverlay } from "../../src/blueprint/apply-overlay.ts";
import { blueprint, blueprintDigest } from "../../src/blueprint/blueprint.ts";
import { findOutcome, findQuestion, findTerm } from "../../src/blueprint/find.ts";
import type { Overlay } from "../../src/blueprint/overlay.ts";
import { unwrap } from "../../src/foundation/result.ts";

const overlay = (id: string, rest: Partial<Overlay>): Overlay => ({
  id,
  namespace: "acme",
  version: "1.0.0",
  extends: "^1.0.0",
  ...rest,
});
const term = (definition: string) =>
  ({ kind: "term", item: { id: "acme:word", term: "Word", definition, seeAlso: [] } }) as const;
const clarity = "foundation.question.strategy-clarity";
const kindsOf = (overlays: Overlay[]) =>
  unwrap(applyOverlay(blueprint, overlays)).conflicts.map(({ kind, kept }) => `${kind}: ${kept}`);
const codesOf = (overlays: Overlay[]) => {
  const result = applyOverlay(blueprint, overlays);
  return result.ok ? [] : result.error.map(({ code }) => code);
};

const energy = {
  kind: "outcome",
  item: {
    id: "acme:improve.outcome.energy-budget",
    stage: "improve",
    name: "Energy budget",
    description: "Energy use of models is known and limited.",
    mandatory: true,
    checklist: [
      { id: "acme:energy-measured", text: "It is measured.", evidence: "Meter data", mandatory: true },
    ],
  },
} as const;

describe("applyOverlay", () => {
  test("adds an item to its stage, after the published ones, with its namespaced short id", () => {
    const { blueprint: ours } = unwrap(applyOverlay(blueprint, [overlay("group", { add: [energy] })]));
    expect(ours.stages[3]?.outcomes.at(-1)).toBe("acme:improve.outcome.energy-budget");
    expect(findOutcome(ours, "acme:energy-budget")).toEqual({
      ...energy.item,
      shortId: "acme:energy-budget",
      questions: [],
    });
    expect(blueprint.outcomes).toHaveLength(20);
    expect(blueprintDigest(ours)).not.toBe(blueprintDigest(blueprint));
  });

  test("adds a checklist item to a published outcome", () => {
    const item = {
      id: "acme:works-council",
      text: "The works council agreed.",
      evidence: "Minutes",
      mandatory: true,
    } as const;
    const add = [{ kind: "checklist-item", outcome: "scale.outcome.change-management", item }] as const;
    const { blueprint: ours } = unwrap(applyOverlay(blueprint, [overlay("group", { add })]));
    expect(findOutcome(ours, "change-management")?.checklist.at(-1)).toEqual(item);
  });

  test("retires an outcome with its checklist, keeps the ids taken and mends references", () => {
    const retire = [
      {
        kind: "outcome",
        id: "foundation.outcome.skills-plan",
        reason: "Kept by the academy.",
        replacedBy: "foundation.outcome.ai-strategy",
      },
      { kind: "outcome", id: "foundation.outcome.infrastructure-decisions", reason: "Group-wide." },
    ] as const;
    const { blueprint: ours } = unwrap(applyOverlay(blueprint, [overlay("group", { retire })]));
    expect(findOutcome(ours, "skills-plan")).toBeUndefined();
    expect(findQuestion(ours, "capabilities-identified")?.outcomes).toEqual([
      "foundation.outcome.ai-strategy",
    ]);
    expect(ours.retired.map(({ kind }) => kind).filter((kind) => kind === "checklist-item")).toHaveLength(10);
    expect(ours.retired.find(({ id }) => id === "foundation.outcome.skills-plan")).toEqual({
      kind: "outcome",
      id: "foundation.outcome.skills-plan",
      name: "Skills assessment and training plan",
      reason: "Kept by the academy.",
      replacedBy: "foundation.outcome.ai-strategy",
      by: "group",
    });
  });

  test("changes neither the blueprint nor the overlay, not even by freezing", () => {
    const scale = structuredClone(findQuestion(blueprint, clarity)!.scale);
    const mine = overlay("group", {
      override: [{ kind: "question", id: clarity, fields: { scale } }],
    });
    const before = blueprintDigest(blueprint);
    unwrap(applyOverlay(blueprint, [mine]));
    expect(blueprintDigest(blueprint)).toBe(before);
    expect(Object.isFrozen(scale[0])).toBe(false);
    const thawed = structuredClone(blueprint);
    unwrap(applyOverlay(thawed, []));
    expect([thawed, thawed.outcomes[0]?.checklist[0]].some((part) => Object.isFrozen(part))).toBe(false);
  });
});

describe("conflicts", () => {
  const weigh = (id: string, weight: number) =>
    overlay(id, { override: [{ kind: "question", id: clarity, fields: { weight } }] });
  const drop = (id: string) =>
    overlay(id, { retire: [{ kind: "question", id: clarity, reason: "Not asked." }] });

  test("two values for one field: the later holds", () => {
    expect(kindsOf([weigh("a", 2), weigh("b", 3)])).toEqual(["override-override: b"]);
    expect(kindsOf([weigh("b", 3), weigh("a", 2)])).toEqual(["override-override: a"]);
    const { blueprint: ours } = unwrap(applyOverlay(blueprint, [weigh("a", 2), weigh("b", 3)]));
    expect(findQuestion(ours, clarity)?.weight).toBe(3);
  });
  test("the same value twice, or two fields of one item, is none", () => {
    expect(kindsOf([weigh("a", 2), weigh("b", 2)])).toEqual([]);
    const word = overlay("b", {
      override: [{ kind: "question", id: clarity, fields: { text: "What for?" } }],
    });
    expect(kindsOf([weigh("a", 2), word])).toEqual([]);
  });
  test("a retirement outweighs an override, in either order", () => {
    expect(kindsOf([weigh("a", 2), drop("b")])).toEqual(["override-retired: b"]);
    expect(kindsOf([drop("b"), weigh("a", 2)])).toEqual(["override-retired: b"]);
  });
  test("two retirements of one item", () => {
    expect(kindsOf([drop("a"), drop("b")])).toEqual(["retire-retire: b"]);
  });
  test("two additions under one id, unless they are the same", () => {
    expect(kindsOf([overlay("a", { add: [term("One.")] }), overlay("b", { add: [term("Two.")] })])).toEqual([
      "add-exists: b",
    ]);
    expect(kindsOf([overlay("a", { add: [term("One.")] }), overlay("b", { add: [term("One.")] })])).toEqual(
      [],
    );
  });
  test("retire, then add again under the same id: the id keeps its meaning", () => {
    const added = unwrap(applyOverlay(blueprint, [overlay("a", { add: [term("One.")] })])).blueprint;
    const gone = unwrap(
      applyOverlay(added, [overlay("b", { retire: [{ kind: "term", id: "acme:word", reason: "Unused." }] })]),
    ).blueprint;
    const again = unwrap(applyOverlay(gone, [overlay("c", { add: [term("Two.")] })]));
    expect(again.conflicts.map(({ kind, kept }) => [kind, kept])).toEqual([["add-retired", "b"]]);
    expect(findTerm(again.blueprint, "acme:word")).toBeUndefined();
  });
  test("a checklist item for an outcome that is gone", () => {
    const outcome = "scale.outcome.change-management";
    const gone = unwrap(
      applyOverlay(blueprint, [
        overlay("a", { retire: [{ kind: "outcome", id: outcome, reason: "Gone." }] }),
      ]),
    ).blueprint;
    const item = { id: "acme:item", text: "It is so.", evidence: "Minutes", mandatory: true } as const;
    const late = overlay("b", { add: [{ kind: "checklist-item", outcome, item }] });
    expect(unwrap(applyOverlay(gone, [late])).conflicts.map(({ kind }) => kind)).toEqual(["add-retired"]);
  });
  test("are found alike when overlays are laid on one after the other", () => {
    for (const [first, second] of [
      [weigh("a", 2), weigh("b", 3)],
      [weigh("a", 2), drop("b")],
      [drop("a"), weigh("b", 2)],
      [drop("a"), drop("b")],
    ] as const) {
      const once = unwrap(applyOverlay(blueprint, [first, second]));
      const step = unwrap(applyOverlay(unwrap(applyOverlay(blueprint, [first])).blueprint, [second]));
      expect(step.conflicts.map(({ kind, kept }) => [kind, kept])).toEqual(
        once.conflicts.map(({ kind, kept }) => [kind, kept]),
      );
    }
  });
});

describe("what does not fit is refused with every reason", () => {
  test("version, unknown targets, unknown references, broken values", () => {
    expect(codesOf([overlay("a", { extends: "^2.0.0" })])).toEqual(["version-out-of-range"]);
    expect(
      codesOf([
        overlay("a", {
          override: [{ kind: "term", id: "acme:nothing", fields: { term: "x" } }],
          retire: [{ kind: "aim", id: "acme:nothing", reason: "Gone." }],
        }),
      ]),
    ).toEqual(["unknown-item", "unknown-item"]);
    const short = applyOverlay(blueprint, [
      // From a file: in code a short id is a compile error.
      overlay("a", {
        retire: [{ kind: "metric", id: "executive-alignment" as "acme:none", reason: "Gone." }],
      }),
    ]);
    expect(short.ok ? [] : short.error.map(({ message }) => message)).toEqual([
      "there is no metric executive-alignment in the blueprint; in full it is foundation.metric.executive-alignment",
    ]);
    expect(
      codesOf([
        overlay("a", { override: [{ kind: "question", id: clarity, fields: { metrics: ["acme:none"] } }] }),
      ]),
    ).toEqual(["unknown-reference"]);
    expect(
      codesOf([
        overlay("a", { override: [{ kind: "question", id: clarity, fields: { scale: [], weight: -1 } }] }),
      ]),
    ).toEqual(["invalid-weight", "invalid-scale"]);
  });
  test("the same overlay twice, given together or one after the other", () => {
    const once = unwrap(applyOverlay(blueprint, [overlay("a", {})])).blueprint;
    expect(applyOverlay(once, [overlay("a", {})]).ok).toBe(false);
    expect(codesOf([overlay("a", {}), overlay("a", {})])).toEqual(["duplicate-overlay"]);
  });
  test("paths begin with the overlay's place in the list", () => {
    const result = applyOverlay(blueprint, [overlay("a", {}), overlay("b", { extends: "2" })]);
    expect(result.ok ? [] : result.error.map(({ path }) => path)).toEqual([[1, "extends"]]);
  });
  test("checkOverlay is empty for one that fits", () => {
    expect(checkOverlay(overlay("a", { add: [energy] }), blueprint)).toEqual([]);
  });
});

test("what is no blueprint and no overlay is refused by its place", () => {
  expect(() => applyOverlay(null as never, [])).toThrow("blueprint: must be an object");
  expect(() => applyOverlay(blueprint, null as never)).toThrow("overlays must be a list");
  const result = applyOverlay(blueprint, [overlay("a", {}), null as never]);
  expect(result.ok ? [] : result.error.map(({ code, path }) => [code, path])).toEqual([
    ["invalid-type", [1]],
  ]);
  expect(checkOverlay(undefined as never, blueprint).map(({ code }) => code)).toEqual(["invalid-type"]);
});
