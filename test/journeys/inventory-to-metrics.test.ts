import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../house/source.ts";
import { inventoryToMetrics } from "./inventory-to-metrics.ts";

const real = process.env.REAL_DATA_DIR;

describe.skipIf(!real)("real data: federal-ai-2024 from the file to the metrics", () => {
  const csv = readFileSync(path.join(real ?? root, real ? "federal-ai-2024.csv" : "package.json"));
  const mapping = JSON.parse(readFileSync(path.join(root, "examples/mappings/federal-ai-2024.json"), "utf8"));
  const { cycleTime, issues } = inventoryToMetrics(csv, mapping, "2024-12-16");

  test("issues name row and column", () => {
    expect(issues.length).toBeGreaterThan(0);
    expect(issues.every((issue) => /^\d+:/.test(issue))).toBe(true);
  });

  test("the naive figures are those of a spreadsheet, and say that they are biased", () => {
    // 579 pairs of dates to the day, 12 of them negative; recounted with Python's csv module.
    expect(cycleTime?.parts.naiveN).toEqual({ value: 567 });
    expect(cycleTime?.parts.naiveMedian).toEqual({ value: 262 });
    expect(cycleTime?.parts.naiveP25).toEqual({ value: 91.5 });
    expect(cycleTime?.parts.naiveP75).toEqual({ value: 670 });
    expect(cycleTime?.parts.naiveMean?.value).toBeCloseTo(564.01, 2);
    expect(cycleTime?.excluded.find(({ reason }) => reason === "negative-duration")?.count).toBe(12);
    expect(cycleTime?.notes.map(({ code }) => code)).toContain("naive-bias");
  });

  test("falling naive medians are not called an improvement", () => {
    const median = (year: string): unknown => cycleTime?.breakdown?.[year]?.parts.naiveMedian?.value;
    expect(["2020", "2022", "2024"].map(median)).toEqual([608.5, 285, 41.5]);
    const young = cycleTime?.notes.find(({ code }) => code === "young-cohorts");
    expect(young?.message).toContain("2024");
    expect(cycleTime?.notes.some(({ message }) => /improv(ed|ing)\b/i.test(message))).toBe(false);
  });
});
