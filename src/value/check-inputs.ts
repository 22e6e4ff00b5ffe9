import { isMoneyInput, toDecimal } from "../foundation/decimal.js";
import { quantile } from "../foundation/distribution/evaluate.js";
import { type Issue, wrongValue } from "../foundation/issue.js";
import type { BusinessCase } from "./business-case.js";
import { unknownName } from "./check-drivers.js";
import { MAX_RATE, tooLarge } from "./check-financial-basis.js";
import type { Curve } from "./curve.js";
import { driverPoint } from "./driver-values.js";
import { curveOf, driverOf } from "./input-formula.js";
import { caseInputs, type InputRole, type LineInput } from "./line-inputs.js";

interface Rule {
  readonly code: string;
  readonly expected: string;
  readonly fits: (value: number) => boolean;
}

const RULES: Readonly<Record<InputRole, Rule>> = {
  quantity: { code: "negative-quantity", expected: "0 or more", fits: (value) => value >= 0 },
  price: { code: "negative-price", expected: "0 or more", fits: (value) => value >= 0 },
  share: {
    code: "share-out-of-range",
    expected: "a fraction from 0 to 1",
    fits: (value) => value >= 0 && value <= 1,
  },
  positive: { code: "not-positive", expected: "above 0", fits: (value) => value > 0 },
  rate: {
    code: "rate-out-of-range",
    expected: `above -1 and at most ${MAX_RATE}`,
    fits: (value) => value > -1 && value <= MAX_RATE,
  },
  signed: { code: "not-a-number", expected: "a finite number", fits: Number.isFinite },
  money: { code: "not-an-amount", expected: "an amount of money", fits: Number.isFinite },
  exchange: { code: "not-positive", expected: "above 0", fits: (value) => value > 0 },
};

/** Roles that take money, as a number or a decimal text. */
const MONEY: ReadonlySet<InputRole> = new Set(["price", "money", "exchange"]);

/** Issues of the inputs of lines, curves and the basis: names that do not exist, values out of their range. */
export function checkInputs(businessCase: BusinessCase): Issue[] {
  return caseInputs(businessCase).flatMap((input) => checkInput(input, businessCase));
}

function checkInput({ path, role, input }: LineInput, businessCase: BusinessCase): Issue[] {
  const { drivers, curves = {} } = businessCase;
  const own = RULES[role];
  // Attribution above 1 claims more than there is; it has a code of its own because reviewers look for it.
  const rule = path[path.length - 1] === "attribution" ? { ...own, code: "attribution-above-one" } : own;
  const refuse = (value: unknown, where: string): Issue => {
    const issue = wrongValue(rule.code, path, rule.expected, value);
    return where === "" ? issue : { ...issue, message: `${issue.message} (${where})` };
  };
  const driver = driverOf(input);
  if (driver !== undefined) {
    if (!Object.hasOwn(drivers, driver)) return [unknownName("driver", driver, Object.keys(drivers), path)];
    const found = driverValues(driver, businessCase).find(({ value }) => !rule.fits(value));
    return found === undefined ? [] : [refuse(found.value, `driver ${driver}, ${found.where}`)];
  }
  const curve = curveOf(input);
  if (curve !== undefined) {
    // A curve of a curve could be a circle, and rates hold for all months.
    if (path[0] === "curves" || path[0] === "basis") {
      return [wrongValue("curve-not-allowed", path, "a number or a driver", input)];
    }
    if (!Object.hasOwn(curves, curve)) return [unknownName("curve", curve, Object.keys(curves), path)];
    if (MONEY.has(role)) {
      return [wrongValue("not-an-amount", path, "an amount of money or a driver", input)];
    }
    const found = curveValues(curves[curve] as Curve, businessCase).find((value) => !rule.fits(value));
    return found === undefined ? [] : [refuse(found, `curve ${curve}`)];
  }
  if (MONEY.has(role)) {
    if (!isMoneyInput(input)) return [wrongValue("not-an-amount", path, "an amount of money", input)];
    const amount = toDecimal(input, path).toNumber();
    const wrong = (role === "price" && amount < 0) || (role === "exchange" && amount <= 0);
    return wrong ? [refuse(input, "")] : tooLarge(path, amount);
  }
  if (typeof input !== "number" || !Number.isFinite(input)) {
    return [wrongValue("not-a-number", path, "a finite number, a driver or a curve", input)];
  }
  return rule.fits(input) ? tooLarge(path, input) : [refuse(input, "")];
}

/** The point value, the scenarios' values, and both ends of a distribution that has two. */
function driverValues(
  id: string,
  { drivers, scenarios = {} }: BusinessCase,
): { readonly value: number; readonly where: string }[] {
  const driver = drivers[id] as BusinessCase["drivers"][string];
  const { estimate } = driver;
  const values = Object.entries(scenarios)
    .filter(([, set]) => Object.hasOwn(set, id))
    .map(([name, set]) => ({ value: set[id] as number, where: `scenario ${name}` }));
  try {
    values.push({ value: driverPoint(driver), where: "point value" });
    if (typeof estimate !== "number") {
      const ends = [quantile(estimate, 0), quantile(estimate, 1)];
      if (ends.every((end) => end !== null)) {
        values.push(...ends.map((value) => ({ value: value as number, where: "end of its distribution" })));
      }
    }
  } catch {
    // A distribution that cannot be read is an issue of the driver itself.
  }
  return values;
}

/** The extremes of a curve at the drivers' point values. */
function curveValues(curve: Curve, businessCase: BusinessCase): number[] {
  if (curve.kind === "table") return Array.isArray(curve.values) ? [...curve.values] : [];
  const ends = curve.kind === "ramp" ? [curve.from, curve.to] : [curve.limit];
  return ends.flatMap((input) => {
    const driver = driverOf(input);
    if (driver === undefined) return [input as number];
    return Object.hasOwn(businessCase.drivers, driver)
      ? driverValues(driver, businessCase).map(({ value }) => value)
      : [];
  });
}
