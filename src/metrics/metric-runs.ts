import type { MetricId } from "../blueprint/structure.js";
import type { Measurement } from "../model/measurement.js";
import type { Registry } from "../model/registry.js";
import { businessImpact } from "./business-impact.js";
import { businessUnitsEngaged } from "./business-units-engaged.js";
import { businessValueDelivered } from "./business-value-delivered.js";
import { componentReuseRate } from "./component-reuse-rate.js";
import { cycleTime } from "./cycle-time.js";
import { executiveAlignment } from "./executive-alignment.js";
import { governanceParticipation } from "./governance-participation.js";
import { implementedUseCases } from "./implemented-use-cases.js";
import { innovationRate } from "./innovation-rate.js";
import type { MetricOptions } from "./metric-options.js";
import type { MetricRecords, MetricSettings } from "./metric-records.js";
import { modelSustainability } from "./model-sustainability.js";
import { operationalEfficiency } from "./operational-efficiency.js";
import { policyCompleteness } from "./policy-completeness.js";
import {
  attemptsFromRegistry,
  cyclesFromRegistry,
  unitsFromRegistry,
  useCasesFromRegistry,
  usesFromRegistry,
  valueTimesFromRegistry,
} from "./registry-records.js";
import { resourceAllocation } from "./resource-allocation.js";
import { stakeholderSatisfaction } from "./stakeholder-satisfaction.js";
import { successRatio } from "./success-ratio.js";
import { timeToValue } from "./time-to-value.js";

/** Computes one metric from what there is; a text where it cannot be, which says what is missing. */
type Run = (
  registry: Registry,
  records: MetricRecords,
  settings: MetricSettings,
  base: MetricOptions,
) => Measurement | string;

