import type { Issue, Path, Report } from "../foundation/issue.js";
import { checkShape, isMistyped } from "../foundation/shape.js";
import { checkRiskScheme } from "./check-risk-scheme.js";
import { checkCriterion, type GateCriterion } from "./gate-criterion.js";
import { namesOf } from "./names-of.js";
import type { Gate, Process } from "./process.js";
import { PROCESS_RULES, PROCESS_SHAPES } from "./process-shape.js";

type Criteria = ReadonlyMap<string, GateCriterion>;

/**
 * Everything in a process that contradicts itself: names used but not declared or declared twice, stages
 * without a gate, gates that nobody can pass, owners who classify; of a value that is no process, what is of the
 * wrong type. Empty when it can be used.
 *
 * @example
 * import { aiInitiativeLifecycle, checkProcess } from "ai-operating-model/gates";
 * checkProcess({ ...aiInitiativeLifecycle, businessRole: "marketing" }).map(({ path }) => path); // => [["businessRole"]]
 */
export function checkProcess(process: Process): Issue[] {
  const { roles, stages, criteria, criteriaSets, riskSchemes } = (process ?? {}) as Partial<Process>;
  const inSets = Array.isArray(criteriaSets) ? criteriaSets.flatMap((set) => namesOf(set?.criteria)) : [];
  const declared = {
    role: Array.isArray(roles) ? roles : [],
    stage: namesOf(stages),
    criterion: [...inSets, ...namesOf(criteria)],
    "criteria-set": namesOf(criteriaSets),
  };
  const issues = checkShape(
    { shapes: PROCESS_SHAPES, rules: PROCESS_RULES, declared },
    "Process",
    process,
    [],
  );
  const known = { roles: declared.role, criteria: declared.criterion as string[] };
  (Array.isArray(riskSchemes) ? riskSchemes : []).forEach((scheme, index) => {
    issues.push(...checkRiskScheme(scheme, ["riskSchemes", index], known));
  });
  if (isMistyped(issues)) return issues;
  const report: Report = (path, code, message) => void issues.push({ code, path, message });
  const byId = checkCriteria(process, issues, report);
  checkNames(process, report);
  checkStages(process, report);
  process.gates.forEach((gate, index) => {
    checkGate(process, gate, byId, ["gates", index], report);
  });
  checkAuthority(process, report);
  checkPolicies(process, byId, report);
  return issues;
}

/** A name is free once, not empty, and not one that plain objects already answer to. */
function checkNames(
  { id, roles, stages, criteriaSets = [], riskSchemes = [] }: Process,
  report: Report,
): void {
  if (id === "") report(["id"], "missing-id", "a process needs an id");
  if (stages.length === 0) report(["stages"], "missing-stage", "a process needs at least one stage");
  const lists = { roles, stages, criteriaSets, riskSchemes };
  for (const [list, declared] of Object.entries(lists)) {
    const names = declared.map((each) => (typeof each === "string" ? each : each.id));
    names.forEach((name, index) => {
      const path = list === "roles" ? [list, index] : [list, index, "id"];
      if (name === "" || name in Object.prototype) report(path, "invalid-id", `"${name}" cannot be an id`);
      if (names.indexOf(name) < index) report(path, "duplicate-id", `"${name}" is declared twice`);
    });
  }
}

function checkCriteria(
  { criteriaSets = [], criteria = [] }: Process,
  issues: Issue[],
  report: Report,
): Criteria {
  const known = new Map<string, GateCriterion>();
  const add = (criterion: GateCriterion, path: Path): void => {
    const { id } = criterion;
    issues.push(...checkCriterion(criterion, path));
    if (known.has(id)) report([...path, "id"], "duplicate-id", `"${id}" is declared twice`);
    if (id in Object.prototype) report([...path, "id"], "invalid-id", `"${id}" cannot be an id`);
    known.set(id, criterion);
  };
  criteriaSets.forEach((set, index) => {
    set.criteria.forEach((criterion, at) => {
      add(criterion, ["criteriaSets", index, "criteria", at]);
    });
  });
  criteria.forEach((criterion, index) => {
    add(criterion, ["criteria", index]);
  });
  return known;
}

