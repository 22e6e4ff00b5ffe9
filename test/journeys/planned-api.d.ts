// The planned public surface, as the journeys use it: declarations only, so that all programs compile together
// before a chapter is written. A chapter's declarations leave this file when the chapter enters.
import type {
  Benefit,
  DecimalString,
  Estimate,
  Evidence,
  Fact,
  Initiative,
  Instant,
  Issue,
  Measurement,
  MoneyInput,
  OutcomeRecord,
  PlainDate,
  Registry,
  Result,
  Seed,
  Waiver,
  YearMonth,
} from "../../src/model/index.ts";

export * from "../../src/model/index.ts";

// ---- blueprint
export declare const blueprint: Blueprint;
export type Blueprint = { readonly version: string; readonly stages: readonly { readonly id: string }[] };
export type StageId = "foundation" | "initiate" | "scale" | "improve";

// ---- table
export interface Mapping {
  readonly fields: Record<string, unknown>;
}
export interface TableResult {
  readonly rows: readonly { readonly line: number; readonly values: Record<string, unknown> }[];
  readonly issues: readonly (Issue & {
    readonly row?: number;
    readonly column?: string | number;
    readonly raw?: string;
  })[];
  readonly quality: { readonly rows: number };
}
export declare function parseMapping(input: unknown): Result<Mapping, Issue[]>;
export declare function importTable(source: Uint8Array | string, mapping: Mapping): TableResult;
export declare function initiativesFromTable(
  result: TableResult,
  options?: { readonly file?: string },
): Initiative[];

// ---- metrics
/** Records a host has beyond the registry; every list is optional. */
export interface MetricRecords {
  readonly interviews?: readonly unknown[];
  readonly policies?: readonly unknown[];
  readonly satisfaction?: readonly unknown[];
}
export interface MeasurementSet {
  readonly asOf: PlainDate;
  /** Keyed by full metric id; all sixteen, those that cannot be computed with a headline of `not-measurable`. */
  readonly measurements: Readonly<Record<string, Measurement>>;
}
export declare function computeMetrics(
  registry: Registry,
  options: { readonly asOf: PlainDate; readonly records?: MetricRecords; readonly provenance?: boolean },
): MeasurementSet;
export declare function metricStatus(
  measurement: Measurement,
  target?: { readonly green: number; readonly amber: number },
): { readonly status: "green" | "amber" | "red" | "undetermined"; readonly reason: string };
export declare function measurementFact(
  measurement: Measurement,
  by: { readonly recordedBy: string; readonly source: string },
): Fact;

// ---- assessment
export interface AssessmentResult {
  readonly overall: { readonly score: Estimate; readonly coverage: number };
  readonly stages: Readonly<Record<string, { readonly score: Estimate; readonly coverage: number }>>;
}
export declare function defineInstrument<const I>(instrument: I): I;
export declare function scoreAssessment(
  responses: readonly unknown[],
  instrument: unknown,
  options: { readonly asOf: PlainDate },
): AssessmentResult;

// ---- roi
export type RateOfReturn =
  | {
      readonly kind: "unique";
      readonly rate: number;
      readonly bracket: readonly [number, number];
      readonly certified: boolean;
    }
  | { readonly kind: "multiple"; readonly rates: readonly number[] }
  | {
      readonly kind: "none";
      readonly reason: "same-sign" | "no-real-root" | "outside-range" | "total-loss" | "all-zero";
      readonly npvSign?: -1 | 1;
    }
  | { readonly kind: "indeterminate"; readonly clusters: readonly (readonly [number, number])[] };
