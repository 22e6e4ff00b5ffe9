export {
  addBusinessDays,
  addDays,
  addMonths,
  type BusinessCalendar,
  businessDaysBetween,
  type DatePrecision,
  datePrecision,
  daysBetween,
  type Instant,
  isInstant,
  isPlainDate,
  isYearMonth,
  monthsBetween,
  type PartialDate,
  type PlainDate,
  partialDateBounds,
  plainDate,
  type YearMonth,
  yearMonth,
} from "../foundation/calendar.js";
export { canonicalJson, isWellFormed, type Json } from "../foundation/canonical-json.js";
export type { DecimalLike, DecimalString, MoneyInput } from "../foundation/decimal.js";
export { digest, sha256Hex } from "../foundation/hash.js";
export { formatPath, type Issue, type Path } from "../foundation/issue.js";
export { OperatingModelError } from "../foundation/operating-model-error.js";
export { type RandomStream, randomStream, type Seed } from "../foundation/random.js";
export { err, ok, type Result, unwrap } from "../foundation/result.js";
export type {
  Benefit,
  BenefitBaseline,
  BenefitClass,
  BenefitPeriod,
  BenefitState,
  SignOff,
} from "./benefit.js";
export { type Estimate, known, missing } from "./estimate.js";
export type { Evidence, Fact } from "./fact.js";
export type { Initiative, InitiativeDates, InitiativeStatus } from "./initiative.js";
export type { Exclusion, Measurement, Money } from "./measurement.js";
export { compareDecimals, formatMoney, sumDecimals, toNumber } from "./money.js";
export type { ChecklistEntry, OutcomeRecord, SkillRecord, Waiver } from "./outcome-record.js";
export type {
  BusinessUnit,
  Component,
  ComponentUse,
  Engagement,
  Learning,
  Model,
  Objective,
  Registry,
} from "./registry.js";
