import type { Actor } from "../../src/gates/command.ts";
import { defineProcess } from "../../src/gates/define-process.ts";
import { gateSpecification } from "../../src/testing/gate-specification.ts";

/** A small process in which every rule of the chapter can be met. */
export const release = defineProcess({
  id: "release",
  version: 1,
  roles: ["owner", "business", "engineer", "risk", "finance", "board", "admin"],
  businessRole: "business",
  ownerRole: "owner",
  stages: [
    { id: "idea" },
    { id: "pilot", handoffs: [{ id: "runbook", from: "engineer", to: "risk" }] },
    { id: "rollout" },
    { id: "live" },
  ],
  criteria: [
    { id: "useful", assessor: "business" },
    { id: "safe", assessor: "risk", nonWaivable: true },
    { id: "tested", assessor: "engineer" },
    {
      id: "pays",
      fact: { measure: "npv", operator: ">=", threshold: 0, bound: "low", maxAgeDays: 30 },
    },
    { id: "fit", assessor: "business" },
    { id: "simple", assessor: "engineer" },
    { id: "switched-off", assessor: "engineer" },
  ],
  gates: [
    {
      stage: "idea",
      mustMeet: ["useful"],
      shouldMeet: ["fit", "simple"],
      shouldMeetMinimum: 5,
      quorum: 2,
      voters: ["business", "engineer", "finance"],
      vetoRoles: ["finance"],
      thresholds: {},
    },
    {
      stage: "pilot",
      mustMeet: ["safe", "tested", "pays"],
      quorum: 1,
      voters: ["business", "engineer"],
      thresholds: { pays: 10 },
    },
    { stage: "rollout", mustMeet: ["tested"], quorum: 1, voters: ["business"], requiredRoles: [] },
  ],
  authority: {
    decide: ["board"],
    kill: ["board", "business"],
    reopen: ["board"],
    migrate: ["admin"],
    waive: ["board", "admin"],
    classify: ["risk"],
  },
  recycleLimit: 2,
  riskSchemes: [
    {
      id: "tiers",
      version: "1",
      validFrom: "2026-01-01",
      validTo: "2027-01-01",
      tiers: [
        { id: "low", severity: 1 },
        { id: "high", severity: 2, requiredRoles: ["risk"], requiredCriteria: ["safe"] },
        { id: "banned", severity: 9, prohibited: true },
      ],
      rules: [
        { when: { people: true }, tier: "high" },
        { when: { illegal: true }, tier: "banned" },
      ],
      defaultTier: "low",
      obligations: [],
    },
    {
      id: "other",
      version: "1",
      validFrom: "2026-01-01",
      tiers: [
        { id: "calm", severity: 1.5, reviewMonths: 3 },
        { id: "wild", severity: 3 },
      ],
      rules: [],
      obligations: [],
    },
  ],
  classificationRequired: true,
  funding: { currency: "EUR" },
  operating: { reviewMonths: 12, retirementChecklist: ["switched-off"] },
});

/** The same with the strict segregation of the built-in processes. */
export const strictRelease = defineProcess({ ...release, segregation: { strict: true } });

type Role = (typeof release)["roles"][number];

/** A person with roles. */
export function person<const R extends Role>(id: string, ...roles: R[]): { id: string; roles: R[] } {
  return { id, roles };
}

export const olga = person("olga", "owner");
export const bea = person("bea", "business");
export const eva = person("eva", "engineer");
export const finn = person("finn", "finance");
export const rita = person("rita", "risk");
export const bob = person("bob", "board");
export const ada = person("ada", "admin");
export const everything = { id: "max", roles: release.roles } satisfies Actor;

export const t0 = "2026-03-01T09:00:00Z";
/** An instant some hours after the start of the story. */
export function hour(hours: number): string {
  return new Date(Date.parse(t0) + hours * 3_600_000).toISOString();
}

export const spec = gateSpecification(release);
export const strict = gateSpecification(strictRelease);

export const create = { type: "create", initiativeId: "i-1", at: t0, actor: olga } as const;
export const submit = { type: "submit", evidenceDigest: "d1", at: t0, actor: olga } as const;
export const useful = { type: "assess", criterion: "useful", result: "pass", at: t0, actor: bea } as const;
export const fit = { type: "assess", criterion: "fit", score: 6, at: t0, actor: bea } as const;
export const simple = { type: "assess", criterion: "simple", score: 4, at: t0, actor: eva } as const;
export const beaApproves = { type: "vote", as: "business", vote: "approve", at: t0, actor: bea } as const;
export const evaApproves = { type: "vote", as: "engineer", vote: "approve", at: t0, actor: eva } as const;
export const finnRejects = { type: "vote", as: "finance", vote: "reject", at: t0, actor: finn } as const;
export const go = { type: "decide", outcome: "go", at: t0, actor: bob } as const;
export const hold = { type: "decide", outcome: "hold", at: t0, actor: bob } as const;
export const recycle = { type: "decide", outcome: "recycle", at: t0, actor: bob } as const;
export const kill = { type: "decide", outcome: "kill", reason: "no use", at: t0, actor: bob } as const;
export const classify = { type: "classify", scheme: "tiers", tier: "low", at: t0, actor: rita } as const;
/** Everything that the first gate asks for. */
export const ready = [create, submit, useful, fit, simple, beaApproves, evaApproves] as const;
export const toPilot = [...ready, go] as const;
export const safe = { type: "assess", criterion: "safe", result: "pass", at: t0, actor: rita } as const;
export const tested = { type: "assess", criterion: "tested", result: "pass", at: t0, actor: eva } as const;
export const npv = {
  type: "record-fact",
  fact: { measure: "npv", value: 20, low: 12, unit: "EUR", asOf: t0, recordedBy: "erp", source: "case" },
  at: t0,
  actor: finn,
} as const;
export const runbook = { type: "accept-handoff", handoff: "runbook", at: t0, actor: rita } as const;
/** Everything that the second gate asks for. */
export const readyPilot = [...toPilot, classify, submit, safe, tested, npv, runbook, beaApproves] as const;
export const toRollout = [...readyPilot, go] as const;
export const readyRollout = [...toRollout, submit, tested, beaApproves] as const;
export const toLive = [...readyRollout, go] as const;