function checkStages({ stages, gates }: Process, report: Report): void {
  const accepted: string[] = [];
  stages.forEach(({ id, handoffs = [], raci = [] }, index) => {
    handoffs.forEach((handoff, at) => {
      if (handoff.id === "" || accepted.includes(handoff.id)) {
        const message = `hand-off "${handoff.id}" is empty or declared twice`;
        report(["stages", index, "handoffs", at, "id"], "duplicate-id", message);
      }
      accepted.push(handoff.id);
    });
    raci.forEach(({ activity, responsible }, at) => {
      if (responsible.length > 0) return;
      const path = ["stages", index, "raci", at, "responsible"];
      report(path, "missing-role", `nobody is responsible for "${activity}"`);
    });
    if (index < stages.length - 1 && !gates.some(({ stage }) => stage === id)) {
      report(["stages", index, "id"], "missing-gate", `stage "${id}" has no gate to the next`);
    }
  });
}

function checkGate(process: Process, gate: Gate, criteria: Criteria, path: Path, report: Report): void {
  const { stage, mustMeet = [], shouldMeet = [], mustMeetSets = [], thresholds = {} } = gate;
  if (process.gates.find((each) => each.stage === stage) !== gate) {
    report([...path, "stage"], "duplicate-id", `stage "${stage}" has two gates`);
  }
  const bySet = (process.criteriaSets ?? [])
    .filter(({ id }) => mustMeetSets.includes(id))
    .flatMap((set) => set.criteria.map(({ id }) => id));
  for (const [list, ids] of Object.entries({ mustMeet, shouldMeet })) {
    ids.forEach((id, index) => {
      const here = [...path, list, index];
      if (ids.indexOf(id) !== index) report(here, "duplicate-id", `"${id}" is asked twice`);
      if (list === "mustMeet") return;
      if (mustMeet.includes(id) || bySet.includes(id)) {
        report(here, "must-and-should", `"${id}" is a must-meet of this gate already`);
      }
      if (isComputed(criteria.get(id))) {
        report(here, "computed-should-meet", `"${id}" is computed; a should-meet is scored by a person`);
      }
    });
  }
  if (gate.voters.length === 0) report([...path, "voters"], "missing-role", "a gate needs voter roles");
  for (const [id, threshold] of Object.entries(thresholds)) {
    if (!isComputed(criteria.get(id)) || !Number.isFinite(threshold)) {
      report([...path, "thresholds", id], "invalid-threshold", `"${id}" takes no threshold of this kind`);
    }
  }
}

function checkAuthority({ authority, ownerRole }: Process, report: Report): void {
  for (const [command, roles] of Object.entries(authority) as [string, unknown][]) {
    if (Array.isArray(roles) && roles.length === 0) {
      report(["authority", command], "missing-role", `nobody could ${command}`);
    }
  }
  if (ownerRole !== undefined && authority.classify.includes(ownerRole)) {
    report(["authority", "classify"], "owner-classifies", "the owner never classifies");
  }
}

function checkPolicies(
  { classificationRequired, riskSchemes = [], funding, operating, calendar }: Process,
  criteria: Criteria,
  report: Report,
): void {
  if (classificationRequired === true && riskSchemes.length === 0) {
    report(["riskSchemes"], "missing-scheme", "classification is required but there is no scheme");
  }
  if (funding?.currency === "")
    report(["funding", "currency"], "missing-currency", "funding names its currency");
  if (new Set(calendar?.weekend).size > 6)
    report(["calendar", "weekend"], "invalid-calendar", "one day of the week is worked");
  (operating?.retirementChecklist ?? []).forEach((id, index) => {
    if (isComputed(criteria.get(id)) === false) return;
    const message = `"${id}" is no criterion that a person judges`;
    report(["operating", "retirementChecklist", index], "unknown-criterion", message);
  });
}

/** Undefined for no criterion at all. */
function isComputed(criterion: GateCriterion | undefined): boolean | undefined {
  return criterion && "fact" in criterion;
}
