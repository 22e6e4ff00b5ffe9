import { describe, expect, test } from "vitest";
import { blueprint, blueprintDigest } from "../../src/blueprint/blueprint.ts";
import { catalogOf } from "../../src/blueprint/catalog.ts";
import published from "./published-ids.json" with { type: "json" };

/** Sentences and half sentences of the source document: ours must be our own. */
const sourceSentences = [
  "Have we clearly defined how AI supports our business strategy",
  "Do we have executive sponsorship for our AI initiatives",
  "Have we established clear governance structures and policies",
  "Have we identified the initial capabilities and skills needed",
  "Have our initial projects delivered measurable business value",
  "Are our processes supporting efficient delivery while managing risk",
  "Are we capturing and acting on learnings",
  "Are multiple business units actively sponsoring",
  "Is our governance model evolving with our organizational maturity",
  "Are we effectively managing our models throughout their lifecycle",
  "Are we pushing boundaries while managing risk appropriately",
  "Establish the foundational elements required for successful AI implementation",
  "Implement the operating model for initial AI projects",
  "Expand business engagement in governance while scaling successful patterns",
  "Every AI initiative must be traceable to specific business outcomes",
  "Technical excellence without business impact is not success",
  "standardized yet flexible processes",
  "continuous partnership with business stakeholders",
  "bridges the gap between AI technology implementation",
  "the critical middle layer",
];

const stageNames = ["foundation", "initiate", "scale", "improve"];

describe("what the blueprint holds", () => {
  test("the counts of the source document", () => {
    expect(blueprint.stages.map(({ id }) => id)).toEqual(stageNames);
    for (const stage of blueprint.stages) {
      expect([stage.outcomes.length, stage.questions.length, stage.metrics.length]).toEqual([5, 4, 4]);
    }
    expect(blueprint.outcomes).toHaveLength(20);
    expect(blueprint.questions).toHaveLength(16);
    expect(blueprint.metrics).toHaveLength(16);
    expect(blueprint.principles.map(({ requirements }) => requirements.length)).toEqual([4, 4, 4]);
    expect(blueprint.requirements).toHaveLength(12);
    expect(blueprint.aims).toHaveLength(6);
    expect(blueprint.failureModes).toHaveLength(4);
    const kinds = ["book", "article", "community", "framework"];
    expect(kinds.map((kind) => blueprint.resources.filter((r) => r.kind === kind).length)).toEqual([
      5, 4, 4, 4,
    ]);
    expect(blueprint.crosswalks.map(({ entries }) => entries.length)).toEqual([6, 5, 11, 4, 7]);
    expect(blueprint.glossary.length).toBeGreaterThanOrEqual(40);
  });

  test("every outcome has a checklist of 4 to 6 items, some mandatory", () => {
    for (const { checklist } of blueprint.outcomes) {
      expect(checklist.length).toBeGreaterThanOrEqual(4);
      expect(checklist.length).toBeLessThanOrEqual(6);
      expect(checklist.filter(({ mandatory }) => mandatory).length).toBeGreaterThanOrEqual(3);
    }
  });

  test("full ids are stage, kind and short id; short ids are unique within a kind", () => {
    for (const [kind, items] of [
      ["outcome", blueprint.outcomes],
      ["question", blueprint.questions],
      ["metric", blueprint.metrics],
    ] as const) {
      for (const { id, stage, shortId } of items) expect(id).toBe(`${stage}.${kind}.${shortId}`);
      expect(new Set(items.map(({ shortId }) => shortId)).size).toBe(items.length);
    }
  });

  test("every question has its five levels, evidence, outcomes and metrics of its own stage", () => {
    for (const { stage, scale, evidence, outcomes, metrics } of blueprint.questions) {
      expect(scale.map(({ level }) => level)).toEqual([0, 1, 2, 3, 4]);
      expect(new Set(scale.map(({ descriptor }) => descriptor)).size).toBe(5);
      expect(evidence.length).toBeGreaterThanOrEqual(2);
      for (const id of [...outcomes, ...metrics]) expect(id.startsWith(`${stage}.`)).toBe(true);
    }
  });

  test("every outcome and every metric is touched by a question", () => {
    for (const { id, questions } of [...blueprint.outcomes, ...blueprint.metrics])
      expect([id, questions.length > 0]).toEqual([id, true]);
  });

  test("references between questions and outcomes or metrics hold both ways", () => {
    for (const question of blueprint.questions) {
      for (const id of question.outcomes)
        expect(blueprint.outcomes.find((outcome) => outcome.id === id)?.questions).toContain(question.id);
      for (const id of question.metrics)
        expect(blueprint.metrics.find((metric) => metric.id === id)?.questions).toContain(question.id);
    }
  });

  test("default targets are those of the specification, and null where it gives none", () => {
    const targets = blueprint.metrics.map(({ shortId, target }) => [
      shortId,
      target && [target.green, target.amber],
    ]);
    expect(Object.fromEntries(targets)).toEqual({
      "executive-alignment": [0.75, 0.6],
      "policy-completeness": [0.9, 0.7],
      "resource-allocation": null,
      "governance-participation": [0.8, 0.6],
      "implemented-use-cases": null,
      "business-value-delivered": [0.9, 0.7],
      "cycle-time": null,
      "stakeholder-satisfaction": null,
      "business-units-engaged": [0.6, 0.3],
      "component-reuse-rate": [0.5, 0.25],
      "time-to-value": null,
      "success-ratio": null,
      "model-sustainability": [0.95, 0.85],
      "operational-efficiency": null,
      "innovation-rate": null,
      "business-impact": null,
    });
  });

  test("requirements name chapters of this library", () => {
    const chapters =
      "model blueprint assessment metrics roi value simulation gates prioritization portfolio operating-model";
    for (const { carriedOutBy } of blueprint.requirements) {
      expect(carriedOutBy.length).toBeGreaterThan(0);
      for (const { chapter } of carriedOutBy) expect(chapters.split(" ")).toContain(chapter);
    }
  });

  test("what no public source describes is marked and not mapped", () => {
    const unverified = blueprint.resources.filter(({ status }) => status === "unverified");
    expect(unverified.map(({ id, crosswalk }) => [id, crosswalk])).toEqual([
      ["tdwi-ai-model-development", null],
    ]);
  });
});

