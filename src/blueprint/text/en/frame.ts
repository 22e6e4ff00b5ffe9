import type {
  AimId,
  FailureModeId,
  PrincipleId,
  RequirementId,
  ResourceId,
  StageId,
} from "../../structure.js";

/** What the model is for, in four short texts. */
export const overview = {
  vision:
    "Leaders of large organizations can run AI as they run any other part of the business: they know which work is worth doing, how it moves forward, who answers for it and what it returned, and they can do it again next year.",
  description:
    "The AI operating model describes how an organization sets up, grows and tunes its AI work. It stands between the engineering practices that keep models running and the controls that keep them lawful, and it deals with what both leave open: the link to business goals, the readiness of people and structures, and proof of value.",
  importance:
    "When AI moves out of the laboratory and into daily operations, technology is seldom what holds it back. Good models go unused where nobody in the business owns the result, and good rules go unfollowed where nobody says how the work is done. The operating model fills that gap with decisions, roles and measures.",
  urgency:
    "Most large organizations now have a history of single AI projects: some never left the pilot, some left systems that nobody maintains, many cannot say what they earned, and some solved a problem that no strategy asked about. A shared way of working turns that history into a portfolio that can be steered.",
};

export const stageText: Record<StageId, { name: string; description: string }> = {
  foundation: {
    name: "Foundation",
    description:
      "Agree what AI is for, who decides, which rules apply, and what people and platforms are needed, before money goes into many projects. The stage ends when a first initiative can start without inventing these things on its way.",
  },
  initiate: {
    name: "Initiate",
    description:
      "Run a small number of real initiatives through the whole model, from problem to measured benefit. They must pay back in two ways: a result that the business confirms, and a process that has been corrected where it hurt.",
  },
  scale: {
    name: "Scale",
    description:
      "Move demand, money and votes to the business units, and make what worked once available to all. The sign of success is more work of good quality without a central team that everything waits for.",
  },
  improve: {
    name: "Improve",
    description:
      "Make advanced practice routine: disciplined exploration of data, models watched through their whole life, risk handled in figures, new techniques tried on purpose. The operating model itself becomes something that is measured and revised.",
  },
};

export const principleText: Record<PrincipleId, { name: string; description: string }> = {
  "focus-on-value": {
    name: "Focus on Value",
    description:
      "An initiative exists because of a change in the business that someone can name and measure. A model that is excellent and changes nothing has failed; the budget should be able to tell.",
  },
  "define-processes": {
    name: "Define Processes",
    description:
      "All initiatives travel the same marked road from idea to retirement, with room for a shorter route where risk is low. The road makes them comparable, and makes it normal to stop.",
  },
  "engage-the-business": {
    name: "Engage with the Business",
    description:
      "Those who will live with the result take part from the statement of the problem to the proof of the benefit, with votes, duties and time set aside. They are partners in the work, not customers of it.",
  },
};

export const requirementText: Record<RequirementId, { name: string; description: string }> = {
  "business-driven-roadmap": {
    name: "Business-driven AI roadmap",
    description:
      "A dated plan of initiatives drawn from business needs, bound by the people and money that exist, and redrawn when either changes.",
  },
  "value-based-prioritization": {
    name: "Value-based prioritization",
    description:
      "Initiatives are ranked by declared criteria with value foremost, the weights are agreed before the scores are known, and the ranking shows how firm it is.",
  },
  "ai-roi-methodology": {
    name: "ROI methodology for AI",
    description:
      "One way to count costs and benefits that suits AI: running costs that grow with use, models that lose accuracy, benefits that depend on adoption, and ranges instead of single figures.",
  },
  "strategic-alignment": {
    name: "Continuous strategic alignment",
    description:
      "Each initiative traces to an objective that is still in force, and the link is confirmed again at least once a year rather than written once.",
  },
  "stage-gates": {
    name: "Stage gates",
    description:
      "Named points at which an initiative is let through, sent back, paused or ended, with written criteria and people entitled to decide.",
  },
  "standard-evaluation-criteria": {
    name: "Standard evaluation criteria",
    description:
      "The same sets of criteria for all projects of a kind, so that a pass means the same thing in every unit and results can be compared later.",
  },
  "collaboration-protocols": {
    name: "Collaboration protocols",
    description:
      "Who does, who answers, who is asked and who is told at each stage, and what must be handed over and accepted before work moves on.",
  },
  "learning-feedback": {
    name: "Learning and feedback",
    description:
      "What is learned gets an owner and a date, past promises are compared with results, and the next estimate is corrected by what was found.",
  },
  "business-representation": {
    name: "Business representation in governance",
    description:
      "A gate cannot pass without an approving vote from the business. The seat is part of the quorum; its absence has to be written down as an exception.",
  },
  "joint-accountability": {
    name: "Joint accountability",
    description:
      "One person from the business and one from the AI side answer together for the outcome of each initiative, and not just for its delivery.",
  },
  "shared-language": {
    name: "Shared language and education",
    description:
      "The same word means the same thing in a board paper, a gate review and a model report, and people are taught the words they need to take part.",
  },
  "collaborative-design": {
    name: "Collaborative problem identification and design",
    description:
      "Business and AI people state the problem together, without a solution in it, and both sign before anyone starts to design.",
  },
};

