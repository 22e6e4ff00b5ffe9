import { addDays } from "../../src/foundation/calendar.ts";
import type { Initiative } from "../../src/model/initiative.ts";
import type { Registry } from "../../src/model/registry.ts";
import { diagnose } from "../../src/operating-model/diagnosis.ts";

export const asOf = "2026-06-30";

/** A portfolio in good health: aligned, measured, owned, watched, shared, going live within half a year. */
export function healthy(): Registry {
  const initiatives = Array.from({ length: 24 }, (_, index): Initiative => {
    const idea = addDays("2024-01-01", index * 30);
    const isLive = index < 20;
    return {
      id: `i${index}`,
      name: `Initiative ${index}`,
      type: "use-case",
      unit: index % 2 ? "Claims" : "Sales",
      businessOwner: "ana",
      aiOwner: "ben",
      objectiveIds: ["o1"],
      metricIds: ["handling-time"],
      componentIds: ["reader"],
      riskTier: "high",
      monitoring: "established",
      status: isLive ? "live" : "in-progress",
      dates: isLive
        ? { idea, pilot: idea, production: addDays(idea, 100 + index) }
        : { idea: addDays(asOf, -90), pilot: addDays(asOf, -60) },
    };
  });
  return {
    initiatives,
    objectives: [{ id: "o1", name: "Lower cost to serve", validFrom: "2026-01-01" }],
    engagements: initiatives.map(({ id }, index) => ({
      id: `e${index}`,
      unit: "Finance",
      kind: "fund",
      date: "2026-01-01",
      initiativeId: id,
    })),
    models: [
      {
        id: "m1",
        version: "1",
        owner: "ben",
        initiativeIds: ["i0"],
        monitoredSince: "2026-01-01",
        nextReviewAt: "2026-12-31",
      },
    ],
    benefits: [],
  };
}

export const votes = healthy().initiatives.map(({ id }) => ({ initiativeId: id, business: true }));

export function change(registry: Registry, id: string, patch: Partial<Initiative>): Registry {
  return {
    ...registry,
    initiatives: registry.initiatives.map((initiative) =>
      initiative.id === id ? { ...initiative, ...patch } : initiative,
    ),
  };
}

export const verdicts = (registry: Registry, withVotes = true): Record<string, string> =>
  Object.fromEntries(
    diagnose(registry, withVotes ? { asOf, votes } : { asOf }).findings.map(({ failureMode, verdict }) => [
      failureMode,
      verdict,
    ]),
  );