describe("published ids", () => {
  const kindsById = [...catalogOf(blueprint).values()].map(({ kind, id }) => `${kind} ${id}`);
  test("none has vanished or changed its kind, in the order published", () => {
    const stillThere = kindsById.filter((entry) => (published as string[]).includes(entry));
    expect(stillThere).toEqual(published);
  });
  test("new ones are entered in the file when they are published", () => {
    expect(kindsById.filter((entry) => !(published as string[]).includes(entry))).toEqual([]);
  });
});

describe("prose", () => {
  const texts = (value: unknown): string[] =>
    typeof value === "string"
      ? [value]
      : typeof value === "object" && value !== null
        ? Object.values(value).flatMap(texts)
        : [];
  const all = texts(blueprint);

  test("no text is empty, padded, or left over from writing", () => {
    expect(all.filter((text) => text.trim() === "" || text !== text.trim())).toEqual([]);
    expect(all.filter((text) => /TODO|TBD|lorem| {2}/i.test(text))).toEqual([]);
  });
  test("no sentence is the source document's", () => {
    const joined = all.join("\n").toLowerCase();
    expect(sourceSentences.filter((sentence) => joined.includes(sentence.toLowerCase()))).toEqual([]);
  });
  test("no sentence is used twice", () => {
    const sentences = all.filter((text) => text.length > 60);
    expect(sentences.filter((text, index) => sentences.indexOf(text) !== index)).toEqual([]);
  });
});

describe("plain data", () => {
  test("survives JSON and structuredClone", () => {
    expect(JSON.parse(JSON.stringify(blueprint))).toEqual(blueprint);
    expect(structuredClone(blueprint)).toEqual(blueprint);
  });
  test("cannot be changed", () => {
    expect(() => {
      (blueprint.outcomes[0]!.checklist[0] as { text: string }).text = "other";
    }).toThrow(TypeError);
  });
  test("the digest follows the content and not the order of members", () => {
    const reversed = Object.fromEntries(Object.entries(blueprint).reverse()) as unknown as typeof blueprint; // the same members, typed by hand
    expect(blueprintDigest(reversed)).toBe(blueprintDigest(blueprint));
    expect(blueprintDigest({ ...blueprint, version: "1.0.1" })).not.toBe(blueprintDigest(blueprint));
    expect(blueprintDigest(blueprint)).toMatch(/^[0-9a-f]{64}$/);
  });
});
