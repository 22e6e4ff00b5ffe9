// Returns of four projects, as a table: `npx ts-node returns.ts` (see docs/notebook.md for the compiler options).
import {
  type CashFlow,
  irr,
  mirr,
  npv,
  payback,
  type RateOfReturn,
  rateOrThrow,
  xirr,
} from "ai-operating-model/roi";

const hurdle = 0.08;

/** Yearly flows in EUR, the first of them today. */
const projects: Record<string, number[]> = {
  "claims triage": [-100_000, 30_000, 45_000, 52_000],
  "service chat": [-60_000, 10_000, 18_000, 20_000],
  "pilot, rebuilt": [-100_000, 440_000, -629_000, 292_600],
  "paid in advance": [40_000, -15_000, -15_000, -15_000], // a loan: its rate is a cost
};

const percent = (rate: number): string => `${(100 * rate).toFixed(1)} %`;

function rates(answer: RateOfReturn): string {
  if (answer.kind === "unique") return percent(answer.rate);
  if (answer.kind === "none") return answer.reason;
  return answer.rates.map(percent).join(", ");
}

function row(name: string, flows: readonly number[]): string[] {
  const modified = mirr(flows, { financeRate: hurdle, reinvestRate: hurdle });
  const back = payback(flows);
  return [
    name,
    npv(hurdle, flows, { firstFlowAt: 0, round: 0 }),
    rates(irr(flows, { certify: true })),
    modified.kind === "unique" ? percent(modified.rate) : modified.reason,
    back.kind === "recovered" ? `${back.periods.toFixed(1)} years` : back.kind,
  ];
}

const header = ["project", `NPV at ${percent(hurdle)}`, "IRR", "modified", "payback"];
const table = [header, ...Object.entries(projects).map(([name, flows]) => row(name, flows))];
const widths = header.map((_, column) => Math.max(...table.map((cells) => cells[column]!.length)));
for (const cells of table) {
  console.log(
    cells
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join("  ")
      .trimEnd(),
  );
}

/** What was paid and received on the days it was, in any order. */
const dated: CashFlow[] = [
  { date: "2026-01-15", amount: -80_000 },
  { date: "2026-09-30", amount: -20_000 },
  { date: "2027-03-31", amount: 45_000 },
  { date: "2027-12-31", amount: 90_000 },
];
console.log(`\nvendor contract, by its dates: ${percent(rateOrThrow(xirr(dated)))} a year`);
