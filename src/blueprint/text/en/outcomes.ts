import type { OutcomeId } from "../../structure.js";

export const outcomeText: Record<OutcomeId, { name: string; description: string }> = {
  "foundation.outcome.ai-strategy": {
    name: "AI strategy",
    description:
      "A written strategy that says which business objectives AI serves, how far the organization means to go, what it will not do, and what it is ready to spend.",
  },
  "foundation.outcome.governance-framework": {
    name: "Governance framework",
    description:
      "Known bodies and persons who decide on AI work, with rights, duties and a route for disputes, so that a decision takes days and leaves a record.",
  },
  "foundation.outcome.initial-policies": {
    name: "Initial policies",
    description:
      "Rules in force for the use of data, the development of models and their release: short enough to be read, owned by someone, and with a lawful way to ask for an exception.",
  },
  "foundation.outcome.infrastructure-decisions": {
    name: "Infrastructure and tooling decisions",
    description:
      "The basic platform choices are made and usable: where models are built and run, with which tools, under which access rules, and when to buy instead.",
  },
  "foundation.outcome.skills-plan": {
    name: "Skills assessment and training plan",
    description:
      "It is known which skills each role needs, how many people have them, and how the gap will be closed by training, hiring or partners, with money and dates.",
  },
  "initiate.outcome.pilots-delivered": {
    name: "Pilots delivered with measured impact",
    description:
      "First initiatives are in real use and their effect on the business has been measured against a baseline fixed beforehand, by someone other than their builders.",
  },
  "initiate.outcome.lifecycle-validated": {
    name: "Validated project lifecycle",
    description:
      "Real initiatives have gone through the gates from end to end, and the process was changed where it was slow, unclear or passed what it should have stopped.",
  },
  "initiate.outcome.data-strategy-started": {
    name: "Data strategy begun",
    description:
      "The data that the first initiatives depend on are known, owned, lawful to use and measured for quality, and there is a plan for what comes next.",
  },
  "initiate.outcome.feedback-mechanisms": {
    name: "Feedback mechanisms",
    description:
      "Users, reviewers and teams have set ways of saying what works and what does not, and what they say turns into changes with an owner.",
  },
  "initiate.outcome.cross-functional-teams": {
    name: "Cross-functional teams with clear roles",
    description:
      "Each initiative has a team that joins business, data, technology and risk, with two accountable owners, written roles and time that was truly set aside.",
  },
  "scale.outcome.business-sponsored-initiatives": {
    name: "Business-sponsored initiatives",
    description:
      "Business units ask for AI work, pay for it and carry its benefits in their own targets. A growing part of the portfolio starts with them.",
  },
  "scale.outcome.change-management": {
    name: "Formal change management",
    description:
      "For every initiative that alters how people work, the change is planned, funded and measured: who is affected, what their work becomes, and whether they took it up.",
  },
  "scale.outcome.broad-governance": {
    name: "Broad participation in governance",
    description:
      "All units that use AI have a voice and a vote, and decisions are made at the lowest level that the risk allows, so that reach grows without queues.",
  },
  "scale.outcome.communities-of-practice": {
    name: "Centers of excellence or communities of practice",
    description:
      "A standing body with a mandate, time and money keeps standards, teaches, and connects practitioners across units.",
  },
  "scale.outcome.reusable-components": {
    name: "Reusable components and patterns",
    description:
      "Parts that several initiatives need, such as data products, services, prompts, evaluations and patterns, can be found, trusted and used by teams that did not build them.",
  },
  "improve.outcome.mature-data-strategy": {
    name: "Mature data strategy with formal exploration",
    description:
      "Data are managed as products with promised quality, and exploratory data analysis follows a written protocol whose findings decide whether building begins.",
  },
  "improve.outcome.model-monitoring": {
    name: "Advanced model monitoring and management",
    description:
      "Every model in use is registered, watched against agreed limits in terms of inputs, quality and business result, reviewed on time, and retired in order.",
  },
  "improve.outcome.continuous-improvement": {
    name: "Continuous improvement of the operating model",
    description:
      "The operating model has an owner and a history of changes made for a reason: assessments, comparison of promise with result, and experience from outside.",
  },
  "improve.outcome.innovation-pipeline": {
    name: "Innovation pipeline aligned to strategy",
    description:
      "New techniques are watched, tried in short trials tied to objectives, and then adopted or dropped by decision, with a protected budget.",
  },
  "improve.outcome.advanced-risk-management": {
    name: "Advanced risk management",
    description:
      "AI risk is classed, measured and limited like other business risk; controls are tested, incidents rehearsed, and suppliers included.",
  },
};
