import { expect, test } from "vitest";
import { informationValueChart } from "../../src/charts/information-value-chart.ts";
import { evppi } from "../../src/simulation/value-of-information.ts";
import { sumCase } from "../simulation/pilot-case.ts";
import { rendered } from "./rendered.ts";

const facts = { asOf: "2026-06-30", currency: "EUR" };
const known = (driver: string, worth: number) => ({ driver, evppi: worth, explained: 0.5 });

test("the driver that is worth most at any gate stands first", async () => {
  const chart = informationValueChart(
    [
      { gate: "pilot", information: [known("hours", 9000), known("wage", 10)] },
      { gate: "roll-out", information: [known("wage", 12_000), known("hours", 100)] },
    ],
    { ...facts, cost: 5000 },
  );
  const svg = await rendered(chart);
  expect(svg.indexOf(">wage<")).toBeLessThan(svg.indexOf(">hours<"));
  expect(svg).toContain("measuring costs");
  expect(chart.description).toBe(
    "before pilot: hours 9000, wage 10; before roll-out: wage 12000, hours 100 EUR, measuring costs 5000",
  );
});

test("takes the answer of evppi, and says when no knowledge would help", async () => {
  const open = sumCase({ doubtful: { kind: "uniform", min: -1000, max: 1000 } });
  const information = evppi(open, { seed: 1, trials: 1024 });
  const chart = informationValueChart([{ gate: "go ahead", information }], facts);
  await rendered(chart);
  expect(chart.description).toMatch(/^before go ahead: doubtful 2\d\d(\.\d)? EUR$/);
  const clear = sumCase({ sure: { kind: "uniform", min: 900, max: 1000 } });
  const decided = evppi(clear, { seed: 1, trials: 1024 });
  const flat = informationValueChart([{ gate: "go ahead", information: decided }], facts);
  await rendered(flat);
  expect(flat.description).toBe("to know any driver exactly would change no decision");
});

test("draws what the simulation leaves open, where it is told", async () => {
  const doubtful = [{ ...known("hours", 100), standardError: 80 }, known("wage", 50)];
  const chart = informationValueChart([{ gate: "pilot", information: doubtful }], facts);
  await rendered(chart);
  expect(chart.title.subtitle).toContain("± 2 standard errors");
  const drawn = JSON.stringify(chart);
  expect(drawn).toContain('"least":0,"most":260');
  expect(drawn).toContain('"least":50,"most":50');
  const sure = informationValueChart([{ gate: "pilot", information: [known("wage", 50)] }], facts);
  expect(sure.title.subtitle).not.toContain("standard errors");
});

test("shows as many drivers as asked and six gates; none is drawn as none", async () => {
  const information = [known("a", 3), known("b", 2), known("c", 1)];
  const gates = ["1", "2", "3", "4", "5", "6", "7"].map((gate) => ({ gate, information }));
  const chart = informationValueChart(gates, { ...facts, show: 2 });
  const svg = await rendered(chart);
  expect(chart.title.subtitle).toContain("2 of n = 3 drivers · first 6 of 7 gates");
  expect(svg).not.toContain("before 7");
  expect(svg).not.toContain(">c<");
  await rendered(informationValueChart([], facts));
  await rendered(informationValueChart([{ gate: "pilot", information: [] }], { ...facts, cost: 0 }));
});
