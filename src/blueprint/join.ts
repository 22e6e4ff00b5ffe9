import { arrangeBlueprint } from "./arrange.js";
import { deepFreeze } from "./freeze.js";
import type { AnswerLevel, Blueprint } from "./model.js";
import {
  aimStructure,
  failureModeStructure,
  metricStructure,
  outcomeStructure,
  principleStructure,
  questionStructure,
  resourceStructure,
  type StageId,
  stageIds,
} from "./structure.js";
import { type CrosswalkEntryKey, crosswalkStructure } from "./structure-crosswalks.js";
import { glossaryStructure } from "./structure-glossary.js";
import type { BlueprintText } from "./text/en.js";
import { blueprintVersion } from "./version.js";

/** `foundation.outcome.ai-strategy` taken apart. */
function idParts(id: string): { readonly stage: StageId; readonly shortId: string } {
  const [stage, , shortId] = id.split(".") as [StageId, string, string];
  return { stage, shortId };
}

/** The structure with the prose of one language beside each id: plain data, frozen. */
export function joinBlueprint(text: BlueprintText): Blueprint {
  return deepFreeze(
    arrangeBlueprint({
      id: "ai-operating-model",
      version: blueprintVersion,
      language: text.language,
      ...text.overview,
      stages: stageIds.map((id) => ({
        id,
        ...text.stages[id],
        outcomes: [],
        questions: [],
        metrics: [],
      })),
      outcomes: outcomeStructure.map(({ id, mandatory, checklist }) => ({
        id,
        ...idParts(id),
        ...text.outcomes[id],
        mandatory,
        checklist: checklist.map(([item, itemMandatory]) => ({
          id: item,
          ...text.checklists[item],
          mandatory: itemMandatory,
        })),
        questions: [],
      })),
      questions: questionStructure.map(({ id, weight, outcomes, metrics }) => {
        const { text: wording, guidance, levels, evidence } = text.questions[id];
        const scale = levels.map((descriptor, level) => ({
          level: level as AnswerLevel["level"],
          label: text.levels[level] as string,
          descriptor,
        }));
        return { id, ...idParts(id), text: wording, guidance, weight, scale, evidence, outcomes, metrics };
      }),
      metrics: metricStructure.map(({ id, unit, direction, target }) => ({
        id,
        ...idParts(id),
        ...text.metrics[id],
        unit,
        direction,
        target,
        questions: [],
      })),
      principles: principleStructure.map(({ id }) => ({ id, ...text.principles[id], requirements: [] })),
      requirements: principleStructure.flatMap(({ id: principle, requirements }) =>
        requirements.map(({ id, carriedOutBy }) => ({
          id,
          principle,
          ...text.requirements[id],
          carriedOutBy,
        })),
      ),
      aims: aimStructure.map(({ id, metrics }) => ({ id, ...text.aims[id], metrics })),
      failureModes: failureModeStructure.map((mode) => ({ ...mode, ...text.failureModes[mode.id] })),
      resources: resourceStructure.map((resource) => ({ ...resource, ...text.resources[resource.id] })),
      crosswalks: crosswalkStructure.map(({ id, entries }) => ({
        id,
        ...text.crosswalks[id],
        entries: entries.map((entry) => ({
          ...entry,
          // Both halves come from one element of the structure, which the compiler loses in the loop.
          ...text.crosswalkEntries[`${id}/${entry.id}` as CrosswalkEntryKey],
        })),
      })),
      glossary: glossaryStructure.map(({ id, seeAlso }) => ({ id, ...text.glossary[id], seeAlso })),
      retired: [],
      overlays: [],
    }),
  );
}
