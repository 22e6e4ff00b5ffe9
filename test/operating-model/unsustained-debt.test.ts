import { describe, expect, test } from "vitest";
import type { Initiative } from "../../src/model/initiative.ts";
import { diagnose } from "../../src/operating-model/diagnosis.ts";
import { asOf, change, healthy, votes } from "./healthy-registry.ts";

describe("unsustained debt", () => {
  const debt = (patch: Partial<Initiative>, registry = healthy()) =>
    diagnose(change(registry, "i1", patch), { asOf, votes }).findings[1]!;

  test("absent monitoring counts only where the tier requires it", () => {
    expect(debt({ monitoring: "none" }).rows[0]?.evidence).toEqual([
      "monitoring is not established (risk tier high)",
    ]);
    expect(debt({ monitoring: "none", riskTier: "Minimal" }).verdict).toBe("absent");
    const { monitoring: _, riskTier: __, ...bare } = healthy().initiatives[1] as Initiative;
    const registry = healthy();
    const initiatives = registry.initiatives.map((initiative) =>
      initiative.id === "i1" ? bare : initiative,
    );
    const finding = diagnose({ ...registry, initiatives }, { asOf, votes }).findings[1]!;
    expect([finding.verdict, finding.missing]).toEqual([
      "undetermined",
      [{ what: "the risk tier or the state of monitoring", count: 1 }],
    ]);
  });

  test("reviews past due and deprecated models are named", () => {
    const registry = {
      ...healthy(),
      models: [
        {
          id: "m1",
          version: "2",
          initiativeIds: ["i1"],
          monitoredSince: "2026-01-01",
          nextReviewAt: "2026-06-29",
          deprecatedAt: asOf,
        },
      ],
    };
    expect(debt({}, registry).rows[0]?.evidence).toEqual([
      "review of model m1 2 was due on 2026-06-29",
      "model m1 2 is deprecated since 2026-06-30 and still in use",
    ]);
    const retired = registry.models.map((model) => ({ ...model, retiredAt: asOf }));
    expect(debt({}, { ...registry, models: retired }).verdict).toBe("absent");
  });

  test("a model that is not deployed yet owes nothing", () => {
    const model = { id: "m2", version: "1", initiativeIds: ["i1"], nextReviewAt: "2026-01-01" };
    const later = { ...healthy(), models: [{ ...model, deployedAt: "2026-07-01" }] };
    expect(debt({}, later).verdict).toBe("absent");
    expect(debt({}, { ...later, models: [{ ...model, deployedAt: asOf }] }).verdict).toBe("present");
  });

  test("an owner known to be missing is debt, one never recorded is open", () => {
    expect(debt({ businessOwner: "" }).verdict).toBe("present");
    const registry = healthy();
    const initiatives = registry.initiatives.map(({ businessOwner: _, aiOwner: __, ...rest }) => rest);
    expect(diagnose({ ...registry, initiatives }, { asOf }).findings[1]?.counts).toEqual({
      examined: 20,
      present: 0,
      absent: 1,
      undetermined: 19,
    });
  });
});
