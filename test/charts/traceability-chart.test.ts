import { expect, test } from "vitest";
import { traceabilityChart } from "../../src/charts/traceability-chart.ts";
import { traceability } from "../../src/operating-model/traceability.ts";
import { rendered } from "./rendered.ts";

test("an objective that nobody pursues keeps its row", async () => {
  const objectives = [
    { id: "o1", name: "Lower cost to serve", validFrom: "2026-01-01" },
    { id: "o2", name: "Loyal customers", validFrom: "2026-01-01" },
  ];
  const initiatives = [
    {
      id: "i1",
      name: "Triage",
      type: "use-case" as const,
      objectiveIds: ["o1"],
      outcomeIds: ["initiate.outcome.pilots-delivered"],
    },
    { id: "i2", name: "Notes", type: "use-case" as const, objectiveIds: ["o1"] },
  ];
  const svg = await rendered(
    traceabilityChart(traceability({ initiatives, objectives }, { asOf: "2026-06-30" })),
  );
  for (const text of ["Loyal customers", "pilots-delivered", "no outcome named"]) expect(svg).toContain(text);
});

test("an empty registry is drawn as empty", async () => {
  await rendered(traceabilityChart(traceability({ initiatives: [] }, { asOf: "2026-06-30" })));
});
