// The figures of the guides to prioritization and portfolio.
export const criteria = [
  { id: "value", direction: "maximize", scale: { min: 0, max: 5, unit: "M€" }, weight: 5 },
  { id: "effort", direction: "minimize", scale: { min: 0, max: 60, unit: "person-months" }, weight: 3 },
  { id: "risk", direction: "minimize", scale: { min: 0, max: 4, unit: "tier" }, weight: 2 },
];

export const alternatives = [
  {
    id: "claims triage",
    values: { value: { kind: "triangular", low: 2, mode: 4.2, high: 4.6 }, effort: 30, risk: 2 },
  },
  { id: "service chat", values: { value: 3, effort: 18, risk: 1 } },
  {
    id: "demand forecast",
    values: { value: { kind: "triangular", low: 1.5, mode: 2, high: 3.5 }, effort: 12, risk: 0 },
  },
  { id: "contract review", values: { value: 1.4, effort: 9, risk: 1 } },
  {
    id: "pricing agent",
    values: { value: { kind: "triangular", low: 0, mode: 4.5, high: 5 }, effort: 48, risk: 3 },
  },
  { id: "meeting notes", values: { value: 0.6, effort: 32, risk: 1 } },
];

export const candidates = [
  { id: "claims triage", value: 900, cost: 500, requires: ["data platform"] },
  { id: "contract review", value: 260, cost: 150 },
  { id: "data platform", value: -300, cost: 400 },
  { id: "demand forecast", value: 480, cost: 250, requires: ["data platform"] },
  { id: "meeting notes", value: 60, cost: 120 },
  { id: "pricing agent", value: 700, cost: 650, requires: ["data platform"] },
  { id: "service chat", value: 620, cost: 350 },
];

const quarters = ["2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4", "2028-Q1", "2028-Q2"];
export const limits = { quarters, headcount: { "ml-engineer": 5 } };
export const roadmapItems = [
  { id: "data platform", value: 0, durationQuarters: 2, headcount: { "ml-engineer": 3 } },
  {
    id: "claims triage",
    value: 900,
    durationQuarters: 2,
    headcount: { "ml-engineer": 3 },
    after: ["data platform"],
  },
  {
    id: "demand forecast",
    value: 480,
    durationQuarters: 1,
    headcount: { "ml-engineer": 2 },
    after: ["data platform"],
  },
  { id: "service chat", value: 620, durationQuarters: 2, headcount: { "ml-engineer": 2 } },
  { id: "contract review", value: 260, durationQuarters: 1, headcount: { "ml-engineer": 2 } },
  {
    id: "pricing agent",
    value: 700,
    durationQuarters: 2,
    headcount: { "ml-engineer": 4 },
    after: ["demand forecast"],
  },
  {
    id: "audit of models",
    value: 0,
    durationQuarters: 1,
    headcount: { "ml-engineer": 1 },
    fixedStart: "2027-Q4",
  },
];
