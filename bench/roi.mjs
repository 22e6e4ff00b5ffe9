// Cash-flow mathematics against its peers and against a limit written by hand: `node --import tsx roi.mjs`.
// All contenders of a row take turns in one process; a row shows medians, and how many times ours is as fast.
import * as formulajs from "@formulajs/formulajs";
import { xirr as webcarrot } from "@webcarrot/xirr";
import { Finance } from "financejs";
import { irr as financialIrr, npv as financialNpv } from "financial";
import { irr as nodeIrr, xirr as nodeXirr } from "node-irr";
import plainXirr from "xirr";
import { datedSeries } from "../src/roi/flow-series.ts";
import { irr, xirr } from "../src/roi/internal-rate-of-return.ts";
import { npv } from "../src/roi/net-present-value.ts";
import { periodicRoot, refineRoot } from "../src/roi/refine-root.ts";
import { valueProfile } from "../src/roi/value-profile.ts";

const { XIRR, IRR, NPV } = formulajs;
const finance = new Finance();
let sink = 0;

/** Newton's method as one would write it for arrays that are ready, without a check of any kind. */
function newton(amounts, times) {
  let rate = 0.1;
  for (let round = 0; round < 50; round++) {
    const log = Math.log1p(rate);
    let value = 0;
    let slope = 0;
    for (let i = 0; i < amounts.length; i++) {
      const term = amounts[i] * Math.exp(-times[i] * log);
      value += term;
      slope -= times[i] * term;
    }
    const step = (value * (1 + rate)) / slope;
    rate -= step;
    if (Math.abs(step) < 1e-12 * (1 + rate)) break;
  }
  return rate;
}

/** The same for periods, with Horner's rule. */
function newtonPeriods(amounts) {
  let x = 1 / 1.1;
  for (let round = 0; round < 50; round++) {
    let value = 0;
    let slope = 0;
    for (let i = amounts.length - 1; i >= 0; i--) {
      slope = slope * x + value;
      value = value * x + amounts[i];
    }
    const step = value / slope;
    x -= step;
    if (Math.abs(step) < 1e-13) break;
  }
  return 1 / x - 1;
}

function* draws(seed) {
  let a = seed;
  for (;;) {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    yield ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }
}

/** An outlay and then returns on growing dates, as plain-date strings. */
function plan(count, days, seed) {
  const random = draws(seed);
  let day = Date.UTC(2010, 0, 15) / 864e5;
  return Array.from({ length: count }, (_, i) => {
    if (i > 0) day += 1 + Math.floor(random.next().value * days);
    const date = new Date(day * 864e5).toISOString().slice(0, 10);
    const amount = Math.round(random.next().value * 200_000) / 100;
    return { date, amount: i < Math.max(1, count / 20) ? -amount * 12 - 500 : amount + 100 };
  });
}

/** Signs that change again and again: rebuilding every tenth time, and a clean-up at the end. */
function renewed(count, seed) {
  return plan(count, 60, seed).map((flow, i) => {
    if (i === count - 1) return { ...flow, amount: -90_000 };
    if (i % 10 === 9) return { ...flow, amount: -flow.amount * 2 };
    return flow.amount > 0 ? { ...flow, amount: flow.amount * 3 } : flow;
  });
}

const asDates = (flows) =>
  flows.map(({ date, amount }) => ({ amount, when: new Date(date), date: new Date(date) }));

/** What each peer takes, made from the same strings inside the measured time. */
const xirrPeers = {
  xirr: (flows) => plainXirr(asDates(flows)),
  "@webcarrot/xirr": (flows) => webcarrot(asDates(flows)),
  "node-irr": (flows) => nodeXirr(flows).rate,
  "@formulajs/formulajs": (flows) =>
    XIRR(
      flows.map(({ amount }) => amount),
      flows.map(({ date }) => new Date(date)),
    ),
  financejs: (flows) =>
    finance.XIRR(
      flows.map(({ amount }) => amount),
      flows.map(({ date }) => new Date(date)),
      0.1,
    ),
};
const irrPeers = {
  financial: (amounts) => financialIrr(amounts),
  "node-irr": (amounts) => nodeIrr(amounts),
  "@formulajs/formulajs": (amounts) => IRR(amounts),
  financejs: (amounts) => finance.IRR(...amounts),
};

