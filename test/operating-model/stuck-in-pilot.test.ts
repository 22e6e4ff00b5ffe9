import { describe, expect, test } from "vitest";
import { addDays } from "../../src/foundation/calendar.ts";
import type { Initiative } from "../../src/model/initiative.ts";
import type { Registry } from "../../src/model/registry.ts";
import { diagnose } from "../../src/operating-model/diagnosis.ts";
import { asOf, change, healthy, votes } from "./healthy-registry.ts";

describe("stuck in pilot", () => {
  const stuck = (registry: Registry) => diagnose(registry, { asOf, votes }).findings[0]!;

  test("the cohort's pace finds one that the absolute limit would not", () => {
    const registry = change(healthy(), "i20", { dates: { pilot: addDays(asOf, -200) } });
    const finding = stuck(registry);
    expect(finding.rows.map(({ initiativeId }) => initiativeId)).toEqual(["i20"]);
    expect(finding.rows[0]?.evidence[0]).toBe(`200 days since pilot (${addDays(asOf, -200)}), not live`);
    expect(finding.rule).toContain("n = 20");
  });

  test("a wholly stuck portfolio is seen as stuck", () => {
    const initiatives = healthy().initiatives.map(
      (initiative): Initiative => ({ ...initiative, status: "in-progress", dates: { pilot: "2024-01-01" } }),
    );
    expect(stuck({ initiatives }).counts).toEqual({ examined: 24, present: 24, absent: 0, undetermined: 0 });
  });

  test("no start date, a date in the future or one too coarse leaves it open", () => {
    const open = (dates: Initiative["dates"]): unknown => {
      const finding = stuck(change(healthy(), "i20", { dates: dates! }));
      return [finding.verdict, finding.missing[0]?.what];
    };
    expect(open({})).toEqual(["undetermined", "a date of pilot, development or idea"]);
    expect(open({ pilot: "2027-01-01" })).toEqual(["undetermined", "a pilot date that is not in the future"]);
    expect(open({ pilot: "2026" })).toEqual([
      "undetermined",
      "the day of the pilot date (only 2026 is known)",
    ]);
    expect(open({ pilot: "2024" })).toEqual(["present", undefined]);
  });

  test("where no status is recorded the dates tell, up to the day of the report", () => {
    const examined = (dates: Initiative["dates"]) =>
      stuck({
        initiatives: [{ id: "i", name: "I", type: "use-case", dates: { pilot: "2020-01-01", ...dates } }],
      }).counts;
    expect(examined({})).toMatchObject({ examined: 1, present: 1 });
    expect(examined({ production: "2026-07-01" })).toMatchObject({ examined: 1, present: 1 });
    expect(examined({ production: asOf })).toMatchObject({ examined: 0 });
    expect(examined({ stopped: "2024-05-01" })).toMatchObject({ examined: 0 });
    expect(examined({ retired: "2027-01-01" })).toMatchObject({ examined: 1, present: 1 });
  });

  test("a go-live still to come is open work of the cohort, and an undated end is none", () => {
    const rule = (more: Partial<Initiative>) => {
      const { initiatives } = healthy();
      const slow = Array.from(
        { length: 20 },
        (_, index): Initiative => ({ ...initiatives[0]!, id: `s${index}`, ...more }),
      );
      return stuck({ initiatives: [...initiatives, ...slow] }).rule;
    };
    const dates = { pilot: "2026-03-01" };
    const open = rule({ status: "in-progress", dates });
    expect(rule({ status: "in-progress", dates: { ...dates, production: "2026-09-01" } })).toBe(open);
    expect(rule({ status: "stopped", dates })).toBe(stuck(healthy()).rule);
    expect(open).not.toBe(stuck(healthy()).rule);
  });

  test("live, retired and stopped initiatives are not examined", () => {
    const initiatives: Initiative[] = (["live", "retired", "stopped"] as const).map((status) => ({
      id: status,
      name: status,
      type: "use-case",
      status,
      dates: { pilot: "2020-01-01" },
    }));
    expect(stuck({ initiatives }).counts.examined).toBe(0);
  });
});
