import type { TermId } from "../../structure-glossary.js";

export const glossaryText: Record<TermId, { term: string; definition: string }> = {
  "ai-operating-model": {
    term: "AI operating model",
    definition:
      "How an organization decides on, builds, runs and learns from AI work so that it serves the business.",
  },
  stage: {
    term: "Stage",
    definition:
      "One of the four steps of an organization's development with AI: foundation, initiate, scale, improve. Not to be confused with a stage in the life of one initiative.",
  },
  outcome: {
    term: "Outcome",
    definition:
      "A state that a stage is meant to reach, counted as achieved when its mandatory checklist items are met.",
  },
  checklist: {
    term: "Checklist",
    definition:
      "The items that must hold before an outcome counts as achieved, each with the evidence to look for.",
  },
  principle: {
    term: "Principle",
    definition:
      "One of three lasting shifts behind the model: focus on value, define processes, engage the business.",
  },
  initiative: {
    term: "Initiative",
    definition:
      "A piece of AI work with its own purpose, owners, budget and end; the unit that gates and portfolio deal in.",
  },
  "use-case": {
    term: "Use case",
    definition: "A task in the business that AI supports or takes over, seen from those who use it.",
  },
  objective: {
    term: "Objective",
    definition: "A business goal with an owner and a period of validity, to which initiatives must trace.",
  },
  "business-owner": {
    term: "Business owner",
    definition: "The one person on the business side who answers for the outcome of an initiative.",
  },
  "ai-owner": {
    term: "AI owner",
    definition: "The one person on the AI side who answers for the outcome of an initiative.",
  },
  "joint-accountability": {
    term: "Joint accountability",
    definition:
      "Business owner and AI owner, two different people, answer together for the result and not merely for delivery.",
  },
  sponsor: {
    term: "Sponsor",
    definition:
      "The leader who provides the money and removes obstacles, and who gives an account of the benefit.",
  },
  "business-unit": {
    term: "Business unit",
    definition:
      "A part of the organization with its own results, counted only for the time in which it exists.",
  },
  component: {
    term: "Component",
    definition:
      "A part that other initiatives can use: a data product, service, model, prompt library, evaluation or pattern.",
  },
  evidence: {
    term: "Evidence",
    definition:
      "Something that a third party could examine to confirm a statement, with a date and often an expiry.",
  },
  traceability: {
    term: "Traceability",
    definition:
      "The chain from objective through initiative and metric to realized value, readable in both directions.",
  },
  readiness: {
    term: "Readiness",
    definition:
      "Whether a stage's requirements are met: ready, not ready, or undetermined where evidence is missing.",
  },
  coverage: {
    term: "Coverage",
    definition: "The share of what was asked, or of the records given, on which a result rests.",
  },
  agreement: {
    term: "Agreement",
    definition: "How alike respondents answer. A mean without agreement is a disagreement in disguise.",
  },
  metric: {
    term: "Metric",
    definition:
      "A defined quantity that tells how things go, with unit, direction and known ways of being gamed.",
  },
  measurement: {
    term: "Measurement",
    definition: "A metric computed from records on a date, with what it was made of and what was left out.",
  },
  estimate: {
    term: "Estimate",
    definition: "A number with its range, or the reason why there is none.",
  },
  "confidence-interval": {
    term: "Confidence interval",
    definition:
      "A range made by a method that covers the true value in a stated share of repetitions, such as 95 of 100.",
  },
  target: {
    term: "Target",
    definition: "The value from which a metric counts as green or amber, set before it is read.",
  },
  proxy: {
    term: "Proxy",
    definition: "A measure used in place of one that cannot be had, and named as such.",
  },
  "cycle-time": {
    term: "Cycle time",
    definition: "Time from idea to live use.",
  },
  "time-to-value": {
    term: "Time to value",
    definition: "Time from funding to the first validated benefit.",
  },
  censoring: {
    term: "Censoring",
    definition:
      "That a duration is known only to exceed what has passed so far, because the work is still open.",
  },
  "cumulative-incidence": {
    term: "Cumulative incidence",
    definition:
      "The share for which an event has happened by a given time, where another event may prevent it.",
  },
  drift: {
    term: "Drift",
    definition: "A change in the data or the world that a model meets, away from what it was built on.",
  },
  tolerance: {
    term: "Tolerance",
    definition: "The limit of acceptable performance of a model, agreed with the business before release.",
  },
  baseline: {
    term: "Baseline",
    definition:
      "The value before an initiative, fixed in advance so that an effect can be measured against it.",
  },
  benefit: {
    term: "Benefit",
    definition:
      "A gain that someone in the business values, of a stated class, with an owner, a baseline and a plan.",
  },
  "validated-benefit": {
    term: "Validated benefit",
    definition:
      "A realized benefit that a person independent of the team, usually from finance, has confirmed.",
  },
  "cash-releasing": {
    term: "Cash-releasing benefit",
    definition:
      "A saving that lowers a named budget line from a named date. Time saved alone does not qualify.",
  },
  "cost-avoidance": {
    term: "Cost avoidance",
    definition: "Spending that would have come and now does not. Real, but no budget shrinks by it.",
  },
  attribution: {
    term: "Attribution",
    definition:
      "The reasoned share of a change that an initiative caused, as opposed to having merely been present.",
  },
  "business-case": {
    term: "Business case",
    definition:
      "The costs, benefits and risks of an initiative over time, with assumptions that can be checked later.",
  },
  "cash-flow": {
    term: "Cash flow",
    definition: "Money that comes in or goes out on a date.",
  },
  "discount-rate": {
    term: "Discount rate",
    definition: "The yearly rate at which later money counts less than money today.",
  },
  npv: {
    term: "Net present value (NPV)",
    definition:
      "The sum of all cash flows, each discounted to a common date. Positive: worth more than the rate asks.",
  },
  irr: {
    term: "Internal rate of return (IRR)",
    definition: "A rate at which net present value is zero. There may be none, or several.",
  },
  "payback-period": {
    term: "Payback period",
    definition: "Time until the sum of cash flows turns positive for good.",
  },
  roi: {
    term: "Return on investment (ROI)",
    definition: "Benefits less costs, over costs, for a stated period. It ignores timing unless discounted.",
  },
  "value-at-risk": {
    term: "Value at risk (VaR)",
    definition: "The result that is undercut only in a stated share of cases, such as 5 of 100.",
  },
  sensitivity: {
    term: "Sensitivity",
    definition: "How strongly a result reacts to each assumption.",
  },
  gate: {
    term: "Gate",
    definition:
      "A decision point between two stages of an initiative: go, conditional go, hold, recycle or kill.",
  },
  "gate-criterion": {
    term: "Gate criterion",
    definition:
      "A condition examined at a gate: must-meet blocks, should-meet counts towards a minimum average.",
  },
  quorum: {
    term: "Quorum",
    definition: "The number of approving votes, and the roles among them, that a gate needs.",
  },
  veto: {
    term: "Veto",
    definition: "A rejecting vote in a role that can block a gate by itself.",
  },
  "conditional-go": {
    term: "Conditional go",
    definition:
      "Passage with named conditions, each with an owner and a due date, open ones of which block the next gate.",
  },
  waiver: {
    term: "Waiver",
    definition:
      "A requirement set aside for a time, by a person entitled to do so, with a reason and an end.",
  },
  "segregation-of-duties": {
    term: "Segregation of duties",
    definition:
      "The rule that certain acts, such as submitting evidence and voting on it, may not fall to one person.",
  },
  fact: {
    term: "Fact",
    definition:
      "A measured value handed to a gate, with its source, its date and the time for which it is valid.",
  },
  lifecycle: {
    term: "Lifecycle",
    definition: "The stages through which an initiative passes, from ideation to retirement.",
  },
  "hand-off": {
    term: "Hand-off",
    definition: "What one role passes to another when a stage ends, complete only when accepted.",
  },
  "risk-tier": {
    term: "Risk tier",
    definition:
      "The class of an initiative under a dated risk scheme, which decides the controls and roles it needs.",
  },
  portfolio: {
    term: "Portfolio",
    definition: "All initiatives together, chosen and timed within the limits of money, people and risk.",
  },
  prioritization: {
    term: "Prioritization",
    definition:
      "Ranking initiatives by agreed criteria and weights, with a statement of how firm the ranking is.",
  },
  calibration: {
    term: "Calibration",
    definition: "Comparing what was promised with what came, and correcting new estimates accordingly.",
  },
};
