import { mean, quantile } from "../foundation/distribution/evaluate.js";
import { type Issue, type Path, wrongValue } from "../foundation/issue.js";
import { assertNoIssues, OperatingModelError } from "../foundation/operating-model-error.js";
import type { BusinessCase } from "./business-case.js";
import { checkDriverShape } from "./check-case-shape.js";
import { tooLarge } from "./check-financial-basis.js";
import type { Driver } from "./driver.js";

/** What is wrong with drivers, correlations and scenarios, each by itself. */
export function checkDrivers(businessCase: BusinessCase): Issue[] {
  const { drivers, correlations = [], scenarios = {} } = businessCase;
  const issues = Object.entries(drivers).flatMap(([id, driver]) => checkDriver(driver, ["drivers", id]));
  const unknown = (id: string, path: Path): Issue[] =>
    Object.hasOwn(drivers, id) ? [] : [unknownName("driver", id, Object.keys(drivers), path)];
  const pairs = new Set<string>();
  for (const [index, { drivers: pair, rank }] of correlations.entries()) {
    const path = ["correlations", index];
    issues.push(...pair.flatMap((id, end) => unknown(id, [...path, "drivers", end])));
    if (!(rank >= -1 && rank <= 1)) {
      issues.push(wrongValue("correlation-out-of-range", [...path, "rank"], "from -1 to 1", rank));
    }
    const key = JSON.stringify([...pair].sort());
    if (pair.length !== 2 || pair[0] === pair[1] || pairs.has(key)) {
      const message = `${pair.join(", ")} is no pair of two drivers, or is given twice`;
      issues.push({ code: "correlation-not-a-pair", path, message });
    }
    pairs.add(key);
  }
  for (const [name, values] of Object.entries(scenarios)) {
    for (const [id, value] of Object.entries(values)) {
      const path = ["scenarios", name, id];
      issues.push(...unknown(id, path));
      if (!Number.isFinite(value)) issues.push(wrongValue("not-a-number", path, "a finite number", value));
      else issues.push(...tooLarge(path, value));
    }
  }
  return issues;
}

/** The issue of a name that stands for nothing, with the names that would. */
export function unknownName(noun: string, id: string, known: readonly string[], path: Path): Issue {
  const expected = known.length === 0 ? `no ${noun} is declared` : `one of ${known.join(", ")}`;
  return { code: `unknown-${noun}`, path, message: `no ${noun} is called "${id}"`, expected, received: id };
}

/** Throws `invalid-argument` for a driver that is none. */
export function assertDriver(driver: Driver, path: Path): void {
  assertNoIssues(checkDriverShape(driver, path));
  assertNoIssues(checkDriver(driver, path));
}

function checkDriver({ estimate, basis }: Driver, path: Path): Issue[] {
  const issues: Issue[] = [];
  const at = [...path, "estimate"];
  if (typeof estimate === "number") {
    if (!Number.isFinite(estimate)) {
      issues.push(wrongValue("not-a-number", at, "a finite number or a distribution", estimate));
    } else issues.push(...tooLarge(at, estimate));
  } else if (estimate === null || typeof estimate !== "object") {
    issues.push(wrongValue("not-a-number", at, "a finite number or a distribution", estimate));
  } else issues.push(...checkDistribution(estimate, at));
  const { standardError, observedAdoption } = basis;
  if (standardError !== undefined && !(standardError >= 0 && Number.isFinite(standardError))) {
    issues.push(
      wrongValue("negative-quantity", [...path, "basis", "standardError"], "0 or more", standardError),
    );
  }
  if (observedAdoption !== undefined && !(observedAdoption > 0 && observedAdoption <= 1)) {
    issues.push(
      wrongValue(
        "share-out-of-range",
        [...path, "basis", "observedAdoption"],
        "above 0 and at most 1",
        observedAdoption,
      ),
    );
  }
  return issues;
}

function checkDistribution(estimate: Exclude<Driver["estimate"], number>, path: Path): Issue[] {
  if (estimate.kind === "pert" || estimate.kind === "triangular") {
    const { min, mode, max } = estimate;
    if (!(min <= mode && mode <= max && min < max)) {
      const expected = `between min ${min} and max ${max}, min below max`;
      return [wrongValue("mode-outside-bounds", [...path, "mode"], expected, mode)];
    }
  }
  try {
    const middle = mean(estimate) ?? quantile(estimate, 0.5);
    if (middle === null) {
      return [{ code: "distribution-invalid", path, message: "has neither a mean nor a median" }];
    }
    return tooLarge(path, middle);
  } catch (error) {
    if (!(error instanceof OperatingModelError)) throw error;
    return [{ code: "distribution-invalid", path, message: error.message }];
  }
}
