import { expect, test } from "vitest";
import {
  attemptsFromRegistry,
  cyclesFromRegistry,
  unitsFromRegistry,
  useCasesFromRegistry,
  usesFromRegistry,
} from "../../src/metrics/registry-records.ts";
import type { Initiative } from "../../src/model/initiative.ts";

const initiative = (more: Partial<Initiative>): Initiative => ({
  id: "i",
  name: "I",
  type: "use-case",
  ...more,
});
const registry = (...all: Partial<Initiative>[]) => ({ initiatives: all.map(initiative) });

test("only use cases are counted as use cases", () => {
  expect(useCasesFromRegistry(registry({ type: "platform" }, { dates: { production: "2025" } }))).toEqual([
    { id: "i", productionAt: "2025" },
  ]);
});

test("retired without having been live counts as stopped on that day", () => {
  const [never, once] = cyclesFromRegistry(
    registry(
      { dates: { retired: "2025-05-01" } },
      { dates: { retired: "2025-05-01", production: "2025-01-01" } },
    ),
  );
  expect(never).toEqual({ id: "i", stoppedAt: "2025-05-01" });
  expect(once).toEqual({ id: "i", productionAt: "2025-01-01" });
});

test("how each initiative stands as an attempt", () => {
  const outcome = (more: Partial<Initiative>) => attemptsFromRegistry(registry(more))[0]?.outcome;
  expect(outcome({ status: "live" })).toBe("success");
  expect(outcome({ status: "retired", dates: { production: "2025-01-01" } })).toBe("success");
  expect(outcome({ dates: { production: "2025-01-01" } })).toBe("success");
  expect(outcome({ status: "retired" })).toBe("abandoned");
  expect(outcome({ status: "in-progress" })).toBe("open");
  expect(outcome({ status: "stopped" })).toBe("abandoned");
  expect(outcome({ status: "stopped", dates: { idea: "2025-01-01", pilot: "2025-02-01" } })).toBe(
    "abandoned",
  );
  expect(outcome({ status: "stopped", dates: { idea: "2025-01-01" } })).toBe("stopped-early");
  expect(outcome({})).toBeUndefined();
});

test("uses and units", () => {
  const data = registry({ status: "live", unit: "b" }, { status: "proposed", unit: "a" }, { status: "live" });
  expect(usesFromRegistry(data, "2025-12-31")).toEqual([
    { id: "i", unit: "b", kind: "use", date: "2025-12-31", initiativeId: "i" },
  ]);
  expect(unitsFromRegistry(data)).toEqual([
    { id: "a", name: "a" },
    { id: "b", name: "b" },
  ]);
  const units = [{ id: "z", name: "Z" }];
  expect(unitsFromRegistry({ ...data, units })).toBe(units);
});
