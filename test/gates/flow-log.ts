import { defineProcess } from "../../src/gates/define-process.ts";
import type { GateEvent } from "../../src/gates/event.ts";

/** Three stages, of which the last is operation. */
export const process = defineProcess({
  id: "p",
  version: "1",
  roles: ["owner", "board"],
  businessRole: null,
  stages: [{ id: "idea", name: "Idea" }, { id: "build" }, { id: "run" }],
  gates: [
    { stage: "idea", quorum: 1, voters: ["board"], requiredRoles: [], serviceLevelDays: 2 },
    { stage: "build", quorum: 1, voters: ["board"], requiredRoles: [] },
  ],
  authority: {
    decide: ["board"],
    kill: ["board"],
    reopen: ["board"],
    migrate: ["board"],
    waive: ["board"],
    classify: ["board"],
  },
});

const day = (text: string): string => `2026-03-${text.slice(0, 2)}T${text.slice(3) || "10:00"}:00Z`;

/** Words that stand for events; the day of March 2026, and an hour where it matters: `["go", "05 12:30"]`. */
export function log(initiativeId: string, ...steps: readonly (readonly [string, string])[]): GateEvent[] {
  let stage = "idea";
  const next: Readonly<Record<string, string>> = { idea: "build", build: "run", run: "run" };
  return steps.map(([word, when], index) => {
    const base = {
      schemaVersion: 1,
      sequence: index + 1,
      at: day(when),
      actor: { id: "p-1", roles: [] },
    } as const;
    const decided = (
      outcome: "go" | "hold" | "recycle" | "kill",
      toStage: string,
      status: "active" | "on-hold" | "killed",
    ) => {
      const event = { ...base, type: "decided", outcome, stage, toStage, status } as const;
      stage = toStage;
      return event;
    };
    switch (word) {
      case "create":
        return { ...base, type: "created", initiativeId, process: { id: "p", version: "1" }, stage };
      case "submit":
        return { ...base, type: "submitted", evidenceDigest: `d-${index}`, criteria: [] };
      case "go":
        return decided("go", next[stage] as string, "active");
      case "recycle":
        return decided("recycle", stage, "active");
      case "recycle-to-idea":
        return decided("recycle", "idea", "active");
      case "hold":
        return decided("hold", stage, "on-hold");
      case "kill":
        return decided("kill", stage, "killed");
      case "resume":
        return { ...base, type: "resumed" };
      case "reopen":
        return { ...base, type: "reopened", reason: "new data" };
      case "retire":
        return { ...base, type: "retired", reason: "replaced" };
      case "migrate": {
        stage = "concept";
        const from = { id: "p", version: "0" };
        return {
          ...base,
          type: "migrated",
          from,
          to: { id: "p", version: "1" },
          stage,
          criteria: {},
          votesVoided: false,
        };
      }
      default:
        throw new Error(word);
    }
  });
}
