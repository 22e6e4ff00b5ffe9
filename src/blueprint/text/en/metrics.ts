import type { MetricId } from "../../structure.js";

export const metricText: Record<
  MetricId,
  { name: string; definition: string; computation: string; gaming: string }
> = {
  "foundation.metric.executive-alignment": {
    name: "Executive alignment score",
    definition:
      "How far leaders agree with, and agree with each other on, what AI is for and what it needs, found by interviews.",
    computation:
      "Ratings are averaged over items for each person and then over persons, on a scale of 0 to 1; within-group agreement (r_wg) stands beside the mean.",
    gaming:
      "Interviewing only friends of the program, or asking items that nobody could deny. A good mean may hide a split board, which is why agreement must hold too.",
  },
  "foundation.metric.policy-completeness": {
    name: "Policy completeness rating",
    definition:
      "How much of the policy catalog for data use, development and deployment is approved and in date.",
    computation:
      "Weighted share of catalog elements: missing counts 0, draft 0.25, approved but past review 0.5, approved and in date 1.",
    gaming:
      "Approving empty documents, or extending review dates without a review. Read one policy at random and ask a team to apply it.",
  },
  "foundation.metric.resource-allocation": {
    name: "Resource allocation to AI initiatives",
    definition: "Whether money and people reach AI work as planned, in a sensible proportion to the whole.",
    computation:
      "Actual over planned spending, with the share of the total and the mix by category; cost and schedule performance indices where percent complete is kept.",
    gaming:
      "Relabeling other projects as AI, or spending the year's remainder in its last month. Persons counted in several allocations show the first.",
  },
  "foundation.metric.governance-participation": {
    name: "Governance participation",
    definition:
      "Whether those who should take part in decisions do, the business above all, and decisions get made.",
    computation:
      "Attendance over invitations (delegates counted apart), with quorum rate, units voting over units in scope, business share of votes, and decision time with open requests included.",
    gaming:
      "Sending delegates without authority, shrinking the list of invited, or counting presence without a vote.",
  },
  "initiate.metric.implemented-use-cases": {
    name: "Implemented AI use cases",
    definition: "Use cases that are live, have been for at least 30 days, and met their acceptance criteria.",
    computation:
      "A count on the reporting date; beside it go-lives per period with a Poisson interval, and retirements.",
    gaming:
      "Splitting one use case into several, or declaring a pilot live. The acceptance by a business owner is the guard.",
  },
  "initiate.metric.business-value-delivered": {
    name: "Business value delivered",
    definition:
      "Validated benefits, financial and other, as far as they can be claimed for AI, against the plan.",
    computation:
      "Validated benefit times the share claimed, by benefit class; realized to date over planned to the same date. Non-financial benefits stay in their own units.",
    gaming:
      "Choosing the baseline afterwards, claiming one saving in two initiatives, pricing hours that nobody cut from a budget, or lowering the plan.",
  },
  "initiate.metric.cycle-time": {
    name: "Project cycle time",
    definition:
      "How long initiatives take from idea to live use, those not yet there and those stopped included.",
    computation:
      "Cumulative incidence of going live with stopping as a competing event (Aalen-Johansen): the share live after 90, 180, 365 and 730 days, and the time by which a quarter and a half are live.",
    gaming:
      "Registering the idea late, or averaging only what was finished, which leaves out the slow ones. Young cohorts always look fast.",
  },
  "initiate.metric.stakeholder-satisfaction": {
    name: "Stakeholder satisfaction",
    definition: "How content sponsors, users and affected staff are, by a scale declared beforehand.",
    computation:
      "Net promoter score or share of top-two ratings, never mixed, by role and wave, with the response rate beside it.",
    gaming:
      "Asking after a success, asking only users who stayed, or changing the scale. A response rate below 30 % casts doubt on any score.",
  },
  "scale.metric.business-units-engaged": {
    name: "Business units actively engaged",
    definition: "Units that sponsor or fund AI work and take part in it, out of the units in scope.",
    computation:
      "Units with a funded sponsorship and a minimum number of engagement events in the window, over units that existed and were in scope on the date.",
    gaming:
      "Counting invitations and demonstrations as engagement, or dividing a unit in two. The paid sponsorship is the guard.",
  },
  "scale.metric.component-reuse-rate": {
    name: "Reuse rate of AI components",
    definition: "How many initiatives build on a component that another initiative or team owns.",
    computation:
      "Initiatives that use at least one component owned elsewhere, over all initiatives, with a Wilson interval; beside it components with two or more consumers.",
    gaming:
      "Declaring common infrastructure a component, or using a part nominally. Ask what would have been built without it.",
  },
  "scale.metric.time-to-value": {
    name: "Time to value",
    definition: "The time from funding to the first validated benefit, and whether it is getting shorter.",
    computation:
      "Trend from a lognormal accelerated-failure-time regression on the start date, in which initiatives still waiting count as waiting; the picture is the share with value after a fixed horizon, by cohort.",
    gaming: "Validating a token benefit early, or reporting recent cohorts that have had no time to be slow.",
  },
  "scale.metric.success-ratio": {
    name: "Success ratio",
    definition: "The share of closed attempts that reached their accepted result.",
    computation:
      "Successes over successes, failures and abandonments among closed attempts, with a Wilson interval; attempts stopped before the pilot are counted apart, and the open share is shown.",
    gaming:
      "Leaving failures open, starting only what is sure, or calling a failure a learning. Stopping early is good practice and is not counted against anyone.",
  },
  "improve.metric.model-sustainability": {
    name: "Model performance sustainability",
    definition: "How steadily models in use stay within the limits agreed for them.",
    computation:
      "Model-days within tolerance over model-days in use; beside it the time to first breach and input drift (population stability index, Kolmogorov-Smirnov).",
    gaming:
      "Setting wide limits, evaluating seldom, or retiring a model on the eve of its breach. Days without an evaluation should be shown as unknown.",
  },
  "improve.metric.operational-efficiency": {
    name: "Operational efficiency",
    definition:
      "What running the supported process costs in money, manual work and disruption, against its baseline.",
    computation:
      "Ratios to the baseline, turned so that below 1 is better (unit cost, manual share, time to restore), shown singly, with their geometric mean where none has a zero base.",
    gaming:
      "Moving cost or manual checking to another unit, or picking a bad year as the baseline. Rework and incidents must be in the picture.",
  },
  "improve.metric.innovation-rate": {
    name: "Innovation rate",
    definition: "How often a new technique or capability makes it from trial into production.",
    computation:
      "Adoptions into production per period and 100 full-time staff with a Poisson interval, and adopted over tried with a Wilson interval.",
    gaming:
      "Counting versions as techniques, or trying only what is certain. A rate without failures is suspicious.",
  },
  "improve.metric.business-impact": {
    name: "Business impact",
    definition:
      "What AI did to the figures by which the business is run: revenue, cost, cost avoided, and non-financial results.",
    computation:
      "The change in a key figure against its baseline with an interval, by a stated method of attribution; attributed revenue, cashable saving, avoidance and revenue merely influenced are reported apart and never added up.",
    gaming:
      "Calling influenced revenue earned, or claiming what a market change brought. Grade the evidence, and prefer a comparison group.",
  },
};
