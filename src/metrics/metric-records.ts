import type { Engagement } from "../model/registry.js";
import type { BusinessUnitsEngagedOptions } from "./business-units-engaged.js";
import type { ComponentReuseRateOptions, ReuseRecords } from "./component-reuse-rate.js";
import type { CycleRecord } from "./cycle-observation.js";
import type { CycleTimeOptions } from "./cycle-time.js";
import type { ImplementedUseCasesOptions, UseCaseRecord } from "./implemented-use-cases.js";
import type { MetricOptions } from "./metric-options.js";
import type { AttemptRecord, SuccessRatioOptions } from "./success-ratio.js";

/** Records that a host has beyond the registry. Every list is optional; one that is given takes precedence. */
export interface MetricRecords {
  readonly useCases?: readonly UseCaseRecord[];
  readonly cycles?: readonly CycleRecord[];
  readonly engagements?: readonly Engagement[];
  readonly reuse?: ReuseRecords;
  readonly attempts?: readonly AttemptRecord[];
}

type Settings<O extends MetricOptions> = Omit<O, "asOf" | "confidence" | "provenance">;

/** How single metrics are computed, where a host wants other than the defaults. */
export interface MetricSettings {
  readonly "implemented-use-cases"?: Settings<ImplementedUseCasesOptions>;
  readonly "cycle-time"?: Settings<CycleTimeOptions>;
  readonly "business-units-engaged"?: Settings<BusinessUnitsEngagedOptions>;
  readonly "component-reuse-rate"?: Settings<ComponentReuseRateOptions>;
  readonly "success-ratio"?: Settings<SuccessRatioOptions>;
}
