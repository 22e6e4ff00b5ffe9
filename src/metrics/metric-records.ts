import type { Benefit } from "../model/benefit.js";
import type { Engagement } from "../model/registry.js";
import type { BusinessImpactOptions, ImpactRecord } from "./business-impact.js";
import type { BusinessUnitsEngagedOptions } from "./business-units-engaged.js";
import type { BusinessValueDeliveredOptions } from "./business-value-delivered.js";
import type { ComponentReuseRateOptions, ReuseRecords } from "./component-reuse-rate.js";
import type { CycleRecord } from "./cycle-observation.js";
import type { CycleTimeOptions } from "./cycle-time.js";
import type { ExecutiveAlignmentOptions } from "./executive-alignment.js";
import type { GovernanceParticipationOptions, MeetingRecord } from "./governance-participation.js";
import type { ImplementedUseCasesOptions, UseCaseRecord } from "./implemented-use-cases.js";
import type { InnovationRateOptions, TechniqueRecord } from "./innovation-rate.js";
import type { InterviewRating } from "./last-ratings.js";
import type { MetricOptions } from "./metric-options.js";
import type { EvaluationRecord, ModelSustainabilityOptions } from "./model-sustainability.js";
import type { OperationPeriod } from "./operation-period.js";
import type { OperationalEfficiencyOptions } from "./operational-efficiency.js";
import type { PolicyCompletenessOptions, PolicyRecord } from "./policy-completeness.js";
import type { AllocationRecord, ResourceAllocationOptions } from "./resource-allocation.js";
import type { SatisfactionResponse } from "./satisfaction-waves.js";
import type { StakeholderSatisfactionOptions } from "./stakeholder-satisfaction.js";
import type { AttemptRecord, SuccessRatioOptions } from "./success-ratio.js";
import type { TimeToValueOptions, TimeToValueRecord } from "./time-to-value.js";

/** Records that a host has beyond the registry. Every list is optional; one that is given takes precedence. */
export interface MetricRecords {
  readonly interviews?: readonly InterviewRating[];
  readonly policies?: readonly PolicyRecord[];
  readonly allocations?: readonly AllocationRecord[];
  readonly meetings?: readonly MeetingRecord[];
  readonly useCases?: readonly UseCaseRecord[];
  readonly benefits?: readonly Benefit[];
  readonly cycles?: readonly CycleRecord[];
  readonly satisfaction?: readonly SatisfactionResponse[];
  readonly engagements?: readonly Engagement[];
  readonly reuse?: ReuseRecords;
  readonly valueTimes?: readonly TimeToValueRecord[];
  readonly attempts?: readonly AttemptRecord[];
  readonly evaluations?: readonly EvaluationRecord[];
  readonly operations?: readonly OperationPeriod[];
  readonly techniques?: readonly TechniqueRecord[];
  readonly impacts?: readonly ImpactRecord[];
}

type Settings<O extends MetricOptions> = Omit<O, "asOf" | "confidence" | "provenance">;

/** How single metrics are computed, where a host wants other than the defaults or a metric must be told. */
export interface MetricSettings {
  readonly "executive-alignment"?: Settings<ExecutiveAlignmentOptions>;
  readonly "policy-completeness"?: Settings<PolicyCompletenessOptions>;
  readonly "resource-allocation"?: Settings<ResourceAllocationOptions>;
  readonly "governance-participation"?: Settings<GovernanceParticipationOptions>;
  readonly "implemented-use-cases"?: Settings<ImplementedUseCasesOptions>;
  readonly "business-value-delivered"?: Settings<BusinessValueDeliveredOptions>;
  readonly "cycle-time"?: Settings<CycleTimeOptions>;
  /** Required for this metric: whether ratings are `nps` or `csat`. */
  readonly "stakeholder-satisfaction"?: Settings<StakeholderSatisfactionOptions>;
  readonly "business-units-engaged"?: Settings<BusinessUnitsEngagedOptions>;
  readonly "component-reuse-rate"?: Settings<ComponentReuseRateOptions>;
  readonly "time-to-value"?: Settings<TimeToValueOptions>;
  readonly "success-ratio"?: Settings<SuccessRatioOptions>;
  readonly "model-sustainability"?: Settings<ModelSustainabilityOptions>;
  /** Required for this metric: the months of the baseline. */
  readonly "operational-efficiency"?: Settings<OperationalEfficiencyOptions>;
  readonly "innovation-rate"?: Settings<InnovationRateOptions>;
  readonly "business-impact"?: Settings<BusinessImpactOptions>;
}