export interface CashFlow {
  readonly date: PlainDate;
  readonly amount: MoneyInput;
}
export declare function npv(
  ratePerPeriod: number,
  amounts: readonly MoneyInput[],
  options: { readonly firstFlowAt: 0 | 0.5 | 1; readonly round?: number },
): DecimalString;
export declare function irr(
  amounts: readonly MoneyInput[],
  options?: { readonly range?: readonly [number, number]; readonly certify?: boolean },
): RateOfReturn;
export declare function xirr(
  flows: readonly CashFlow[],
  options?: { readonly dayCount?: string; readonly certify?: boolean },
): RateOfReturn;
export declare function rateOrThrow(answer: RateOfReturn): number;

// ---- distributions
export type Distribution = { readonly kind: string };
export declare namespace distribution {
  function normal(parameters: { readonly mean: number; readonly sd: number }): Distribution;
  function pert(parameters: {
    readonly min: number;
    readonly mode: number;
    readonly max: number;
    readonly lambda?: number;
  }): Distribution;
}

// ---- value
/** A number, or the driver that gives it: sampled once, whichever lines use it. */
export type DriverInput = number | { readonly driver: string };
/** Money per unit, or the driver that gives it. */
export type PriceInput = MoneyInput | { readonly driver: string };
export interface Driver {
  readonly estimate: number | Distribution;
  readonly unit: string;
  readonly basis: {
    readonly method: "ab" | "did" | "pre-post" | "benchmark" | "expert";
    readonly ref: string;
    readonly grade: "strong" | "moderate" | "weak";
  };
  readonly owner?: string;
}
export type Curve =
  | {
      readonly kind: "logistic";
      readonly limit: DriverInput;
      readonly steepness: DriverInput;
      readonly midpointMonth: DriverInput;
    }
  | {
      readonly kind: "bass";
      readonly limit: DriverInput;
      readonly innovation: DriverInput;
      readonly imitation: DriverInput;
    }
  | {
      readonly kind: "ramp";
      readonly from: DriverInput;
      readonly to: DriverInput;
      readonly startMonth: number;
      readonly months: number;
    }
  | { readonly kind: "table"; readonly values: readonly number[] };
export interface FinancialBasis {
  readonly currency: string;
  readonly valuationDate: PlainDate;
  readonly start: YearMonth;
  readonly horizonMonths: number;
  readonly ratePerYear?: number;
  readonly ratesByYear?: readonly number[];
  readonly rateBasis: "nominal" | "real";
  readonly priceBase: YearMonth;
  readonly timing: "start" | "mid" | "end";
  readonly terminal?: unknown;
  readonly tax?: unknown;
}
export interface BusinessCase {
  readonly id: string;
  readonly name: string;
  readonly initiativeId?: string;
  readonly basis: FinancialBasis;
  readonly drivers: Readonly<Record<string, Driver>>;
  readonly correlations?: readonly { readonly drivers: readonly [string, string]; readonly rank: number }[];
  readonly curves?: Readonly<Record<string, Curve>>;
  /** Values of drivers under a named scenario; `base` is the drivers' own point values. */
  readonly scenarios?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly costs: readonly { readonly id: string; readonly kind: string }[];
  readonly benefits: readonly { readonly id: string; readonly kind: string; readonly class?: string }[];
}
export interface BusinessCaseResult {
  readonly caseId: string;
  readonly currency: string;
  readonly scenario: string;
  readonly npv: DecimalString;
  readonly npvAfterTax?: DecimalString;
  /** Dated flows of the whole case, net, one a month. */
  readonly cashFlows: readonly CashFlow[];
  readonly ledger: readonly {
    readonly month: YearMonth;
    readonly line: string;
    readonly amount: DecimalString;
  }[];
  readonly ladder: readonly {
    readonly class: string;
    readonly npv: DecimalString;
    readonly cumulativeNpv: DecimalString;
  }[];
  readonly irr: RateOfReturn;
  readonly roi: { readonly simple: Estimate; readonly discounted: Estimate };
  readonly switchingValues: readonly {
    readonly driver: string;
    readonly base: number;
    readonly switching: Estimate;
  }[];
  readonly shares: { readonly terminal: Estimate; readonly beyond36Months: Estimate };
  readonly warnings: readonly Issue[];
}
export declare function defineBusinessCase<const C extends BusinessCase>(businessCase: C): C;
export declare function evaluateBusinessCase(
  businessCase: BusinessCase,
  options?: { readonly scenario?: string },
): BusinessCaseResult;
export declare function importTokenPrices(
  source: unknown,
): Result<{ readonly prices: Readonly<Record<string, unknown>> }, Issue[]>;
export declare function realization(
  benefits: readonly Benefit[],
  options: { readonly asOf: PlainDate },
): { readonly realizedToDate: DecimalString; readonly plannedToDate: DecimalString };

