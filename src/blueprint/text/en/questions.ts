import type { QuestionId } from "../../structure.js";

/** Names of the five levels, the same for every question; what they mean is said by each question's descriptors. */
export const levelLabels = ["Absent", "Emerging", "Defined", "Practiced", "Embedded"] as const;

export const questionText: Record<
  QuestionId,
  {
    text: string;
    guidance: string;
    /** What one sees at levels 0 to 4. */
    levels: readonly [string, string, string, string, string];
    evidence: readonly string[];
  }
> = {
  "foundation.question.strategy-clarity": {
    text: "Could any senior leader say, without looking it up, which business objectives our AI work serves and why?",
    guidance:
      "Ask for the objectives, not for the list of projects. If leaders of different units give different answers, score what they share.",
    levels: [
      "AI work goes on, or is talked of, with no statement of what it is for.",
      "Goals for AI appear in presentations, but speak of technology or of ambition in general; no business objective is named.",
      "A written strategy ties AI to named business objectives; it is known to those who wrote it and few others.",
      "Unit heads can name the objectives that AI serves in their unit, and new initiatives are turned down when they serve none.",
      "The link is reviewed at least yearly with the business strategy, initiatives were started or stopped because of it, and leaders across units give the same account.",
    ],
    evidence: [
      "Approved AI strategy with objectives and owners",
      "Interviews with leaders of several units",
      "An initiative refused or stopped for want of an objective",
    ],
  },
  "foundation.question.executive-sponsorship": {
    text: "Does an executive with budget and authority stand behind our AI work, in deeds as well as words?",
    guidance:
      "Sponsorship shows in money, time and removed obstacles. A speech counts little; a decision that cost something counts a lot.",
    levels: [
      "No executive is known to answer for AI.",
      "Executives voice support; money and people are found case by case, from below.",
      "A named executive sponsor has accepted the duty and holds a budget for at least a year.",
      "The sponsor takes part in decisions at least each quarter and has removed a concrete obstacle in the past six months.",
      "Several executives carry AI results in their own targets, and sponsorship has survived a change of person or a budget cut.",
    ],
    evidence: [
      "Appointment and budget of the sponsor",
      "Minutes with the sponsor's decisions",
      "Executive targets that contain AI results",
    ],
  },
  "foundation.question.governance-established": {
    text: "Is it clear who decides on AI work, by which rules, and do people act accordingly?",
    guidance:
      "Take one recent decision and follow it: who made it, under which rule, how long it took, where it is recorded.",
    levels: [
      "Decisions on AI are made by whoever happens to be involved; there are no policies for it.",
      "Some rules exist (often for security or privacy) but no body decides on AI as such, and teams work around gaps.",
      "A body with a charter and approved policies on data, development and deployment exist; use is uneven.",
      "Most decisions of the past six months followed the written route within the agreed time, business votes included.",
      "Compliance is checked, exceptions have end dates, policies are within their review date, and the rules were changed on the ground of experience.",
    ],
    evidence: [
      "Charter and decision-rights table",
      "Policy register with review dates",
      "Record of recent decisions and their times",
    ],
  },
  "foundation.question.capabilities-identified": {
    text: "Do we know which skills and technical capabilities our AI plans need, which we have, and how we will get the rest?",
    guidance:
      "Count business skills too: framing problems, owning products, validating benefits. A list of tools is not an answer.",
    levels: [
      "Nobody has asked what skills or platforms the plans call for.",
      "Gaps are known by anecdote; hiring and tool purchases respond to single projects.",
      "Roles, required skills and platform choices are written down and compared with what is there.",
      "Each important gap has a funded measure with a date, and half or more of those due are done.",
      "Needs are reviewed with every change of the portfolio, skills are reassessed yearly, and no initiative waited for people or platform in the past six months.",
    ],
    evidence: [
      "Skill matrix by role, with dates",
      "Funded training and hiring plan",
      "Platform decisions and time to get an environment",
    ],
  },
  "initiate.question.measurable-value": {
    text: "Can we show, in figures that finance accepts, what our first initiatives changed for the business?",
    guidance:
      "An effect needs a baseline from before the start and a reason to believe that the initiative caused it. Usage and accuracy are not effects.",
    levels: [
      "No initiative has produced a result that anyone measured.",
      "Results are told as stories or technical figures; there is no baseline.",
      "Baseline, target and method were set beforehand for most initiatives; first readings exist.",
      "At least one benefit is validated by someone independent, and shortfalls are reported as openly as successes.",
      "Most live initiatives have validated benefits compared with their plans, and the results changed later funding.",
    ],
    evidence: [
      "Benefit register with baselines and sign-offs",
      "Comparison of plan and result",
      "A funding decision that refers to results",
    ],
  },
  "initiate.question.efficient-delivery": {
    text: "Does our process carry initiatives from idea to use at a good pace while catching what should not pass?",
    guidance:
      "Look for both faults: waiting without purpose, and speed bought by skipping a check. Count stopped initiatives as well as finished ones.",
    levels: [
      "Each project finds its own way; nobody could draw the process.",
      "Steps are known by habit; gates are formal or absent, and risk is looked at late.",
      "A lifecycle with gates and criteria is written and used by most new initiatives.",
      "Time in each stage is measured, low-risk work has a shorter route, and at least one initiative was stopped or sent back for a good reason.",
      "Delays are traced to causes and removed, times improve or hold while the portfolio grows, and risks found late are rare and analyzed.",
    ],
    evidence: [
      "Gate log with dates and decisions",
      "Flow report by stage, open work included",
      "Records of stopped or returned initiatives",
    ],
  },
  "initiate.question.business-engagement": {
    text: "Have business people worked on the initiatives all the way through, from stating the problem to judging the result?",
    guidance:
      "Ask the business side, not the AI team. Presence at demonstrations is not engagement; shaping the problem and owning the benefit is.",
    levels: [
      "The business hears of an initiative when it is finished.",
      "It is consulted at the start and sees demonstrations; the AI team decides.",
      "Each initiative has a business owner who took part in stating the problem and in the gates.",
      "Business members spend agreed time on the work every month, test with users, and change the design.",
      "Business and AI owners answer together for the benefit; the business would defend the initiative's budget as its own.",
    ],
    evidence: [
      "Problem statements signed by both sides",
      "Allocation of business time, planned and actual",
      "Satisfaction of stakeholders with response rates",
    ],
  },
  "initiate.question.acting-on-learnings": {
    text: "When we learn something from an initiative, does anything change because of it?",
    guidance:
      "Take three learnings from the past year and ask what became of each. A full register with no effect scores low.",
    levels: [
      "Nothing is recorded when an initiative ends or fails.",
      "Reviews take place now and then; findings stay with the team.",
      "Learnings are recorded in one place with owners and dates.",
      "More than half of the due actions are closed, and the process or a standard was changed by at least one.",
      "Teams look up learnings before they start, adoption by other initiatives is tracked, and estimates are corrected by past results.",
    ],
    evidence: [
      "Learning register with closure rate",
      "Changes to process or standards, with their cause",
      "Initiatives that adopted another's learning",
    ],
  },
  "scale.question.multi-unit-sponsorship": {
    text: "How many business units put their own money and managers behind AI initiatives?",
    guidance:
      "Sponsoring means paying or carrying the benefit in a target. Attending a workshop is interest.",
    levels: [
      "All AI work is started and paid for by a central or technical team.",
      "One unit sponsors; others watch or take part in trials.",
      "Several units have named sponsors, but most of the money is still central.",
      "At least a third of the units in scope pay for initiatives or carry their benefits in targets.",
      "Most units do, demand exceeds what can be funded, and units compete on value in an open ranking.",
    ],
    evidence: ["Funding records by unit", "Unit targets that contain benefits", "Intake log by unit"],
  },
  "scale.question.scalable-processes": {
    text: "Could we run three times as many initiatives with our present process without longer queues?",
    guidance:
      "Find the place where work waits: an approval, a scarce expert, an environment, a legal review, the readiness of users.",
    levels: [
      "Each further initiative needs the same few people; work visibly piles up.",
      "Bottlenecks are known and answered by extra effort.",
      "Decisions are tiered by risk, and self-service exists for the steps that recur most.",
      "Queues and service levels are measured, including change and adoption capacity, and the worst bottleneck of last year is gone.",
      "Volume has grown by half or more in a year while times per initiative held or fell, and quality at the gates did not drop.",
    ],
    evidence: [
      "Work in progress and waiting times over a year",
      "Share of decisions taken in the units",
      "Change plans with adoption figures",
    ],
  },
  "scale.question.evolving-governance": {
    text: "Has our governance changed with the size and the risk of what it governs?",
    guidance:
      "Compare today's charter with the one of two years ago, and with today's portfolio. Governance that never changed is rarely still right.",
    levels: [
      "Governance is absent, or as it was before AI work began.",
      "It is extended by exception and by personal agreement.",
      "Scope and membership were revised once to follow the portfolio.",
      "Units decide on low-risk work under shared rules, and all units with AI in use are represented where larger decisions are made.",
      "Its own performance (decision time, participation, decisions later reversed) is reviewed yearly and leads to changes; new kinds of AI are covered before they are in use.",
    ],
    evidence: [
      "Charter versions with reasons for change",
      "Membership compared with the inventory",
      "Review of governance performance",
    ],
  },
  "scale.question.knowledge-sharing": {
    text: "Do teams find and use what other teams have built and learned?",
    guidance:
      "Ask a new team what it took from others. Count use by those who did not build it, not entries in a catalog.",
    levels: [
      "Teams do not know of each other's work.",
      "Sharing depends on who knows whom.",
      "A community and a catalog exist, with owners for the parts.",
      "A quarter or more of the initiatives use a component built elsewhere, and looking for one is part of a gate.",
      "Half or more do, owners are funded to support users outside their team, and the saving in time is measured.",
    ],
    evidence: [
      "Component catalog and use records",
      "Community attendance by unit",
      "Gate criterion on reuse with results",
    ],
  },
  "improve.question.advanced-data-practices": {
    text: "Do we explore, document and look after data well enough for demanding AI work?",
    guidance:
      "Pick a live model and ask: what was found when its data were explored, which version was used, what quality is promised today.",
    levels: [
      "Each project collects and cleans data anew, undocumented.",
      "Good practice depends on the person; exploration is done but not kept.",
      "A protocol for exploration and rules for data quality exist and are used in larger initiatives.",
      "Exploration precedes each decision to build, important data have owners, service levels and lineage.",
      "Breaches of quality stop the processes they endanger, findings from exploration are reused, and data work is ranked by the value it enables.",
    ],
    evidence: [
      "Exploration reports attached to gates",
      "Data product register with service levels",
      "Lineage of a model chosen at random",
    ],
  },
  "improve.question.model-lifecycle": {
    text: "Do we know at any moment which models are in use, whether they still do their job, and what happens when they stop?",
    guidance:
      "Include models in bought products and models called as a service, which change without your doing.",
    levels: [
      "There is no list of models in use.",
      "Models are known to their builders; problems are noticed by users.",
      "A register with owners exists, and the more important models are monitored technically.",
      "All models in use have agreed limits, review dates and a tested response; business results are watched too.",
      "Models stay within limits almost all the time, breaches are answered within the agreed time, and retirement is routine.",
    ],
    evidence: [
      "Model register compared with the inventory",
      "Monitoring records with limits and breaches",
      "Exercise of a roll-back; a retirement record",
    ],
  },
  "improve.question.evolving-operating-model": {
    text: "Is the way we run AI itself measured, questioned and improved, with a view beyond our own walls?",
    guidance:
      "Look for changes made because of evidence, from inside or outside, and for a check of whether they worked.",
    levels: [
      "The operating model, if there is one, is not looked at again.",
      "It changes after crises or with new leaders.",
      "It has an owner and is assessed from time to time.",
      "A yearly assessment, comparison of forecasts with results, and outside experience lead to logged changes.",
      "The effect of changes is checked, estimates have become measurably better, and others come to learn from it.",
    ],
    evidence: [
      "Two assessments with the actions between them",
      "Calibration of past forecasts",
      "Change log with effects; outside comparison",
    ],
  },
  "improve.question.pushing-boundaries": {
    text: "Do we try new techniques on purpose, and know how much risk we take in doing so?",
    guidance:
      "Both halves count. Trials without limits score low, and so do limits so tight that nothing is tried. Score the weaker half.",
    levels: [
      "Nothing new is tried, or it is tried without anyone's knowledge.",
      "Enthusiasts experiment; risk is handled by general caution.",
      "Trials have a budget and a register, and initiatives are classed by risk.",
      "Trials tied to objectives end on time with a decision; required controls are tested, suppliers included.",
      "Techniques reach production year after year, leaders have set risk limits in figures and see the position, and severe scenarios are rehearsed.",
    ],
    evidence: [
      "Trial register with decisions and go-live dates",
      "Risk classifications and control tests",
      "Risk limits with current position",
    ],
  },
};
