import { decisionForms } from "./decision-forms.js";
import { evidenceForms } from "./evidence-forms.js";
import type { FormDefinition } from "./form-definition.js";
import { votingForms } from "./voting-forms.js";

/**
 * One form for each command, or choice of a decision, in the order of the page. The options come from `permitted`,
 * so that nothing is offered which would be refused; the answers are held against the rules again.
 */
export const forms: Readonly<Record<string, FormDefinition>> = {
  ...evidenceForms,
  ...votingForms,
  ...decisionForms,
};
