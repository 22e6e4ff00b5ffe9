import { expect, test } from "vitest";
import { change, healthy, verdicts } from "./healthy-registry.ts";

test("no value metric: an empty list is a yes, a missing list is open, a claimed benefit is a no", () => {
  const registry = healthy();
  expect(verdicts(change(registry, "i3", { metricIds: [] }))["no-value-metric"]).toBe("present");
  const initiatives = registry.initiatives.map(({ metricIds: _, ...rest }) => rest);
  expect(verdicts({ ...registry, initiatives })["no-value-metric"]).toBe("undetermined");
  const benefits = initiatives.map(({ id }) => ({
    id: `b-${id}`,
    initiativeIds: [id],
    kind: "time-saved",
    class: "capacity" as const,
    share: 1,
    plan: [],
    state: "identified" as const,
    signOffs: [],
  }));
  expect(verdicts({ ...registry, initiatives, benefits })["no-value-metric"]).toBe("absent");
});
