import type { ChecklistItemId } from "../../structure.js";

export const checklistText: Record<ChecklistItemId, { text: string; evidence: string }> = {
  "objectives-linked": {
    text: "The strategy names the business objectives that AI serves, and each has an owner outside the AI team.",
    evidence: "Strategy document; objective register with owners",
  },
  "ambition-and-limits-stated": {
    text: "It says where AI is meant to make a difference and which uses are excluded.",
    evidence: "Strategy sections on focus areas and excluded uses",
  },
  "strategy-approved": {
    text: "The executive body that sets business strategy has approved it.",
    evidence: "Minutes with the decision and its date",
  },
  "funding-horizon-set": {
    text: "Spending for at least the next 12 months is set aside and has an accountable budget holder.",
    evidence: "Approved budget line or investment decision",
  },
  "strategy-review-dated": {
    text: "The date of the next review is fixed, no more than 12 months away.",
    evidence: "Calendar entry or review date on the document",
  },
  "strategy-communicated": {
    text: "Heads of all units in scope have been told what the strategy asks of them.",
    evidence: "Briefing records; a unit head's own summary",
  },
  "decision-body-chartered": {
    text: "A body that decides on AI work has a charter, a chair and a meeting rhythm, and has met.",
    evidence: "Charter; minutes of the latest meeting",
  },
  "decision-rights-written": {
    text: "It is written who may start, fund, release, pause and stop AI work, and up to which amount or risk.",
    evidence: "Decision-rights table or delegation of authority",
  },
  "business-seats-filled": {
    text: "The business holds voting seats, and the persons are named.",
    evidence: "Membership list with roles",
  },
  "escalation-path-known": {
    text: "Disputes and incidents have a route upwards with a time limit, and a project lead can state it.",
    evidence: "Escalation procedure; one case that used it",
  },
  "ai-inventory-kept": {
    text: "One inventory lists the AI initiatives and systems in use, bought ones included, with their owners.",
    evidence: "Inventory export not older than three months",
  },
  "data-use-policy-approved": {
    text: "A policy on which data may be used for what, personal and confidential data included, is in force.",
    evidence: "Approved policy with its date of entry into force",
  },
  "development-policy-approved": {
    text: "A policy on building, testing and documenting models, covering use of outside models, is in force.",
    evidence: "Approved policy with its date of entry into force",
  },
  "deployment-policy-approved": {
    text: "A policy on release, human oversight, monitoring and withdrawal is in force.",
    evidence: "Approved policy with its date of entry into force",
  },
  "policy-owners-and-reviews": {
    text: "Each policy has an owner and a review date that has not passed.",
    evidence: "Policy register",
  },
  "exception-route-defined": {
    text: "Exceptions can be asked for; each one granted has an owner, a reason and an end date.",
    evidence: "Exception procedure; exception register",
  },
  "policy-training-held": {
    text: "Those who must follow the policies have been trained in them.",
    evidence: "Training attendance against the list of affected roles",
  },
  "environments-available": {
    text: "A team can get a working environment for development and one for production without starting a project for it.",
    evidence: "Service catalog; time taken by the last request",
  },
  "tooling-standard-chosen": {
    text: "There is a chosen set of tools for data, training, deployment and monitoring, and a way to depart from it.",
    evidence: "Technology standard; decision record",
  },
  "make-or-buy-rules": {
    text: "Criteria exist for building, buying or adapting, including supplier exit.",
    evidence: "Decision guide; one decision made by it",
  },
  "access-and-security-agreed": {
    text: "Security and data access for these environments are approved by those responsible for them.",
    evidence: "Security approval; access model",
  },
  "run-cost-visible": {
    text: "Running costs can be read for each initiative, usage-based fees included.",
    evidence: "Cost report by initiative",
  },
  "roles-and-skills-listed": {
    text: "The roles that AI work needs, in business as well as technology, are listed with the level of skill each requires.",
    evidence: "Role and skill matrix",
  },
  "skills-assessed": {
    text: "The skills held have been assessed by role, with headcount, in the past 12 months.",
    evidence: "Skill records with dates",
  },
  "gap-plan-funded": {
    text: "Each gap has a measure (train, hire, partner), a budget and a date.",
    evidence: "Training and hiring plan with approved funds",
  },
  "leaders-trained": {
    text: "Executives and sponsors have learned enough to judge a business case, a risk class and a gate decision.",
    evidence: "Program and attendance of leadership training",
  },
  "training-uptake-tracked": {
    text: "Completion and use of training on the job are tracked.",
    evidence: "Learning records; follow-up survey",
  },
  "pilots-in-real-use": {
    text: "At least two initiatives are used in daily work by people outside the team, for 30 days or more.",
    evidence: "Usage logs; acceptance by the business owner",
  },
  "pilot-baselines-frozen": {
    text: "For each, the value before the start was recorded and fixed.",
    evidence: "Baseline records with source and date",
  },
  "pilot-benefit-validated": {
    text: "Someone independent of the team, usually finance, has confirmed the benefit of at least one.",
    evidence: "Benefit register with validation sign-off",
  },
  "pilot-decisions-recorded": {
    text: "Each pilot ended in a recorded decision to scale, change or stop.",
    evidence: "Gate decisions",
  },
  "pilot-costs-recorded": {
    text: "Full cost is known for each, including the time of business staff and the cost of running it.",
    evidence: "Cost records by initiative",
  },
  "gates-applied": {
    text: "Every initiative started in the period went through its gates; none went live around them.",
    evidence: "Gate log compared with the inventory",
  },
  "gate-criteria-standard": {
    text: "Initiatives of a kind were judged by one set of criteria.",
    evidence: "Process definition; gate reports of two initiatives",
  },
  "stop-decision-possible": {
    text: "A gate has held back, sent back or ended an initiative at least once, or a trial run showed that it can.",
    evidence: "Gate log with the reasons",
  },
  "lifecycle-revised": {
    text: "The process was changed at least once because of what initiatives met.",
    evidence: "Change log of the process definition",
  },
  "gate-time-measured": {
    text: "Waiting time at gates is measured and compared with a service level.",
    evidence: "Flow report",
  },
  "priority-data-named": {
    text: "Data sets on which current and next initiatives depend are listed.",
    evidence: "List of critical data with the initiatives that use them",
  },
  "data-owners-appointed": {
    text: "Each of them has an owner in the business who accepts the duty.",
    evidence: "Owner register",
  },
  "data-quality-measured": {
    text: "Their quality is measured by rules, and the figures are open to the users.",
    evidence: "Quality report with dates",
  },
  "data-rights-checked": {
    text: "Right to use them for the purpose (law, consent, contract) has been checked and noted.",
    evidence: "Legal assessment or data-use record",
  },
  "data-roadmap-agreed": {
    text: "There is an agreed order in which data gaps will be closed.",
    evidence: "Data roadmap",
  },
  "user-feedback-collected": {
    text: "Users of each live initiative are asked regularly, and the share who answer is known.",
    evidence: "Survey waves with response rates; in-product feedback",
  },
  "gate-reviews-held": {
    text: "A short review of what was learned is held after each gate and after each stop.",
    evidence: "Review notes",
  },
  "learnings-have-owners": {
    text: "Each learning that calls for action has an owner and a due date.",
    evidence: "Learning register",
  },
  "learnings-closed": {
    text: "More than half of the actions that fell due in the past six months are closed.",
    evidence: "Closure rate from the register",
  },
  "learnings-findable": {
    text: "Other teams can find learnings and at least one has used another's.",
    evidence: "Search in the register; adoption record",
  },
  "two-owners-named": {
    text: "Each active initiative has one accountable business owner and one accountable AI owner, two different people.",
    evidence: "Registry",
  },
  "team-roles-written": {
    text: "Roles in the team and duties by stage are written down.",
    evidence: "Team charter or RACI table",
  },
  "business-time-committed": {
    text: "Business members have time set aside, agreed with their managers, and spend it.",
    evidence: "Allocation plan against actual time",
  },
  "handoffs-agreed": {
    text: "What is handed over between stages is defined, and the receiver accepts it.",
    evidence: "Hand-off definitions; acceptances",
  },
  "operations-in-team": {
    text: "Those who will run the solution joined before it was built.",
    evidence: "Team list with joining dates",
  },
  "units-fund-initiatives": {
    text: "At least three business units, or all where there are fewer, fund initiatives from their own budgets.",
    evidence: "Funding records by unit",
  },
  "sponsors-named": {
    text: "Each initiative has a named sponsor who holds the budget of the unit that benefits.",
    evidence: "Registry; sponsor confirmation",
  },
  "business-intake-used": {
    text: "Units bring problems through a common intake, and most new initiatives of the past 12 months came through it.",
    evidence: "Intake log by origin",
  },
  "unit-targets-carry-benefits": {
    text: "Expected benefits are in the targets or budgets of the units that promised them.",
    evidence: "Unit plans; budget adjustments",
  },
  "sponsorship-trend-reported": {
    text: "The number of sponsoring units is reported to leaders as a trend.",
    evidence: "Portfolio report",
  },
  "change-impact-assessed": {
    text: "For each initiative it is recorded who is affected, in which tasks and how strongly.",
    evidence: "Change impact assessment",
  },
  "change-plan-funded": {
    text: "The business case contains the cost of training, communication and lower output during the switch.",
    evidence: "Cost lines in the business case",
  },
  "affected-staff-heard": {
    text: "People affected, and their representatives where they have them, are heard before the design is final.",
    evidence: "Consultation records; design changes made",
  },
  "adoption-measured": {
    text: "Adoption is measured against the rate that the business case assumed.",
    evidence: "Adoption curve, planned and actual",
  },
  "work-redesigned": {
    text: "Procedures, roles and targets were changed to match; the old way is closed or has an end date.",
    evidence: "Revised procedures; switch-off dates",
  },
  "managers-equipped": {
    text: "Line managers have guidance for the questions they will be asked.",
    evidence: "Manager briefing",
  },
  "every-unit-represented": {
    text: "Every unit with AI in use, or in the plan, is represented where decisions on it are made.",
    evidence: "Membership compared with the inventory",
  },
  "tiered-decisions": {
    text: "Low-risk and low-cost decisions are made in the units; the central body sees the rest.",
    evidence: "Tier rules; share of decisions by tier",
  },
  "decision-time-tracked": {
    text: "The time from request to decision is tracked, open requests included.",
    evidence: "Decision-time report",
  },
  "business-votes-recorded": {
    text: "Business votes are recorded, and no initiative passed a gate without one.",
    evidence: "Gate log",
  },
  "charter-revised": {
    text: "The charter was revised in the past 18 months to fit the size of the portfolio.",
    evidence: "Charter versions",
  },
  "community-mandate-set": {
    text: "A center or community has a written mandate: what it decides, what it advises, whom it serves.",
    evidence: "Mandate document",
  },
  "community-funded": {
    text: "Its core members have time for it in their plans, and it has a budget.",
    evidence: "Allocation and budget",
  },
  "practitioners-from-units": {
    text: "Practitioners from most units that use AI take part at least once a quarter.",
    evidence: "Attendance by unit",
  },
  "practice-standards-published": {
    text: "It publishes standards or patterns that are used in gate reviews.",
    evidence: "Published standards; references in reviews",
  },
  "community-effect-reviewed": {
    text: "Once a year it is examined whether it helped, by reuse, skills or speed.",
    evidence: "Annual review",
  },
  "component-catalog-kept": {
    text: "A catalog lists components with purpose, status, terms of use and evidence of quality.",
    evidence: "Catalog",
  },
  "component-owners-named": {
    text: "Every listed component has an owner who answers for versions and defects.",
    evidence: "Catalog owner field; recent responses",
  },
  "second-consumer-proven": {
    text: "At least five components, or half of the catalog, are used by two or more initiatives that do not own them.",
    evidence: "Component use records",
  },
  "reuse-checked-at-gates": {
    text: "Before building begins a team must show that it looked for an existing component.",
    evidence: "Gate criterion and its results",
  },
  "component-support-funded": {
    text: "The upkeep of shared components is paid for by an agreed rule.",
    evidence: "Funding rule or charge model",
  },
  "exploration-protocol": {
    text: "A protocol for exploratory data analysis sets out questions, checks (coverage, bias, leakage, stability) and how results are kept.",
    evidence: "Protocol document",
  },
  "exploration-before-build": {
    text: "A recorded exploration, with a finding for or against, comes before each decision to build.",
    evidence: "Exploration reports attached to gates",
  },
  "data-products-with-service-levels": {
    text: "Data on which live models depend are offered as products with promised freshness, completeness and support.",
    evidence: "Data product register with service levels",
  },
  "lineage-traceable": {
    text: "For each model in use one can trace which data, in which version, it was built on.",
    evidence: "Lineage record of a model drawn at random",
  },
  "data-quality-enforced": {
    text: "Breaches of quality rules stop or flag the processes that depend on them.",
    evidence: "Alert and stop log",
  },
  "data-investment-ranked": {
    text: "Data work is ranked in the portfolio by the value of what it enables.",
    evidence: "Portfolio ranking",
  },
  "models-registered": {
    text: "All models in use, those inside bought products included, are registered with version, owner, use and risk tier.",
    evidence: "Model register compared with the inventory",
  },
  "tolerances-set": {
    text: "For each, the limits of acceptable performance were agreed with the business before release.",
    evidence: "Monitoring definition signed by the business owner",
  },
  "drift-and-outcome-watched": {
    text: "Input drift, quality of results and the business effect are watched at a rhythm that fits the risk.",
    evidence: "Dashboards or evaluation records",
  },
  "breach-response-tested": {
    text: "What happens when a limit is broken (alert, fall-back, roll-back) is defined and has been exercised.",
    evidence: "Runbook; exercise or incident record",
  },
  "model-reviews-in-date": {
    text: "No model in use is past its review date without an approved waiver.",
    evidence: "Review calendar",
  },
  "models-retired-cleanly": {
    text: "Retirement closes access, keeps the records that must be kept and informs the users.",
    evidence: "Retirement checklist of the last case",
  },
  "operating-model-owner": {
    text: "A named person owns the operating model and has time and authority to change it.",
    evidence: "Appointment; role description",
  },
  "yearly-self-assessment": {
    text: "The self-assessment is repeated at least once a year and its largest gaps have actions.",
    evidence: "Two assessments; action plan",
  },
  "forecasts-calibrated": {
    text: "Promised cost, time and benefit are compared with what came, and new cases use the correction.",
    evidence: "Calibration report; a case that applies it",
  },
  "model-changes-logged": {
    text: "Changes to the operating model are logged with reason and effect expected, and the effect is checked.",
    evidence: "Change log",
  },
  "outside-comparison-made": {
    text: "Practice is compared with others' (benchmark, audit, peer visit) at least every two years.",
    evidence: "Comparison report",
  },
  "ideas-linked-to-objectives": {
    text: "Every trial names the objective that it could serve.",
    evidence: "Trial register",
  },
  "exploration-budget-ringfenced": {
    text: "A share of the AI budget is kept for trials and is not drawn on for running projects.",
    evidence: "Budget and use of funds",
  },
  "trials-time-boxed": {
    text: "Trials have an end date, a question and a limit of cost, set at the start.",
    evidence: "Trial charters",
  },
  "adoption-decided": {
    text: "Each finished trial ended in a decision to adopt, repeat or drop, and adoption is tracked into production.",
    evidence: "Decision log; go-live dates",
  },
  "technology-watch-kept": {
    text: "Someone follows new techniques and reports what matters at least twice a year.",
    evidence: "Watch reports",
  },
  "risk-tiers-applied": {
    text: "Every initiative is classed by a dated risk scheme, by someone other than its owner.",
    evidence: "Classification records",
  },
  "controls-tested": {
    text: "Controls that a tier requires are tested for effect, not only for existence.",
    evidence: "Control tests of the past 12 months",
  },
  "incidents-handled": {
    text: "AI incidents are recorded, analyzed and closed, and near misses are reported.",
    evidence: "Incident log with root causes",
  },
  "supplier-risk-covered": {
    text: "Suppliers of models and AI services are assessed, and contracts cover change of model, data use and exit.",
    evidence: "Supplier assessments; contract clauses",
  },
  "risk-appetite-quantified": {
    text: "Leaders have set limits in figures for AI risk, and the position against them is reported.",
    evidence: "Risk appetite statement; report",
  },
  "scenarios-rehearsed": {
    text: "Severe scenarios, such as a failed model in a key process or loss of a supplier, were rehearsed in the past 12 months.",
    evidence: "Exercise reports",
  },
};
