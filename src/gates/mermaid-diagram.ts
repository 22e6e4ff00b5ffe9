import { assertList } from "../foundation/operating-model-error.js";
import type { Gate, Process, Vocabulary } from "./process.js";

/**
 * A process as a Mermaid state diagram (`stateDiagram-v2`): its stages, the gates between them with quorum and
 * number of criteria, and where an initiative ends. Recycling to an earlier stage is possible from every gate
 * and drawn as a loop, to keep the picture readable.
 *
 * @example
 * import { aiInitiativeLifecycle, mermaidDiagram } from "ai-operating-model/gates";
 * mermaidDiagram(aiInitiativeLifecycle).split("\n")[3]; // => "  state \"Ideation\" as s0"
 */
export function mermaidDiagram<V extends Vocabulary>(process: Process<V>): string {
  assertList(process?.stages, ["process", "stages"]);
  assertList(process.gates, ["process", "gates"]);
  const gates = new Map<string, Gate<V>>(process.gates.map((gate) => [gate.stage, gate]));
  const lines = ["stateDiagram-v2", "  direction LR", "  [*] --> s0"];
  process.stages.forEach((stage, index) => {
    lines.push(`  state "${entities(stage.name ?? stage.id)}" as s${index}`);
  });
  if (gates.size > 0) lines.push('  state "Killed" as killed');
  process.stages.forEach((stage, index) => {
    const gate = gates.get(stage.id);
    const isLast = index === process.stages.length - 1;
    if (gate === undefined) {
      if (isLast) lines.push(`  s${index} --> [*] : retire`);
      return;
    }
    lines.push(`  s${index} --> ${isLast ? "[*]" : `s${index + 1}`} : ${label(gate)}`);
    lines.push(`  s${index} --> s${index} : recycle`);
    lines.push(`  s${index} --> killed : kill`);
  });
  if (gates.size > 0) lines.push("  killed --> [*]");
  return lines.join("\n");
}

function label<V extends Vocabulary>({ name, quorum, mustMeet = [], mustMeetSets = [] }: Gate<V>): string {
  const criteria = mustMeet.length + mustMeetSets.length;
  const must = criteria === 0 ? "" : `, ${criteria} must-meet${mustMeetSets.length > 0 ? " or sets" : ""}`;
  return `${name === undefined ? "go" : entities(name)} (quorum ${quorum}${must})`;
}

/** Characters that end a text or begin something else, as entity codes of Mermaid. */
function entities(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, " ")
    .replace(/[#"';:<>{}[\]\\`%]/g, (character) => `#${character.charCodeAt(0)};`);
}
