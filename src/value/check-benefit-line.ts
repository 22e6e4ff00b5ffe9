import { isPlainDate } from "../foundation/calendar.js";
import { type Issue, type Path, wrongValue } from "../foundation/issue.js";
import type { BenefitClass } from "../model/benefit.js";
import type { BenefitKind, BenefitLine } from "./benefit-line.js";
import type { BusinessCase } from "./business-case.js";
import { isCount } from "./case-months.js";
import { driverOf } from "./input-formula.js";
import { lineInputs } from "./line-inputs.js";

/** Classes that a benefit of each kind may be given. */
const CLASSES: Readonly<Record<BenefitKind, readonly BenefitClass[]>> = {
  "time-saved": ["capacity", "cash-releasing", "disbenefit"],
  "rework-avoided": ["cost-avoidance", "cash-releasing", "capacity", "disbenefit"],
  revenue: ["revenue-margin", "disbenefit"],
  "avoided-cost": ["cash-releasing", "cost-avoidance", "disbenefit"],
  "risk-reduction": ["risk", "disbenefit"],
  "non-financial": ["non-financial"],
};

/** What is wrong with a benefit line beyond what all lines have and the values of its inputs. */
export function checkBenefitLine(line: BenefitLine, businessCase: BusinessCase, path: Path): Issue[] {
  const issues: Issue[] = [];
  const allowed = Object.hasOwn(CLASSES, line.kind) ? CLASSES[line.kind] : [];
  if (line.class !== undefined && !allowed.includes(line.class)) {
    issues.push(
      wrongValue("class-not-allowed", [...path, "class"], `one of ${allowed.join(", ")}`, line.class),
    );
  }
  const every = line.decay?.retrainEveryMonths;
  if (every !== undefined && !isCount(every)) {
    issues.push(
      wrongValue("not-positive", [...path, "decay", "retrainEveryMonths"], "a whole number from 1", every),
    );
  }
  if (line.kind === "time-saved") {
    const cash = line.class === "cash-releasing" || line.cashRelease !== undefined;
    if (cash && (!line.budgetLine || !isPlainDate(line.effectiveFrom))) {
      issues.push({
        code: "time-saved-not-cashable",
        path: [...path, line.budgetLine ? "effectiveFrom" : "budgetLine"],
        message:
          "time saved is capacity unless the budget line that is cut and the date of the cut are named",
        expected: "budgetLine and effectiveFrom",
      });
    }
  }
  if (line.kind === "risk-reduction") {
    const twice = businessCase.costs.find(
      (cost) => cost.kind === "expected-loss" && cost.riskId === line.riskId,
    );
    if (twice !== undefined) {
      issues.push({
        code: "residual-risk-counted-twice",
        path: [...path, "riskId"],
        message: `p1·L1 of risk "${line.riskId}" is subtracted here and is the cost "${twice.id}" as well`,
        received: line.riskId,
      });
    }
  }
  return [...issues, ...checkIntentionToTreat(line, businessCase, path)];
}

/** An effect averaged over everyone offered the tool already holds adoption; it may not be multiplied again. */
function checkIntentionToTreat(line: BenefitLine, { drivers }: BusinessCase, path: Path): Issue[] {
  if (line.adoption === undefined || line.adoption === 1) return [];
  return lineInputs(line, path).flatMap(({ path: at, input }) => {
    const id = driverOf(input);
    const driver = id !== undefined && Object.hasOwn(drivers, id) ? drivers[id] : undefined;
    if (driver?.basis?.estimand !== "intention-to-treat" || at[at.length - 1] === "adoption") return [];
    const { observedAdoption } = driver.basis;
    const offer =
      observedAdoption !== undefined && typeof driver.estimate === "number"
        ? `${driver.estimate} / ${observedAdoption} = ${driver.estimate / observedAdoption}`
        : "ITT / observed adoption";
    return [
      {
        code: "intention-to-treat-with-adoption",
        path: at,
        message: `driver ${id} is an intention-to-treat effect, which holds adoption already; leave adoption out, or use the effect on users, ${offer}`,
        expected: offer,
      },
    ];
  });
}
