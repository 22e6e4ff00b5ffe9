import type { CrosswalkEntryKey, CrosswalkId } from "../../structure-crosswalks.js";

export const crosswalkText: Record<
  CrosswalkId,
  { name: string; publisher: string; edition: string; note: string }
> = {
  "crisp-dm": {
    name: "CRISP-DM",
    publisher: "CRISP-DM consortium",
    edition: "1.0 (2000)",
    note: "Six phases of a data mining project, with steps back allowed. It describes one project, ends at deployment, and leaves portfolio, ownership and operation to others.",
  },
  "microsoft-mlops-maturity": {
    name: "Microsoft MLOps maturity model",
    publisher: "Microsoft",
    edition: "Azure Architecture Center guide",
    note: "Five levels of technical capability. High levels help our later stages and do not prove them: an organization can automate the release of models that nobody asked for.",
  },
  dmbok: {
    name: "DAMA-DMBOK knowledge areas",
    publisher: "DAMA International",
    edition: "Second edition (2017)",
    note: "Eleven areas of data management. They supply the practice behind both of our data strategy outcomes.",
  },
  "nist-ai-rmf": {
    name: "NIST AI Risk Management Framework",
    publisher: "National Institute of Standards and Technology (United States)",
    edition: "1.0, NIST AI 100-1 (2023)",
    note: "Four functions for handling AI risk. Voluntary; one function runs through the other three.",
  },
  "iso-42001": {
    name: "ISO/IEC 42001 clauses",
    publisher: "ISO and IEC",
    edition: "2023",
    note: "Requirements for an AI management system, clauses 4 to 10, in the structure common to ISO management standards. Meeting our outcomes prepares for certification and does not replace it.",
  },
};

export const crosswalkEntryText: Record<CrosswalkEntryKey, { name: string; note: string }> = {
  "crisp-dm/business-understanding": {
    name: "Business Understanding",
    note: "The problem, its worth and the criteria of success are settled: our intake and the first two gates.",
  },
  "crisp-dm/data-understanding": {
    name: "Data Understanding",
    note: "Data are collected and explored; in our terms a recorded exploration that can end the initiative early.",
  },
  "crisp-dm/data-preparation": {
    name: "Data Preparation",
    note: "Data are selected, cleaned and built into sets, which pays off twice when the result is a data product.",
  },
  "crisp-dm/modeling": {
    name: "Modeling",
    note: "Techniques are chosen, models built and tested within pilot and build.",
  },
  "crisp-dm/evaluation": {
    name: "Evaluation",
    note: "Results are judged against the business criteria; it supplies the evidence for the gates after pilot and build.",
  },
  "crisp-dm/deployment": {
    name: "Deployment",
    note: "Release and a plan for upkeep. Adoption, benefit and retirement, which matter to us, go beyond it.",
  },
  "microsoft-mlops-maturity/level-0": {
    name: "Level 0: No MLOps",
    note: "Training, testing and release by hand, teams apart, little feedback. Fit for a first pilot and no more.",
  },
  "microsoft-mlops-maturity/level-1": {
    name: "Level 1: DevOps but no MLOps",
    note: "Application releases are automated while models still depend on the data team. Enough for first initiatives.",
  },
  "microsoft-mlops-maturity/level-2": {
    name: "Level 2: Automated Training",
    note: "Training can be repeated and traced, release remains manual. A sound basis for judging initiatives alike.",
  },
  "microsoft-mlops-maturity/level-3": {
    name: "Level 3: Automated Model Deployment",
    note: "Models are tested and released automatically and can be traced back; removes a usual bottleneck of scaling.",
  },
  "microsoft-mlops-maturity/level-4": {
    name: "Level 4: Full MLOps Automated Operations",
    note: "Monitoring drives retraining and release. Carries the technical half of model monitoring.",
  },
  "dmbok/data-governance": {
    name: "Data Governance",
    note: "Authority and rules over data; to be joined with AI governance instead of running beside it.",
  },
  "dmbok/data-architecture": {
    name: "Data Architecture",
    note: "The blueprint for data and their flows; it bounds which initiatives are feasible.",
  },
  "dmbok/data-modeling-and-design": {
    name: "Data Modeling and Design",
    note: "Shared structure and meaning of data, needed before a second team can use them.",
  },
  "dmbok/data-storage-and-operations": {
    name: "Data Storage and Operations",
    note: "Keeping data available and, at the end, deleting or archiving them in order.",
  },
  "dmbok/data-security": {
    name: "Data Security",
    note: "Access, confidentiality and privacy; part of the first policies and of later risk control.",
  },
  "dmbok/data-integration-and-interoperability": {
    name: "Data Integration and Interoperability",
    note: "Moving and joining data between systems; good interfaces become reusable components.",
  },
  "dmbok/document-and-content-management": {
    name: "Document and Content Management",
    note: "Care for text, images and other unstructured content, the raw material of language models.",
  },
  "dmbok/reference-and-master-data": {
    name: "Reference and Master Data",
    note: "One agreed version of shared entities and codes; a component that nearly all initiatives need.",
  },
  "dmbok/data-warehousing-and-business-intelligence": {
    name: "Data Warehousing and Business Intelligence",
    note: "Curated history and reporting: a source of baselines and of measured benefits.",
  },
  "dmbok/metadata-management": {
    name: "Metadata Management",
    note: "Knowing what data mean and where they come from; lineage of models rests on it.",
  },
  "dmbok/data-quality": {
    name: "Data Quality",
    note: "Measuring and raising fitness for use, first for priority data and later for all that models depend on.",
  },
  "nist-ai-rmf/govern": {
    name: "Govern",
    note: "Culture, policies, roles and accountability; present at every gate.",
  },
  "nist-ai-rmf/map": {
    name: "Map",
    note: "Context, purpose, people affected and risks are established; our intake, classification and feasibility.",
  },
  "nist-ai-rmf/measure": {
    name: "Measure",
    note: "Risks and trustworthiness are tested and tracked, before release and in use.",
  },
  "nist-ai-rmf/manage": {
    name: "Manage",
    note: "Risks are ranked, treated and watched, with response, recovery and withdrawal prepared.",
  },
  "iso-42001/clause-4": {
    name: "Clause 4: Context of the organization",
    note: "Surroundings, interested parties and scope; answers what our strategy and inventory must cover.",
  },
  "iso-42001/clause-5": {
    name: "Clause 5: Leadership",
    note: "Commitment of top management, AI policy, roles: sponsorship and the governance framework.",
  },
  "iso-42001/clause-6": {
    name: "Clause 6: Planning",
    note: "Risks and opportunities, AI objectives, risk and impact assessment as plans.",
  },
  "iso-42001/clause-7": {
    name: "Clause 7: Support",
    note: "Resources, competence, awareness, communication and documents: skills, platform, community.",
  },
  "iso-42001/clause-8": {
    name: "Clause 8: Operation",
    note: "Carrying out planned controls and assessments through the life of a system; our gated lifecycle.",
  },
  "iso-42001/clause-9": {
    name: "Clause 9: Performance evaluation",
    note: "Monitoring, internal audit and management review: metrics, readiness and portfolio review.",
  },
  "iso-42001/clause-10": {
    name: "Clause 10: Improvement",
    note: "Nonconformity, corrective action and steady improvement of the management system.",
  },
};
