import type { BinaryProgram } from "./binary-program.js";
import { chances, pricedWalk } from "./priced-moves.js";
import { flip, type PricedPoint, pricedPoint, worthOf } from "./priced-point.js";
import { pricedRows } from "./priced-rows.js";

/** What suits one program and not the next. */
export interface Manner {
  /** How much dearer than its dual value breaking a row is: about 1.6 to 2.4. */
  readonly strength: number;
  /** How many times as often again a decision that sways is drawn. */
  readonly oftener: number;
}

/** What tempering goes by. */
export interface TemperingLimits {
  /** What a unit of each row is worth: dual values of the relaxation. */
  readonly duals: Float64Array;
  readonly manner: Manner;
  /** Another number takes another way. */
  readonly stream: number;
}

/** Walkers that go on where they stopped. */
export interface Tempering {
  /** Goes on until `elapsed` is 1, and returns the best that each walker met meanwhile that keeps to all rows. */
  readonly run: (elapsed: () => number) => Uint8Array[];
  /** How often each decision was chosen by the colder walkers, 0 to 1. */
  readonly chosen: () => Float64Array;
}

/** Walkers, each at a temperature of its own, and how many of them are the colder ones. */
const WALKERS = 5;
const COLDER = 3;
/**
 * The lowest temperature, as a share of what a decision is worth on average, of so many decisions, and how many times
 * higher the highest is. The more decisions, the fewer steps there are for each, and the cooler it must be to settle:
 * selections of 200 do best at 0.05, their schedules, with some 1,800 decisions, at 0.02.
 */
const COLD = 0.05;
const DECISIONS = 200;
const COOLER = 0.4;
const SPAN = 3;
/** The share of steps that move along what rests on what they move. */
const FOLLOW = 0.1;
/** Steps between two exchanges of temperatures. */
const SWEEP = 1000;
/**
 * Where no walker keeps to all rows for so many sweeps, breaking them becomes dearer by so much. Dearer than it must be
 * holds walkers where they are: with a sixth of this patience selections stopped 0.1 to 0.6 % short.
 */
const PATIENCE = 300;
const DEARER = 1.5;
/** Every so many sweeps it is looked which decisions sway. */
const LOOKS = 300;
/** A decision that would cost more than so many average ones, all limits priced, is not taken up. */
const DEAR = 0.35;

/** A walker, what it is worth with broken rows paid for, and the best it met. */
interface Walker {
  readonly point: PricedPoint;
  worth: number;
  best: Uint8Array | null;
  top: number;
}

/**
 * Parallel tempering (Swendsen and Wang 1986; Geyer 1991) through points that break rows, at a price: where many limits
 * bind at once, the way from one good point to the next leads over such. Walkers at rising temperatures now and then
 * exchange them, so that the cold ones get out of where they are. Null where no decision is worth anything.
 */
export function parallelTempering(
  program: BinaryProgram,
  start: Uint8Array,
  { duals, manner, stream }: TemperingLimits,
): Tempering | null {
  const priced = pricedRows(program, duals, manner.strength);
  const worth = worthTaking(program, duals, start, DEAR * priced.mean);
  if (worth.length === 0) return null;
  const chance = chances(stream);
  let walk = pricedWalk(priced, { worth, follow: FOLLOW }, chance);
  const cold = priced.mean * COLD * Math.min(1, (DECISIONS / worth.length) ** COOLER);
  const temperatures = Array.from({ length: WALKERS }, (_, k) => cold * SPAN ** (k / (WALKERS - 1)));
  const walkers = temperatures.map((): Walker => {
    const point = pricedPoint(priced);
    for (let j = 0; j < start.length; j++) if (start[j] === 1) flip(point, j);
    return { point, worth: worthOf(point), best: null, top: Number.NEGATIVE_INFINITY };
  });
  /** At each temperature, how often each decision was chosen at the end of a sweep. */
  const counts = walkers.map(() => new Float64Array(start.length));
  const chosenBy = (walkers: number): Float64Array =>
    Float64Array.from(start, (_, j) => {
      const sum = counts.slice(0, walkers).reduce((total, count) => total + (count[j] as number), 0);
      return sum / Math.max(1, walkers * round);
    });
  let round = 0;
  let kept = 0;

  const exchange = (k: number): void => {
    const [colder, hotter] = [walkers[k] as Walker, walkers[k + 1] as Walker];
    const steeper = 1 / (temperatures[k] as number) - 1 / (temperatures[k + 1] as number);
    const lead = steeper * (hotter.worth - colder.worth);
    if (lead >= 0 || chance() < Math.exp(lead)) [walkers[k], walkers[k + 1]] = [hotter, colder];
  };
  const raisePrices = (): void => {
    kept = round;
    for (const [r, price] of priced.prices.entries()) priced.prices[r] = price * DEARER;
    for (const walker of walkers) walker.worth = worthOf(walker.point);
  };
  return {
    run(elapsed) {
      for (const walker of walkers) [walker.best, walker.top] = [null, Number.NEGATIVE_INFINITY];
      while (elapsed() < 1) {
        for (const [k, walker] of walkers.entries()) {
          const { point } = walker;
          walker.worth += walk(point, temperatures[k] as number, SWEEP, () => {
            if (point.broken > 0) return;
            kept = round;
            if (point.value > walker.top) [walker.top, walker.best] = [point.value, point.x.slice()];
          });
          const count = counts[k] as Float64Array;
          for (let j = 0; j < count.length; j++) count[j] = (count[j] as number) + (point.x[j] as number);
        }
        for (let k = round % 2; k + 1 < WALKERS; k += 2) exchange(k);
        round++;
        if (manner.oftener > 0 && round % LOOKS === 0)
          walk = pricedWalk(
            priced,
            { worth: drawnOften(worth, chosenBy(WALKERS), manner.oftener), follow: FOLLOW },
            chance,
          );
        if (round - kept > PATIENCE) raisePrices();
      }
      return walkers.flatMap(({ best }) => (best === null ? [] : [best]));
    },
    chosen: () => chosenBy(COLDER),
  };
}

/** All decisions, those more often that are now chosen and now not. */
function drawnOften(worth: Int32Array, chosen: Float64Array, oftener: number): Int32Array {
  return Int32Array.from(
    Array.from(worth).flatMap((j) => {
      const share = chosen[j] as number;
      const doubt = Math.min(1, 8 * share * (1 - share));
      return new Array<number>(1 + Math.round(oftener * doubt)).fill(j);
    }),
  );
}

/** Decisions that are chosen at the start or that cost no more than `dear`, all limits priced at their dual values. */
function worthTaking(
  { objective, rows }: BinaryProgram,
  duals: Float64Array,
  start: Uint8Array,
  dear: number,
): Int32Array {
  const net = objective.slice();
  for (const [r, { columns, coefficients }] of rows.entries()) {
    for (const [k, j] of columns.entries()) {
      net[j] = (net[j] as number) - (coefficients[k] as number) * (duals[r] as number);
    }
  }
  return Int32Array.from(net.keys()).filter((j) => start[j] === 1 || (net[j] as number) > -dear);
}
