import { describe, expect, test } from "vitest";
import { checkProcess } from "../../src/gates/check-process.ts";
import { defineProcess } from "../../src/gates/define-process.ts";
import type { Gate, Process } from "../../src/gates/process.ts";
import { release } from "./fixture.ts";

const valid = release as Process;
const found = (change: Partial<Process>): string[] =>
  checkProcess({ ...valid, ...change }).map(({ code, path }) => `${code} ${path.join(".")}`);
const firstGate = (change: Partial<Gate>): Partial<Process> => ({
  gates: [{ ...valid.gates[0]!, ...change }, ...valid.gates.slice(1)],
});

test("a valid process has no issues", () => {
  expect(checkProcess(valid)).toEqual([]);
});

describe("every contradiction is found at its place", () => {
  test.each<[Partial<Process>, string]>([
    [{ id: "" }, "missing-id id"],
    [{ roles: [...valid.roles, "risk"] }, "duplicate-id roles.7"],
    [{ roles: [...valid.roles, "constructor"] }, "invalid-id roles.7"],
    [{ businessRole: "marketing" }, "unknown-role businessRole"],
    [{ ownerRole: "risk" }, "owner-classifies authority.classify"],
    [{ stages: [...valid.stages, { id: "idea" }] }, "duplicate-id stages.4.id"],
    [{ stages: [...valid.stages, { id: "sunset" }] }, "missing-gate stages.3.id"],
    [{ criteria: [...valid.criteria!, { id: "fit", assessor: "risk" }] }, "duplicate-id criteria.7.id"],
    [{ criteria: [...valid.criteria!, { id: "x", assessor: "nobody" }] }, "unknown-role criteria.7.assessor"],
    [{ criteria: [...valid.criteria!, { id: "__proto__", assessor: "risk" }] }, "invalid-id criteria.7.id"],
    [firstGate({ stage: "moon" }), "unknown-stage gates.0.stage"],
    [firstGate({ stage: "pilot" }), "duplicate-id gates.1.stage"],
    [firstGate({ mustMeet: ["nonsense"] }), "unknown-criterion gates.0.mustMeet.0"],
    [firstGate({ mustMeet: ["useful", "useful"] }), "duplicate-id gates.0.mustMeet.1"],
    [firstGate({ shouldMeet: ["useful"] }), "must-and-should gates.0.shouldMeet.0"],
    [firstGate({ shouldMeet: ["pays"] }), "computed-should-meet gates.0.shouldMeet.0"],
    [firstGate({ mustMeetSets: ["none"] }), "unknown-criteria-set gates.0.mustMeetSets.0"],
    [firstGate({ voters: [] }), "missing-role gates.0.voters"],
    [firstGate({ vetoRoles: ["nobody"] }), "unknown-role gates.0.vetoRoles.0"],
    [firstGate({ thresholds: { useful: 3 } }), "invalid-threshold gates.0.thresholds.useful"],
    [{ authority: { ...valid.authority, kill: [] } }, "missing-role authority.kill"],
    [{ authority: { ...valid.authority, kill: ["nobody"] } }, "unknown-role authority.kill.0"],
    [{ riskSchemes: [] }, "missing-scheme riskSchemes"],
    [{ calendar: { timeZone: "UTC", weekend: [0, 1, 2, 3, 4, 5, 6] } }, "invalid-calendar calendar.weekend"],
    [{ funding: { currency: "" } }, "missing-currency funding.currency"],
    [
      { operating: { reviewMonths: 1, retirementChecklist: ["pays"] } },
      "unknown-criterion operating.retirementChecklist.0",
    ],
  ])("%#: %j gives %s", (change, issue) => {
    expect(found(change)).toContain(issue);
  });

  test("hand-offs and RACI name roles; a scheme's tiers name roles and criteria", () => {
    const stage = {
      id: "idea",
      handoffs: [{ id: "runbook", from: "x", to: "y" }],
      raci: [{ activity: "a", responsible: [], accountable: "z" }],
    };
    expect(found({ stages: [stage, ...valid.stages.slice(1)] })).toEqual([
      "unknown-role stages.0.handoffs.0.from",
      "unknown-role stages.0.handoffs.0.to",

      "unknown-role stages.0.raci.0.accountable",
      "missing-role stages.0.raci.0.responsible",
      "duplicate-id stages.1.handoffs.0.id",
    ]);
    const scheme = valid.riskSchemes![0]!;
    const tiers = [{ id: "t", severity: 1, requiredRoles: ["x"], requiredCriteria: ["y"] }];
    expect(found({ riskSchemes: [{ ...scheme, tiers, rules: [], defaultTier: "t" }] })).toEqual([
      "unknown-role riskSchemes.0.tiers.0.requiredRoles.0",
      "unknown-criterion riskSchemes.0.tiers.0.requiredCriteria.0",
    ]);
  });

  test("defineProcess throws all of them at once", () => {
    expect(() => defineProcess({ ...valid, id: "", recycleLimit: -1 } as never)).toThrow(/2 issues/);
  });
});

test("the absence of business representation is spelled out", () => {
  const { businessRole: _, ...rest } = valid;
  expect(checkProcess({ ...rest, businessRole: null })).toEqual([]);
});
