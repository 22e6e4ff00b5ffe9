import type { YearMonth } from "../foundation/calendar.js";
import { firstWholeMonth } from "./case-months.js";
import type { CostLine, InferenceTokensCost, RetrainingCost, TokenStep } from "./cost-line.js";
import { series } from "./curve-formula.js";
import type { CurveInput, PriceInput } from "./driver.js";
import { constant, type Formula, month, product, sum } from "./formula.js";
import { inputFormula } from "./input-formula.js";
import type { PriceEvent, TokenRates } from "./token-price.js";

/** Where and when a line stands: what its formula needs besides the line. */
export interface LinePlace {
  readonly start: YearMonth;
  readonly horizonMonths: number;
  /** First month of the line. */
  readonly from: number;
}

/** What a cost line amounts to in a month, as a positive amount in its own currency before escalation. */
export function costFormula(line: CostLine, place: LinePlace): Formula {
  switch (line.kind) {
    case "discovery":
    case "integration":
    case "compliance":
    case "decommission":
      return product(inputFormula(line.days), inputFormula(line.dayRate));
    case "data-labeling":
      return product(
        inputFormula(line.items),
        inputFormula(line.labelsPerItem),
        inputFormula(line.pricePerLabel),
        sum(constant(1), inputFormula(line.qualityShare ?? 0)),
      );
    case "training-compute":
      return product(
        inputFormula(line.gpuHoursPerRun),
        inputFormula(line.pricePerGpuHour),
        inputFormula(line.runs),
        sum(constant(1), inputFormula(line.failedShare ?? 0)),
      );
    case "inference-tokens":
      return inferenceTokens(line, place);
    case "self-hosted-inference": {
      const needed: Formula = {
        kind: "ceiling",
        of: {
          kind: "quotient",
          numerator: inputFormula(line.peakRequestsPerSecond),
          denominator: inputFormula(line.requestsPerSecondPerReplica),
        },
      };
      return product(
        { kind: "max", of: [constant(line.minReplicas), needed] },
        inputFormula(line.hoursPerMonth),
        inputFormula(line.pricePerReplicaHour),
      );
    }
    case "vector-store":
      return sum(
        product(inputFormula(line.gigabytes), inputFormula(line.pricePerGigabyte)),
        optionalProduct(line.queries, line.pricePerQuery),
      );
    case "seats": {
      const bought: Formula = { kind: "ceiling", of: inputFormula(line.purchased) };
      return product(
        { kind: "max", of: [constant(line.commit ?? 0), bought] },
        inputFormula(line.pricePerSeat),
      );
    }
    case "monitoring":
      return sum(inputFormula(line.toolsPerMonth), optionalProduct(line.hoursPerMonth, line.wagePerHour));
    case "retraining":
      return product(
        retrainingRuns(line, place),
        sum(inputFormula(line.computePerRun), inputFormula(line.validationPerRun)),
      );
    case "human-review":
      return {
        kind: "quotient",
        numerator: product(
          inputFormula(line.outputs),
          inputFormula(line.adoption ?? 1),
          inputFormula(line.reviewRate),
          inputFormula(line.minutesPerReview),
          inputFormula(line.wagePerHour),
        ),
        denominator: constant(60),
      };
    case "change-and-training":
      return product(
        inputFormula(line.people),
        sum(
          product(inputFormula(line.hoursPerPerson), inputFormula(line.wagePerHour)),
          inputFormula(line.coursePerPerson ?? 0),
        ),
      );
    case "expected-loss":
      return product(inputFormula(line.probabilityPerMonth), inputFormula(line.severity));
  }
}

function optionalProduct(quantity: CurveInput | undefined, price: PriceInput | undefined): Formula {
  return quantity === undefined || price === undefined
    ? constant(0)
    : product(inputFormula(quantity), inputFormula(price));
}

function inferenceTokens(line: InferenceTokensCost, place: LinePlace): Formula {
  const growth: Formula =
    line.growth === undefined
      ? constant(1)
      : "curve" in line.growth
        ? inputFormula(line.growth)
        : {
            kind: "power",
            base: sum(constant(1), inputFormula(line.growth.ratePerYear)),
            exponent: { kind: "quotient", numerator: month, denominator: constant(12) },
          };
  return product(
    inputFormula(line.eligible),
    inputFormula(line.adoption ?? 1),
    inputFormula(line.callsPerCase),
    growth,
    sum(...line.steps.map(stepCost)),
    pricePath(line.priceEvents ?? [], place),
  );
}

function stepCost(step: TokenStep): Formula {
  const input = sum(
    inputFormula(step.uncachedTokens ?? 0),
    inputFormula(step.cacheReadTokens ?? 0),
    inputFormula(step.cacheWriteTokens ?? 0),
  );
  const at = (rates: TokenRates): Formula =>
    sum(
      product(inputFormula(step.uncachedTokens ?? 0), constant(rates.inputPerToken)),
      product(
        inputFormula(step.cacheReadTokens ?? 0),
        constant(rates.cacheReadPerToken ?? rates.inputPerToken),
      ),
      product(
        inputFormula(step.cacheWriteTokens ?? 0),
        constant(rates.cacheWritePerToken ?? rates.inputPerToken),
      ),
      product(inputFormula(step.visibleOutputTokens ?? 0), constant(rates.outputPerToken)),
      product(
        inputFormula(step.reasoningOutputTokens ?? 0),
        constant(rates.reasoningPerToken ?? rates.outputPerToken),
      ),
    );
  const { longContext } = step.price;
  const perCall: Formula =
    longContext === undefined
      ? at(step.price)
      : {
          kind: "tier",
          value: input,
          threshold: String(longContext.aboveTokens),
          below: at(step.price),
          above: at(longContext),
        };
  return product(inputFormula(step.attempts ?? 1), inputFormula(step.multiplier ?? 1), perCall);
}

/** 1 before the first event, then each event's multiplier until the next. */
function pricePath(events: readonly PriceEvent[], { start, horizonMonths }: LinePlace): Formula {
  if (events.length === 0) return constant(1);
  const sorted = [...events]
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map((event) => ({ at: firstWholeMonth(event.date, start), factor: inputFormula(event.multiplier) }));
  const spans = [{ at: Number.NEGATIVE_INFINITY, factor: constant(1) }, ...sorted];
  return sum(
    ...spans.map(({ at, factor }, index) => {
      const end = spans[index + 1]?.at ?? Number.POSITIVE_INFINITY;
      return product(
        series(horizonMonths, (t) => (t >= at && t < end ? 1 : 0)),
        factor,
      );
    }),
  );
}

function retrainingRuns(line: RetrainingCost, { from, horizonMonths }: LinePlace): Formula {
  const every = line.everyMonths;
  if (every === undefined) return inputFormula(line.runsPerMonth ?? 0);
  return series(horizonMonths, (t) => (t > from && (t - from) % every === 0 ? 1 : 0));
}
