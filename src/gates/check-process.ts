import type { Issue, Path } from "../foundation/issue.js";
import { checkRiskScheme } from "./check-risk-scheme.js";
import { checkCriterion, type GateCriterion } from "./gate-criterion.js";
import type { Gate, Process } from "./process.js";

type Report = (path: Path, code: string, message: string) => void;

const DUTIES: readonly string[] = ["submit", "vote", "waive", "classify", "assess", "decide"];

/**
 * Everything in a process that contradicts itself: names used but not declared or declared twice, stages
 * without a gate, gates that nobody can pass, owners who classify. Empty when it can be used.
 *
 * @example
 * import { aiInitiativeLifecycle, checkProcess } from "ai-operating-model/gates";
 * checkProcess({ ...aiInitiativeLifecycle, businessRole: "marketing" }).map(({ path }) => path); // => [["businessRole"]]
 */
export function checkProcess(process: Process): Issue[] {
  const issues: Issue[] = [];
  const report: Report = (path, code, message) => issues.push({ code, path, message });
  const { roles, stages } = process;
  if (process.id === "") report(["id"], "missing-id", "a process needs an id");
  if (stages.length === 0) report(["stages"], "missing-stage", "a process needs at least one stage");
  checkNames(roles, (index) => ["roles", index], report);
  checkNames(
    stages.map(({ id }) => id),
    (index) => ["stages", index, "id"],
    report,
  );
  checkRole(process, process.businessRole, ["businessRole"], report);
  checkRole(process, process.ownerRole ?? null, ["ownerRole"], report);
  const criteria = checkCriteria(process, report, issues);
  checkStages(process, report);
  process.gates.forEach((gate, index) => {
    checkGate(process, gate, criteria, ["gates", index], report);
  });
  checkAuthority(process, report);
  checkPolicies(process, criteria, report);
  (process.riskSchemes ?? []).forEach((scheme, index) => {
    issues.push(
      ...checkRiskScheme(scheme, ["riskSchemes", index], { roles, criteria: [...criteria.keys()] }),
    );
  });
  return issues;
}

/** A name is free once, not empty, and not one that plain objects already answer to. */
function checkNames(names: readonly string[], path: (index: number) => Path, report: Report): void {
  names.forEach((name, index) => {
    if (name === "" || name in Object.prototype)
      report(path(index), "invalid-id", `"${name}" cannot be an id`);
    if (names.indexOf(name) < index) report(path(index), "duplicate-id", `"${name}" is declared twice`);
  });
}

function checkRole(process: Process, role: string | null, path: Path, report: Report): void {
  if (role !== null && !process.roles.includes(role))
    report(path, "unknown-role", `no role "${role}" is declared`);
}

function checkRoles(process: Process, roles: readonly string[], path: Path, report: Report): void {
  roles.forEach((role, index) => {
    checkRole(process, role, [...path, index], report);
  });
}

function checkCriteria(process: Process, report: Report, issues: Issue[]): Map<string, GateCriterion> {
  const known = new Map<string, GateCriterion>();
  const add = (criterion: GateCriterion, path: Path): void => {
    issues.push(...checkCriterion(criterion, path));
    if ("assessor" in criterion) checkRole(process, criterion.assessor, [...path, "assessor"], report);
    if (known.has(criterion.id))
      report([...path, "id"], "duplicate-id", `"${criterion.id}" is declared twice`);
    if (criterion.id in Object.prototype)
      report([...path, "id"], "invalid-id", `"${criterion.id}" cannot be an id`);
    known.set(criterion.id, criterion);
  };
  const sets = process.criteriaSets ?? [];
  checkNames(
    sets.map(({ id }) => id),
    (index) => ["criteriaSets", index, "id"],
    report,
  );
  sets.forEach((set, index) => {
    set.criteria.forEach((criterion, at) => {
      add(criterion, ["criteriaSets", index, "criteria", at]);
    });
  });
  (process.criteria ?? []).forEach((criterion, index) => {
    add(criterion, ["criteria", index]);
  });
  return known;
}

function checkStages(process: Process, report: Report): void {
  const handoffs: string[] = [];
  process.stages.forEach((stage, index) => {
    const path = ["stages", index];
    (stage.handoffs ?? []).forEach((handoff, at) => {
      const here = [...path, "handoffs", at];
      if (handoff.id === "" || handoffs.includes(handoff.id)) {
        report([...here, "id"], "duplicate-id", `hand-off "${handoff.id}" is empty or declared twice`);
      }
      handoffs.push(handoff.id);
      checkRole(process, handoff.from, [...here, "from"], report);
      checkRole(process, handoff.to, [...here, "to"], report);
    });
    (stage.raci ?? []).forEach((entry, at) => {
      const here = [...path, "raci", at];
      if (entry.responsible.length === 0) {
        report([...here, "responsible"], "missing-role", `nobody is responsible for "${entry.activity}"`);
      }
      checkRole(process, entry.accountable, [...here, "accountable"], report);
      for (const letter of ["responsible", "consulted", "informed"] as const) {
        checkRoles(process, entry[letter] ?? [], [...here, letter], report);
      }
    });
    const gates = process.gates.filter((gate) => gate.stage === stage.id).length;
    if (gates === 0 && index < process.stages.length - 1) {
      report([...path, "id"], "missing-gate", `stage "${stage.id}" has no gate to the next`);
    }
  });
}