export const aimText: Record<AimId, { name: string; description: string; measure: string }> = {
  "repeatable-delivery": {
    name: "Repeatable value delivery",
    description: "The second and the tenth initiative reach their users by the same process as the first.",
    measure:
      "The number of use cases in accepted use keeps growing while the share of closed attempts that succeed holds or rises.",
  },
  "strategy-alignment": {
    name: "Alignment with business strategy",
    description: "AI work serves objectives that leaders have set and still stand by.",
    measure:
      "The share of initiatives, by number and by spend, that trace to an objective in force, read beside the leaders' agreement on the AI strategy.",
  },
  "success-metrics": {
    name: "Success metrics beyond technical performance",
    description:
      "Success is stated in terms of the business before work starts, and read in those terms after.",
    measure:
      "The share of initiatives with a business metric, a frozen baseline and a validated benefit, and benefits realized against plan.",
  },
  "cross-functional-collaboration": {
    name: "Cross-functional collaboration",
    description: "Business, data, technology, risk and finance work on an initiative as one team.",
    measure:
      "Attendance and business votes in governance, and the share of units that sponsor, fund or govern AI work.",
  },
  "time-to-value": {
    name: "Shorter time to value",
    description: "The wait between a funding decision and the first confirmed benefit gets shorter.",
    measure:
      "The trend in time from funding to first validated benefit, with initiatives that are still waiting counted as waiting.",
  },
  "sustainable-capability": {
    name: "Sustainable capability",
    description:
      "What has been built keeps working, and the organization keeps learning as its needs change.",
    measure:
      "The share of model-days within tolerance, and the rate at which techniques tried reach production.",
  },
};

export const failureModeText: Record<FailureModeId, { name: string; symptom: string; detection: string }> = {
  "stuck-in-pilot": {
    name: "Stuck in pilot",
    symptom:
      "Proofs of concept go on and on. Each is promising, none is stopped, and few reach the people they were meant for.",
    detection:
      "An initiative that is not live is older than most of its cohort was on going live or being stopped, or older than an absolute limit; the second test sees a portfolio in which everything is stuck.",
  },
  "unsustained-debt": {
    name: "Technical debt without sustaining process",
    symptom:
      "Systems are in use whose builders have moved on. Nobody watches their results, and a change in the data or a supplier's model breaks them unnoticed.",
    detection:
      "A live initiative, or one of its models, lacks an accountable owner, monitoring, or a review that is still in date, where its risk tier asks for them.",
  },
  "no-value-metric": {
    name: "No business value metric",
    symptom:
      "Reports speak of accuracy, users and launches. Asked what the business gained, the team tells a story instead of a figure.",
    detection:
      "An initiative names no success metric, or has one without a baseline fixed before the start, or is live past the planned date of its first benefit with none validated.",
  },
  silo: {
    name: "Silo",
    symptom:
      "A team builds for itself. Its work serves no stated objective, shares nothing, and meets the rest of the business at the launch.",
    detection:
      "Several signs together: no link to an objective in force, a single unit involved, no component shared with another initiative, and no vote from the business in its gates.",
  },
};