function timed(run, times) {
  const start = performance.now();
  for (let i = 0; i < times; i++) sink += Number(run()) || 0;
  return ((performance.now() - start) * 1e3) / times;
}

function row(title, contenders) {
  const names = Object.keys(contenders);
  const alive = names.filter((name) => {
    try {
      return Number.isFinite(Number(contenders[name]()));
    } catch {
      return false;
    }
  });
  const times = {};
  for (const name of alive) {
    timed(contenders[name], 50);
    times[name] = Math.max(5, Math.ceil(8e3 / timed(contenders[name], 20)));
  }
  const samples = Object.fromEntries(alive.map((name) => [name, []]));
  for (let round = 0; round < 31; round++) {
    for (const name of alive) samples[name].push(timed(contenders[name], times[name]));
  }
  const median = (name) => samples[name].sort((a, b) => a - b)[15];
  const ours = median(names[0]);
  console.log(`\n${title}`);
  for (const name of names) {
    if (!alive.includes(name)) console.log(`  ${name.padEnd(34)} fails or returns no number`);
    else {
      const time = median(name);
      console.log(
        `  ${name.padEnd(34)} ${time.toFixed(3).padStart(11)} µs ${(time / ours).toFixed(2).padStart(9)} x`,
      );
    }
  }
}

const bind = (peers, input) =>
  Object.fromEntries(Object.entries(peers).map(([name, run]) => [name, () => run(input)]));
/** One change of sign, from money out to money in: a root anywhere on the line, the value positive below it. */
const line = { kind: "root", low: -Infinity, high: Infinity, signBelow: 1 };

console.log(`node ${process.version}; times a call, and each contender's time in units of the first`);

const ten = [-10_000, 1200, 1900, 2300, 2100, 2500, 1800, 1700, 1500, 1900];
row("irr, 10 amounts, one change of sign", {
  "ours, checked": () => irr(ten).rate,
  ...bind(irrPeers, ten),
});
row("the solver alone, 10 amounts", {
  "ours, prepared": () => periodicRoot(ten, 1).s,
  "limit: prepared float64 Newton": () => newtonPeriods(ten),
});
for (const count of [50, 1000]) {
  const flows = plan(count, count === 50 ? 90 : 20, count);
  row(`xirr, ${count} flows from plain-date strings, one change of sign`, {
    "ours, checked": () => xirr(flows).rate,
    ...bind(xirrPeers, flows),
  });
  const series = datedSeries(flows, "ACT/365F");
  const amounts = Float64Array.from(series.amounts);
  const years = Float64Array.from(series.units, (unit) => unit / 365);
  const profile = valueProfile(series);
  row(`the solver alone, ${count} flows`, {
    "ours, prepared": () => refineRoot(profile, line).s,
    "limit: prepared float64 Newton": () => newton(amounts, years),
  });
}
{
  const flows = renewed(50, 7);
  const answer = xirr(flows);
  row(`every rate of 50 flows with many changes of sign (${answer.kind}); peers give one rate`, {
    "ours, all rates": () => xirr(flows).kind.length,
    ...bind(xirrPeers, flows),
  });
}
for (const count of [10, 1000]) {
  const amounts = plan(count, 30, 3).map(({ amount }) => amount);
  const texts = amounts.map(String);
  row(`npv, ${count} amounts (ours: right to 34 digits; peers: float64)`, {
    "ours, from strings": () => npv(0.1, texts, { firstFlowAt: 1 }),
    "ours, from numbers": () => npv(0.1, amounts, { firstFlowAt: 1 }),
    financial: () => financialNpv(0.1, amounts),
    "@formulajs/formulajs": () => NPV(0.1, ...amounts),
    financejs: () => finance.NPV(10, ...amounts),
  });
}
if (sink === 0.123) console.log(sink);