// ---- simulation
export interface SimulationOptions {
  readonly seed: Seed;
  readonly trials: number;
  readonly sampling?: "monte-carlo" | "latin-hypercube" | "sobol" | "antithetic";
  readonly workers?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, of: number) => void;
}
export interface SimulationResult {
  readonly trials: number;
  readonly npv: {
    readonly mean: number;
    readonly standardError: number;
    readonly quantiles: {
      readonly p5: number;
      readonly p10: number;
      readonly p50: number;
      readonly p90: number;
      readonly p95: number;
    };
    readonly probabilityPositive: number;
    readonly valueAtRisk: { readonly level: number; readonly value: number };
    readonly conditionalValueAtRisk: { readonly level: number; readonly value: number };
    readonly histogram: readonly { readonly from: number; readonly to: number; readonly count: number }[];
  };
  readonly manifest: {
    readonly caseDigest: string;
    readonly seed: number;
    readonly trials: number;
    readonly version: string;
  };
}
export declare function simulateCase(
  businessCase: BusinessCase,
  options: SimulationOptions,
): Promise<SimulationResult>;
export declare function simulateCaseSync(
  businessCase: BusinessCase,
  options: SimulationOptions,
): SimulationResult;
export declare function tornado(
  businessCase: BusinessCase,
): readonly { readonly driver: string; readonly low: number; readonly high: number }[];
export declare function simulationFact(
  result: SimulationResult,
  at: {
    readonly measure: string;
    readonly asOf: Instant;
    readonly recordedBy: string;
    readonly source: string;
  },
): Fact;

// ---- gates
export type Outcome = "go" | "conditional-go" | "hold" | "recycle" | "kill";
export interface ProcessDefinition {
  readonly id: string;
  readonly version: string;
}
export interface GateState {
  readonly stage: string | null;
  readonly status: "active" | "on-hold" | "killed" | "retired" | "completed";
  readonly version: number;
}
export interface GateCommand {
  readonly type: string;
  readonly at: Instant;
  readonly actor: { readonly id: string; readonly roles: readonly string[] };
}
export interface GateEvent {
  readonly type: string;
}
export interface Refusal {
  readonly code: string;
  readonly message: string;
}
export type Decision =
  | { readonly kind: "accepted"; readonly events: readonly GateEvent[] }
  | { readonly kind: "duplicate"; readonly of: number };
export interface EventStore {
  read(
    stream: string,
    options?: { readonly from?: number },
  ): Promise<{ readonly events: readonly GateEvent[]; readonly version: number }>;
}
export declare const aiInitiativeLifecycle: ProcessDefinition;
export declare function initialState(process: ProcessDefinition): GateState;
export declare function decide(
  state: GateState,
  process: ProcessDefinition,
  command: GateCommand,
  options?: { readonly clock?: Instant },
): Result<Decision, Refusal[]>;
export declare function evolve(state: GateState, event: GateEvent): GateState;
export declare function replay(process: ProcessDefinition, events: readonly GateEvent[]): GateState;
export declare function explainGate(
  state: GateState,
  process: ProcessDefinition,
  options: { readonly at: Instant },
): { readonly open: boolean; readonly missing: readonly Refusal[]; readonly actions: readonly unknown[] };
export declare function memoryEventStore(): EventStore;
export declare function handle(
  store: EventStore,
  stream: string,
  process: ProcessDefinition,
  command: GateCommand,
): Promise<{ readonly kind: "appended" | "refused" | "conflict" | "duplicate" }>;
export declare function seal(event: unknown, previous: AuditRecord | null): AuditRecord;
export interface AuditRecord {
  readonly seq: number;
  readonly hash: string;
}
export declare function verifyChain(
  records: readonly AuditRecord[],
  options?: { readonly anchor?: { readonly count: number; readonly headHash: string } },
): { readonly ok: boolean };
export declare function flowMetrics(
  histories: readonly unknown[],
  process: ProcessDefinition,
  options: { readonly asOf: Instant; readonly timeZone: string },
): { readonly workInProgress: number };

