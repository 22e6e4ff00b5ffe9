export {
  type ActualCost,
  type ActualCostOptions,
  type AllocationRule,
  actualCost,
  type CostShare,
  type FocusRow,
} from "./actual-cost.js";
export type { Assumption } from "./assumption-trace.js";
export {
  type Baseline,
  type BaselineVariance,
  baselineVariance,
  freezeBaseline,
} from "./baseline.js";
export type { LadderRung } from "./benefit-ladder.js";
export type {
  AvoidedCostBenefit,
  BenefitFields,
  BenefitKind,
  BenefitLine,
  NonFinancialBenefit,
  RevenueBenefit,
  ReworkAvoidedBenefit,
  RiskReductionBenefit,
  TimeSavedBenefit,
} from "./benefit-line.js";
export type { BenefitPool } from "./benefit-pool.js";
export { type BenefitFactors, type BenefitVariance, benefitVariance } from "./benefit-variance.js";
export type { BusinessCase, DriverCorrelation, OptimismUplift } from "./business-case.js";
export type { BusinessCaseResult, LedgerEntry, ScoreSeries } from "./business-case-result.js";
export { caseDigest } from "./case-digest.js";
export { type CaseFormulas, caseFormulas, type LineFormula } from "./case-formulas.js";
export { caseWarnings } from "./case-warnings.js";
export { checkBenefits } from "./check-benefits.js";
export { checkBusinessCase, defineBusinessCase, type KnownNames } from "./check-business-case.js";
export { type CaseComparison, type ComparedCase, compareCases } from "./compare-cases.js";
export type {
  ChangeAndTrainingCost,
  CostFields,
  CostKind,
  CostLine,
  DataLabelingCost,
  ExpectedLossCost,
  Growth,
  HumanReviewCost,
  InferenceTokensCost,
  MonitoringCost,
  RetrainingCost,
  SeatsCost,
  SelfHostedInferenceCost,
  TokenStep,
  TrainingComputeCost,
  VectorStoreCost,
  WorkCost,
} from "./cost-line.js";
export {
  type BeforeAndAfter,
  differenceInDifferences,
  effectOnTreated,
  type MeasuredEffect,
  type MeasuredMean,
  measuredDriver,
} from "./counterfactual.js";
export type { Curve, Decay } from "./curve.js";
export type { CurveInput, Driver, DriverBasis, DriverInput, PriceInput } from "./driver.js";
export { driverDistribution, driverPoint } from "./driver-values.js";
export { evaluateBusinessCase } from "./evaluate-business-case.js";
export { evaluateFormula } from "./evaluate-formula.js";
export type { Escalator, FinancialBasis, RateBasis, Tax, TerminalValue } from "./financial-basis.js";
export type { FiscalYear } from "./fiscal-years.js";
export { focusVersion } from "./focus-version.js";
export type { Formula } from "./formula.js";
export { type ActualFlow, type ForwardNpv, forwardNpv } from "./forward-npv.js";
export type { LineFields } from "./line-fields.js";
export { type CaseWeights, caseWeights } from "./line-weights.js";
export { type Realization, type RealizationTotals, realization } from "./realization.js";
export {
  optimalRetrainingInterval,
  type RetrainingInterval,
  type RetrainingTradeOff,
} from "./retraining-interval.js";
export {
  allocateSharedCost,
  type SharedCostAllocation,
  type SharedCostDriver,
  type SharedCostOptions,
  type SharedCostPool,
  sharedCostNpv,
} from "./shared-cost.js";
export type { SwitchingValue } from "./switching-values.js";
export type { PriceEvent, TokenPrice, TokenRates } from "./token-price.js";
export {
  importTokenPrices,
  type ListedPrice,
  type TokenPriceList,
  type TokenService,
  tokenPrice,
} from "./token-price-list.js";
