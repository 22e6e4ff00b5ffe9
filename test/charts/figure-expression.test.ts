import { expect, test } from "vitest";
import { chartFrame } from "../../src/charts/chart-frame.ts";
import { figureAxis, figureExpression } from "../../src/charts/figure-expression.ts";
import { rendered } from "./rendered.ts";

async function written(values: readonly number[]): Promise<string[]> {
  const body = {
    data: { values: values.map((worth) => ({ worth })) },
    mark: { type: "text", text: { expr: figureExpression("datum.worth") } },
  };
  const svg = await rendered(
    chartFrame({ title: "t", facts: ["n = 1", "as of 2026-06-30"], description: "d", body }),
  );
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)]
    .map(([, text]) => text ?? "")
    .filter((text) => text !== "t" && !text.startsWith("n = "));
}

test("a figure is written in few signs: thousands as k, millions as M, thousands of those as B", async () => {
  const figures = [0, 0.357, 12.345, 999, 999.4, 999.7, 1234, 350_000, -1_250_000, 2_300_000_000, 4e12];
  expect(await written(figures)).toEqual([
    "0",
    "0.357",
    "12.3",
    "999",
    "999",
    "1k",
    "1.23k",
    "350k",
    "−1.25M",
    "2.3B",
    "4T",
  ]);
});

test("an axis says 0, and of a part less than one never thousands or millions", async () => {
  const axis = async (highest: number): Promise<string> => {
    const x = { field: "x", type: "quantitative", axis: figureAxis, scale: { domain: [0, highest] } };
    const body = { data: { values: [{ x: highest }] }, mark: "point", encoding: { x } };
    return rendered(chartFrame({ title: "t", facts: ["n = 1", "as of 2026-06-30"], description: "d", body }));
  };
  const small = await axis(0.4);
  expect(small).toContain(">0.2<");
  expect(small).not.toMatch(/>\d+m</);
  const large = await axis(4e9);
  expect([large.includes(">0<"), large.includes(">2B<"), large.includes(">0k<")]).toEqual([
    true,
    true,
    false,
  ]);
});