/** For each metric, where its records come from. */
export const metricRuns: Readonly<Record<MetricId, Run>> = {
  "foundation.metric.executive-alignment": (_, { interviews }, settings, base) =>
    given(interviews)
      ? executiveAlignment(interviews, { ...settings["executive-alignment"], ...base })
      : "Needs interview ratings of executives (records.interviews).",
  "foundation.metric.policy-completeness": (_, { policies }, settings, base) =>
    given(policies)
      ? policyCompleteness(policies, { ...settings["policy-completeness"], ...base })
      : "Needs the policies and their state (records.policies).",
  "foundation.metric.resource-allocation": (_, { allocations }, settings, base) =>
    given(allocations)
      ? resourceAllocation(allocations, { ...settings["resource-allocation"], ...base })
      : "Needs planned and actual resources of initiatives (records.allocations).",
  "foundation.metric.governance-participation": ({ units }, { meetings }, settings, base) =>
    given(meetings)
      ? governanceParticipation(meetings, {
          ...(given(units) ? { units } : {}),
          ...settings["governance-participation"],
          ...base,
        })
      : "Needs meetings of the governing bodies (records.meetings).",

  "initiate.metric.implemented-use-cases": (registry, { useCases }, settings, base) => {
    const options = { ...settings["implemented-use-cases"], ...base };
    if (useCases !== undefined) return implementedUseCases(useCases, options);
    const derived = useCasesFromRegistry(registry);
    if (!derived.some(({ status, productionAt }) => status !== undefined || productionAt !== undefined))
      return "Needs use cases with a status or a production date (initiatives, or records.useCases).";
    return implementedUseCases(derived, { criteria: "if-known", ...options });
  },
  "initiate.metric.business-value-delivered": (registry, records, settings, base) => {
    const benefits = records.benefits ?? registry.benefits;
    return given(benefits)
      ? businessValueDelivered(benefits, { ...settings["business-value-delivered"], ...base })
      : "Needs a benefit register with plan and actuals (registry.benefits).";
  },
  "initiate.metric.cycle-time": (registry, { cycles }, settings, base) => {
    const derived = cycles ?? cyclesFromRegistry(registry);
    if (cycles === undefined && !derived.some(({ ideaAt }) => ideaAt !== undefined))
      return "Needs the date of the idea of each initiative (initiatives[].dates.idea, or records.cycles).";
    return cycleTime(derived, { ...settings["cycle-time"], ...base });
  },
  "initiate.metric.stakeholder-satisfaction": (_, { satisfaction }, settings, base) => {
    if (!given(satisfaction)) return "Needs ratings of stakeholders (records.satisfaction).";
    const declared = settings["stakeholder-satisfaction"];
    if (declared === undefined)
      return 'Needs to be told whether ratings are nps or csat (settings["stakeholder-satisfaction"].kind).';
    return stakeholderSatisfaction(satisfaction, { ...declared, ...base });
  },

  "scale.metric.business-units-engaged": (registry, records, settings, base) => {
    const engagements = records.engagements ?? registry.engagements;
    const options = { units: unitsFromRegistry(registry), ...settings["business-units-engaged"], ...base };
    const unlisted = (registry.units ?? []).length === 0;
    if (given(engagements)) return noted(businessUnitsEngaged(engagements, options), unlisted && UNLISTED);
    const uses = usesFromRegistry(registry, base.asOf);
    if (uses.length === 0)
      return "Needs what units did (registry.engagements), or live initiatives that name their unit.";
    return noted(businessUnitsEngaged(uses, { ...options, rule: "use" }), unlisted && UNLISTED);
  },
  "scale.metric.component-reuse-rate": (registry, { reuse }, settings, base) => {
    const { initiatives, components = [], componentUses = [] } = registry;
    if (reuse === undefined && components.length === 0)
      return "Needs the reusable components and who owns them (registry.components, or records.reuse).";
    const derived = reuse ?? { initiatives: initiatives.map(reuser), components, uses: componentUses };
    return componentReuseRate(derived, { ...settings["component-reuse-rate"], ...base });
  },
  "scale.metric.time-to-value": (registry, { valueTimes }, settings, base) => {
    const derived = valueTimes ?? valueTimesFromRegistry(registry);
    const known = derived.some(
      (one) => one.fundedAt !== undefined && one.firstValidatedBenefitAt !== undefined,
    );
    return known
      ? timeToValue(derived, { ...settings["time-to-value"], ...base })
      : "Needs the dates of funding and of the first validated benefit (initiatives[].dates.funded and firstValidatedBenefit, or records.valueTimes); from idea to production is cycle time, not time to value.";
  },
  "scale.metric.success-ratio": (registry, { attempts }, settings, base) => {
    const options = { ...settings["success-ratio"], ...base };
    if (attempts !== undefined) return successRatio(attempts, options);
    const derived = attemptsFromRegistry(registry);
    if (!derived.some(({ outcome }) => outcome !== undefined))
      return "Needs how each initiative stands (initiatives[].status, or records.attempts).";
    return noted(successRatio(derived, options), SUCCESS_IS_LIVE);
  },

  "improve.metric.model-sustainability": ({ models }, { evaluations }, settings, base) =>
    given(evaluations)
      ? modelSustainability(evaluations, {
          ...(given(models) ? { models } : {}),
          ...settings["model-sustainability"],
          ...base,
        })
      : "Needs evaluations of models in use (records.evaluations).",
  "improve.metric.operational-efficiency": (_, { operations }, settings, base) => {
    if (!given(operations)) return "Needs months of operation (records.operations).";
    const spans = settings["operational-efficiency"];
    if (spans === undefined)
      return 'Needs to be told the months of the baseline (settings["operational-efficiency"].baseline).';
    return operationalEfficiency(operations, { ...spans, ...base });
  },
  "improve.metric.innovation-rate": (_, { techniques }, settings, base) =>
    given(techniques)
      ? innovationRate(techniques, { ...settings["innovation-rate"], ...base })
      : "Needs techniques tried and adopted (records.techniques).",
  "improve.metric.business-impact": (_, { impacts }, settings, base) =>
    given(impacts)
      ? businessImpact(impacts, { ...settings["business-impact"], ...base })
      : "Needs changes of key figures and what is put down to AI (records.impacts).",
};

/** Whether there is anything in a list. */
function given<R>(records: readonly R[] | undefined): records is readonly R[] {
  return records !== undefined && records.length > 0;
}

type Note = Measurement["notes"][number];

const UNLISTED: Note = {
  code: "units-not-listed",
  message:
    "The registry lists no business units; those that records name stand in, so units without any AI are not counted and the share is too high.",
};

const SUCCESS_IS_LIVE: Note = {
  code: "proxy",
  message:
    "The registry does not record whether success criteria were met: an initiative that is or was live counts as a success, one retired without a production date as abandoned.",
};

function noted(measurement: Measurement, note: Note | false): Measurement {
  return note ? { ...measurement, notes: [...measurement.notes, note] } : measurement;
}

/** The members of an initiative that reuse is read from. */
function reuser({ id, unit, componentIds }: Registry["initiatives"][number]) {
  return {
    id,
    ...(unit === undefined ? {} : { unit }),
    ...(componentIds === undefined ? {} : { componentIds }),
  };
}
