import { expect, test } from "vitest";
import { aiInitiativeLifecycle } from "../../src/gates/ai-initiative-lifecycle.ts";
import { checkProcess } from "../../src/gates/check-process.ts";
import type { Process } from "../../src/gates/process.ts";
import { gateSpecification } from "../../src/testing/gate-specification.ts";
import { openingCommands } from "../../src/testing/opening-commands.ts";

const spec = gateSpecification(aiInitiativeLifecycle);

test("the built-in lifecycle is valid and runs from ideation to retirement", () => {
  expect(checkProcess(aiInitiativeLifecycle as Process)).toEqual([]);
  const history: Parameters<typeof spec.given>[number][] = [];
  const stages: string[] = [];
  for (let month = 1; month <= 5; month++) {
    const { state } = spec.given(...history);
    stages.push(state.stage);
    history.push(...openingCommands(state, aiInitiativeLifecycle, { at: `2026-0${month}-02T10:00:00Z` }));
  }
  const at = "2027-01-02T10:00:00Z";
  const close = (["users-migrated", "data-disposed", "access-revoked"] as const).map((criterion) => ({
    type: "assess" as const,
    criterion,
    result: "pass" as const,
    at,
    actor: { id: "p-9", roles: ["product-owner", "data-steward", "operations-lead"] as const },
  }));
  const retire = {
    type: "retire",
    reason: "replaced",
    at,
    actor: { id: "p-8", roles: ["portfolio-board"] },
  } as const;
  const operating = spec.given(...history);
  expect([...stages, operating.state.stage]).toEqual([
    "ideation",
    "feasibility",
    "pilot",
    "build",
    "deploy",
    "operate",
  ]);
  operating.when(retire).thenRefused("criterion-missing");
  spec
    .given(...history, ...close)
    .when(retire)
    .then("retired");
});

test("segregation is strict and the business votes at every gate", () => {
  expect(aiInitiativeLifecycle.segregation?.strict).toBe(true);
  for (const gate of aiInitiativeLifecycle.gates) {
    expect(gate.requiredRoles ?? [aiInitiativeLifecycle.businessRole]).toContain("business-sponsor");
  }
});
