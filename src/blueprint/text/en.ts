import { checklistText } from "./en/checklists.js";
import { crosswalkEntryText, crosswalkText } from "./en/crosswalks.js";
import {
  aimText,
  failureModeText,
  overview,
  principleText,
  requirementText,
  resourceText,
  stageText,
} from "./en/frame.js";
import { glossaryText } from "./en/glossary.js";
import { metricText } from "./en/metrics.js";
import { outcomeText } from "./en/outcomes.js";
import { levelLabels, questionText } from "./en/questions.js";

/** All prose of the blueprint in English, keyed by id. Another language is another value of this type. */
export const english = {
  language: "en",
  overview,
  stages: stageText,
  outcomes: outcomeText,
  checklists: checklistText,
  levels: levelLabels as readonly string[],
  questions: questionText,
  metrics: metricText,
  principles: principleText,
  requirements: requirementText,
  aims: aimText,
  failureModes: failureModeText,
  resources: resourceText,
  crosswalks: crosswalkText,
  crosswalkEntries: crosswalkEntryText,
  glossary: glossaryText,
};

/** The text that a language must provide: complete for every id, by type. */
export type BlueprintText = typeof english;
