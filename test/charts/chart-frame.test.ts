import { expect, test } from "vitest";
import { chartFrame, ink, palette, percentLabel } from "../../src/charts/chart-frame.ts";

/** Relative luminance and contrast of WCAG 2.2. */
function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (a: string, b: string): number => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

test("text is readable on a white and on a dark page", () => {
  expect(contrast(ink, "#ffffff")).toBeGreaterThan(4.2);
  expect(contrast(ink, "#1e1e1e")).toBeGreaterThan(3.8);
});

test("every color stands out from a white and from a dark page", () => {
  for (const color of Object.values(palette)) {
    expect(contrast(color, "#ffffff")).toBeGreaterThan(1.9);
    expect(contrast(color, "#1e1e1e")).toBeGreaterThan(2.9);
  }
});

test("a host's options win over a chart's own", () => {
  const parts = { title: "A", facts: ["n = 1", "", "as of 2026-01-01"], description: "d", body: {} };
  expect(chartFrame(parts).title.subtitle).toBe("n = 1 · as of 2026-01-01");
  expect(chartFrame(parts, { title: "B", width: 100, height: 50 })).toMatchObject({
    title: { text: "B" },
    width: 100,
    height: 50,
  });
});

test("all and nothing are said of nothing less", () => {
  const shares = [0.625, 0, 0.004, 0.006, 0.994, 0.996, 1];
  const labels = ["63 %", "0 %", "under 1 %", "1 %", "99 %", "over 99 %", "100 %"];
  expect(shares.map(percentLabel)).toEqual(labels);
});