function checkGate(
  process: Process,
  gate: Gate,
  criteria: ReadonlyMap<string, GateCriterion>,
  path: Path,
  report: Report,
): void {
  const sets = process.criteriaSets ?? [];
  if (!process.stages.some(({ id }) => id === gate.stage)) {
    report([...path, "stage"], "unknown-stage", `no stage "${gate.stage}" is declared`);
  }
  if (process.gates.find(({ stage }) => stage === gate.stage) !== gate) {
    report([...path, "stage"], "duplicate-id", `stage "${gate.stage}" has two gates`);
  }
  (gate.mustMeetSets ?? []).forEach((id, index) => {
    if (!sets.some((set) => set.id === id)) {
      report([...path, "mustMeetSets", index], "unknown-criteria-set", `no criteria set "${id}" is declared`);
    }
  });
  const bySet = sets
    .filter(({ id }) => gate.mustMeetSets?.includes(id))
    .flatMap((set) => set.criteria.map(({ id }) => id));
  for (const list of ["mustMeet", "shouldMeet"] as const) {
    (gate[list] ?? []).forEach((id, index) => {
      const here = [...path, list, index];
      const criterion = criteria.get(id);
      if (criterion === undefined) report(here, "unknown-criterion", `no criterion "${id}" is declared`);
      if (gate[list]?.indexOf(id) !== index) report(here, "duplicate-id", `"${id}" is asked twice`);
      if (list === "mustMeet") return;
      if (gate.mustMeet?.includes(id) || bySet.includes(id)) {
        report(here, "must-and-should", `"${id}" is a must-meet of this gate already`);
      }
      if (criterion !== undefined && "fact" in criterion) {
        report(here, "computed-should-meet", `"${id}" is computed; a should-meet is scored by a person`);
      }
    });
  }
  const minimum = gate.shouldMeetMinimum;
  if (minimum !== undefined && !(minimum >= 0 && minimum <= 10)) {
    report([...path, "shouldMeetMinimum"], "invalid-number", "the minimum average is from 0 to 10");
  }
  if (!Number.isInteger(gate.quorum) || gate.quorum < 1) {
    report([...path, "quorum"], "invalid-number", "a quorum is a whole number from 1");
  }
  if (gate.voters.length === 0) report([...path, "voters"], "missing-role", "a gate needs voter roles");
  for (const list of ["voters", "requiredRoles", "vetoRoles"] as const) {
    checkRoles(process, gate[list] ?? [], [...path, list], report);
  }
  for (const [id, threshold] of Object.entries(gate.thresholds ?? {})) {
    const criterion = criteria.get(id);
    if (criterion === undefined || !("fact" in criterion) || !Number.isFinite(threshold)) {
      report([...path, "thresholds", id], "invalid-threshold", `"${id}" takes no threshold of this kind`);
    }
  }
  const days = gate.serviceLevelDays;
  if (days !== undefined && !(Number.isInteger(days) && days >= 0)) {
    report(
      [...path, "serviceLevelDays"],
      "invalid-number",
      "a service level is a whole number of business days",
    );
  }
}

function checkAuthority(process: Process, report: Report): void {
  for (const [command, roles] of Object.entries(process.authority) as [string, readonly string[]][]) {
    if (roles.length === 0) report(["authority", command], "missing-role", `nobody could ${command}`);
    checkRoles(process, roles, ["authority", command], report);
  }
  if (process.ownerRole !== undefined && process.authority.classify.includes(process.ownerRole)) {
    report(["authority", "classify"], "owner-classifies", "the owner never classifies");
  }
}

function checkPolicies(process: Process, criteria: ReadonlyMap<string, GateCriterion>, report: Report): void {
  (process.segregation?.pairs ?? []).forEach(([a, b], index) => {
    if (!DUTIES.includes(a) || !DUTIES.includes(b) || a === b) {
      report(["segregation", "pairs", index], "invalid-pair", `two different duties of ${DUTIES.join(", ")}`);
    }
  });
  const limit = process.recycleLimit;
  if (limit !== undefined && !(Number.isInteger(limit) && limit >= 0)) {
    report(["recycleLimit"], "invalid-number", "a recycle limit is a whole number from 0");
  }
  if (process.classificationRequired === true && (process.riskSchemes ?? []).length === 0) {
    report(["riskSchemes"], "missing-scheme", "classification is required but there is no scheme");
  }
  checkNames(
    (process.riskSchemes ?? []).map(({ id }) => id),
    (index) => ["riskSchemes", index, "id"],
    report,
  );
  const { funding, operating } = process;
  if (funding?.currency === "")
    report(["funding", "currency"], "missing-currency", "funding names its currency");
  if (operating === undefined) return;
  if (!(Number.isInteger(operating.reviewMonths) && operating.reviewMonths > 0)) {
    report(["operating", "reviewMonths"], "invalid-number", "reviews recur after a whole number of months");
  }
  (operating.retirementChecklist ?? []).forEach((id, index) => {
    const criterion = criteria.get(id);
    if (criterion === undefined || "fact" in criterion) {
      const message = `"${id}" is no criterion that a person judges`;
      report(["operating", "retirementChecklist", index], "unknown-criterion", message);
    }
  });
}