export const resourceText: Record<
  ResourceId,
  { title: string; authors: readonly string[]; publisher: string | null; note: string }
> = {
  "competing-in-the-age-of-ai": {
    title: "Competing in the Age of AI",
    authors: ["Marco Iansiti", "Karim R. Lakhani"],
    publisher: "Harvard Business Review Press",
    note: "How firms built around data and algorithms differ in scale, scope and learning. Useful for the strategy outcome.",
  },
  "the-ai-organization": {
    title: "The AI Organization",
    authors: ["David Carmona"],
    publisher: "O'Reilly Media",
    note: "A practitioner's account of turning a company towards AI. Useful for strategy, skills and sponsorship.",
  },
  "machine-learning-operations": {
    title: "Machine Learning Operations",
    authors: ["Michael D. Clark"],
    publisher: null,
    note: "Given as the source document lists it; publisher and year could not be confirmed.",
  },
  "practical-mlops": {
    title: "Practical MLOps",
    authors: ["Noah Gift", "Alfredo Deza"],
    publisher: "O'Reilly Media",
    note: "Hands-on engineering of pipelines and deployment. Useful for infrastructure and monitoring.",
  },
  "the-ai-first-company": {
    title: "The AI-First Company",
    authors: ["Ash Fontana"],
    publisher: "Portfolio",
    note: "How data and learning effects build an advantage. Useful for choosing where AI pays.",
  },
  "building-the-ai-powered-organization": {
    title: "Building the AI-Powered Organization",
    authors: ["Tim Fountaine", "Brian McCarthy", "Tamim Saleh"],
    publisher: "Harvard Business Review",
    note: "Why culture and organization, more than technology, decide whether AI spreads. Useful for scale.",
  },
  "the-state-of-ai-in-2023": {
    title: "The State of AI in 2023",
    authors: [],
    publisher: "McKinsey & Company",
    note: "A yearly survey; the 2023 edition is the first with generative AI at its center. Useful for outside comparison.",
  },
  "pilot-to-production": {
    title: "How to Move AI Projects from Pilot to Production",
    authors: [],
    publisher: "Gartner",
    note: "Given as the source document lists it; no Gartner paper under exactly this title could be confirmed.",
  },
  "building-business-value-with-ai": {
    title: "Building Business Value with AI",
    authors: [],
    publisher: "MIT Sloan",
    note: "Given as the source document lists it; date and exact title could not be confirmed.",
  },
  twiml: {
    title: "TWIML (This Week in Machine Learning & AI)",
    authors: [],
    publisher: "TWIML",
    note: "Interviews and study groups on machine learning in practice.",
  },
  "mlops-community": {
    title: "MLOps Community",
    authors: [],
    publisher: "MLOps Community",
    note: "Practitioners who run models in production; meetings, talks and a forum.",
  },
  "cdao-network": {
    title: "CDAO (Chief Data and Analytics Officer) Network",
    authors: [],
    publisher: null,
    note: "Peers who lead data and analytics. Several bodies use the name; the source does not say which is meant.",
  },
  "ai-data-science-in-industry": {
    title: "AI & Data Science in Industry",
    authors: [],
    publisher: "Data Science Central",
    note: "Given as the source document lists it; the group itself could not be confirmed.",
  },
  "crisp-dm": {
    title: "CRISP-DM (Cross Industry Standard Process for Data Mining)",
    authors: [],
    publisher: "CRISP-DM consortium",
    note: "Six phases from understanding the business to deployment. A gate process based on it ships with the library.",
  },
  "mlops-maturity-model": {
    title: "MLOps Maturity Model",
    authors: [],
    publisher: "Microsoft",
    note: "Five levels of technical capability, 0 to 4. It says how models are made and released, not why.",
  },
  dmbok: {
    title: "Data Management Body of Knowledge (DMBOK)",
    authors: [],
    publisher: "DAMA International",
    note: "Eleven knowledge areas of data management (second edition). Useful for both data strategy outcomes.",
  },
  "tdwi-ai-model-development": {
    title: "TDWI AI Model Development Framework",
    authors: [],
    publisher: "TDWI",
    note: "Listed by the source document; no public description was found, so it is not mapped.",
  },
};