// ---- prioritization, portfolio
export interface RankingCriterion {
  readonly id: string;
  readonly direction: "maximize" | "minimize";
  readonly scale: { readonly min: number; readonly max: number; readonly unit: string };
  readonly weight: number;
  readonly outcomeIds: readonly string[];
}
export interface Alternative {
  readonly id: string;
  readonly values: Readonly<Record<string, number>>;
}
export interface Ranking {
  readonly entries: readonly { readonly id: string; readonly score: number; readonly rank: number }[];
}
export declare function rankingCriterion<const C extends RankingCriterion>(criterion: C): C;
export declare function rank(
  alternatives: readonly Alternative[],
  criteria: readonly RankingCriterion[],
  options: { readonly method: "weighted-sum" | "weighted-product" | "topsis" | "vikor" },
): Ranking;
export declare function explainRanking(
  ranking: Ranking,
  options?: { readonly pair?: readonly [string, string] },
): unknown;
export interface Candidate {
  readonly id: string;
  readonly value: MoneyInput;
  readonly cost: MoneyInput;
}
export interface Selection {
  readonly kind: "proven" | "within-gap" | "heuristic" | "infeasible" | "time-limit";
  readonly chosen: readonly string[];
}
export declare function selectPortfolio(
  candidates: readonly Candidate[],
  constraints: { readonly budget: MoneyInput },
  options: { readonly maximize: "value" },
): Promise<Selection>;

// ---- operating model
export declare function stageReadiness(
  model: Blueprint,
  stageId: StageId,
  data: {
    readonly outcomes: readonly OutcomeRecord[];
    readonly assessment?: AssessmentResult;
    readonly measurements?: MeasurementSet;
    readonly evidence?: readonly Evidence[];
    readonly waivers?: readonly Waiver[];
  },
  options: { readonly asOf: PlainDate },
): { readonly verdict: "ready" | "not-ready" | "undetermined"; readonly proof: unknown };
export declare function traceability(
  registry: Registry,
  options: { readonly asOf: PlainDate },
): { readonly orphans: readonly unknown[] };
export declare function diagnose(
  registry: Registry,
  options: { readonly asOf: PlainDate },
): {
  readonly findings: readonly {
    readonly failureMode: string;
    readonly verdict: "present" | "absent" | "undetermined";
  }[];
};
export declare function calibrate(history: readonly unknown[]): unknown;
export declare function reviewPortfolio(
  registry: Registry,
  data: {
    readonly measurements?: MeasurementSet;
    readonly ranking?: Ranking;
    readonly selection?: Selection;
  },
  options: { readonly asOf: PlainDate },
): PortfolioReview;
export interface PortfolioReview {
  readonly asOf: PlainDate;
}

// ---- charts
export declare function incidenceChart(
  measurement: Measurement,
  options?: { readonly title?: string },
): { readonly $schema: string };
export declare function npvDistributionChart(
  result: SimulationResult,
  options?: { readonly title?: string },
): { readonly $schema: string };
export declare function report(
  review: PortfolioReview,
  options: { readonly format: "markdown" | "html" },
): string;
