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
export type { BusinessCase, DriverCorrelation, OptimismUplift } from "./business-case.js";
export { type CaseFormulas, caseFormulas, type LineFormula } from "./case-formulas.js";
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
export type { Curve, Decay } from "./curve.js";
export type { CurveInput, Driver, DriverBasis, DriverInput, PriceInput } from "./driver.js";
export type { Escalator, FinancialBasis, RateBasis, Tax, TerminalValue } from "./financial-basis.js";
export type { Formula } from "./formula.js";
export type { LineFields } from "./line-fields.js";
export type { PriceEvent, TokenPrice, TokenRates } from "./token-price.js";
