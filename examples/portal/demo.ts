// A few invented initiatives, so that the portal has something to show: all of them given as commands, as people would.

import { sha256Hex } from "ai-operating-model";
import type { Command, CommandDraft } from "ai-operating-model/gates";
import { type DeskSetup, gateDesk } from "./gate-desk.js";
import { organizations } from "./people.js";

type Step = readonly [person: string, command: CommandDraft];

const approve = (person: string, as: string): Step => [person, { type: "vote", as, vote: "approve" }];
const pass = (person: string, criterion: string): Step => [
  person,
  { type: "assess", criterion, result: "pass" },
];
const submit = (person: string, text: string): Step => [
  person,
  { type: "submit", evidenceDigest: `sha256:${sha256Hex(text)}` },
];

const IDEA = "The problem paper of March, with figures of the last two years.";
const STUDY =
  "Feasibility study: data for 41 months, baseline beaten by 9 points on data of the last quarter.";

/** Through the first gate, by the people of the first organization. */
const approved: readonly Step[] = [
  submit("p-101", IDEA),
  pass("p-103", "problem-stated"),
  ["p-103", { type: "assess", criterion: "strategy-fit", score: 7 }],
  approve("p-103", "business-sponsor"),
  approve("p-107", "finance"),
  ["p-109", { type: "decide", outcome: "go" }],
];

const initiatives: readonly {
  readonly tenant: string;
  readonly id: string;
  readonly name: string;
  readonly problem: string;
  readonly steps: readonly Step[];
}[] = [
  {
    tenant: "harbor",
    id: "claims-triage",
    name: "Claims triage",
    problem: "A simple claim waits nine days until somebody looks at it.",
    steps: [
      ["p-101", { type: "create", initiativeId: "claims-triage" }],
      ...approved,
      ["p-106", { type: "classify", scheme: "generic", tier: "medium" }],
      submit("p-101", STUDY),
      pass("p-105", "data-usable"),
      approve("p-104", "ai-lead"),
    ],
  },
  {
    tenant: "harbor",
    id: "letter-drafts",
    name: "Letter drafts",
    problem: "One letter in twelve goes out with a wrong name or amount.",
    steps: [["p-101", { type: "create", initiativeId: "letter-drafts" }], ...approved.slice(0, -1)],
  },
  {
    tenant: "harbor",
    id: "fraud-signals",
    name: "Fraud signals",
    problem: "Fraud is found on average five months after it was paid.",
    steps: [
      ["p-101", { type: "create", initiativeId: "fraud-signals" }],
      ...approved,
      ["p-109", { type: "decide", outcome: "hold", reason: "Until the data agreement is signed" }],
    ],
  },
  {
    tenant: "harbor",
    id: "branch-planner",
    name: "Branch planner",
    problem: "Branches are staffed by the week of last year.",
    steps: [["p-102", { type: "create", initiativeId: "branch-planner" }]],
  },
  {
    tenant: "valley",
    id: "bed-forecast",
    name: "Bed forecast",
    problem: "Wards learn of admissions an hour before they happen.",
    steps: [["p-201", { type: "create", initiativeId: "bed-forecast" }], submit("p-201", IDEA)],
  },
];

/** Adds the initiatives where there are none yet; they are one minute apart and end now. */
export async function addDemo(setup: Omit<DeskSetup, "now">, end: Date): Promise<void> {
  for (const { tenant, id, name, problem, steps } of initiatives) {
    const desk = gateDesk({ ...setup, now: () => end.toISOString() }, tenant);
    if ((await desk.open(id)) !== undefined) continue;
    const people = organizations.flatMap((each) => each.people);
    for (const [index, [person, draft]] of steps.entries()) {
      const { roles = [] } = people.find((each) => each.id === person) ?? {};
      const at = new Date(end.getTime() - (steps.length - index) * 60_000).toISOString();
      const text = [IDEA, STUDY].find(
        (each) => draft.type === "submit" && draft.evidenceDigest === `sha256:${sha256Hex(each)}`,
      );
      // A draft lacks time and actor, and nothing else.
      const command = { ...draft, at, actor: { id: person, roles } } as Command;
      const outcome = await desk.act(id, command, {
        ...(draft.type === "create" && { card: { id, name, problem } }),
        ...(draft.type === "submit" && text && { evidence: { digest: draft.evidenceDigest, text } }),
      });
      if (outcome.kind !== "done") throw new Error(`demo ${id}: ${JSON.stringify(outcome)}`);
    }
  }
}
