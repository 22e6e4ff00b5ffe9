import { defineProcess } from "./define-process.js";

/**
 * The six phases of CRISP-DM (Chapman et al., "CRISP-DM 1.0", SPSS 2000) as stages with a gate each. The
 * model's way back from any phase to an earlier one is `recycle`; the gate of deployment completes.
 */
export const crispDmProcess = /* @__PURE__ */ defineProcess({
  id: "crisp-dm",
  version: "1",
  name: "CRISP-DM",
  roles: ["business-owner", "data-scientist", "data-engineer", "reviewer", "steering-group"],
  businessRole: "business-owner",
  stages: [
    { id: "business-understanding", name: "Business understanding" },
    { id: "data-understanding", name: "Data understanding" },
    { id: "data-preparation", name: "Data preparation" },
    { id: "modeling", name: "Modeling" },
    { id: "evaluation", name: "Evaluation" },
    { id: "deployment", name: "Deployment" },
  ],
  criteria: [
    {
      id: "objectives-set",
      assessor: "business-owner",
      question: "Are business objectives and success criteria agreed?",
    },
    {
      id: "goals-set",
      assessor: "reviewer",
      question: "Do the data mining goals follow from the objectives?",
    },
    {
      id: "data-described",
      assessor: "reviewer",
      question: "Are sources, meaning and quality of the data described?",
    },
    { id: "data-prepared", assessor: "reviewer", question: "Can the data set be rebuilt from its sources?" },
    { id: "model-assessed", assessor: "reviewer", question: "Was the model tested on data kept apart?" },
    {
      id: "results-meet-criteria",
      assessor: "business-owner",
      question: "Do the results meet the success criteria?",
    },
    { id: "process-reviewed", assessor: "reviewer", question: "Was anything of importance overlooked?" },
    {
      id: "monitoring-planned",
      assessor: "business-owner",
      question: "Are monitoring and maintenance planned?",
    },
  ],
  gates: [
    {
      stage: "business-understanding",
      mustMeet: ["objectives-set", "goals-set"],
      quorum: 2,
      voters: ["business-owner", "reviewer"],
    },
    {
      stage: "data-understanding",
      mustMeet: ["data-described"],
      quorum: 2,
      voters: ["business-owner", "reviewer"],
    },
    {
      stage: "data-preparation",
      mustMeet: ["data-prepared"],
      quorum: 1,
      voters: ["business-owner", "reviewer"],
    },
    { stage: "modeling", mustMeet: ["model-assessed"], quorum: 1, voters: ["business-owner", "reviewer"] },
    {
      stage: "evaluation",
      mustMeet: ["results-meet-criteria", "process-reviewed"],
      quorum: 2,
      voters: ["business-owner", "reviewer"],
    },
    {
      stage: "deployment",
      mustMeet: ["monitoring-planned"],
      quorum: 2,
      voters: ["business-owner", "reviewer"],
    },
  ],
  authority: {
    submit: ["data-scientist", "data-engineer"],
    decide: ["steering-group"],
    kill: ["steering-group", "business-owner"],
    reopen: ["steering-group"],
    migrate: ["steering-group"],
    waive: ["steering-group"],
    classify: ["steering-group"],
  },
  segregation: { strict: true },
});
