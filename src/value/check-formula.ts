import { isMoneyInput } from "../foundation/decimal.js";
import type { Path } from "../foundation/issue.js";
import { assertNoIssues, assertRecord, invalidArgument } from "../foundation/operating-model-error.js";
import { checkShape, oneOf, type Shape, type ValueRule } from "../foundation/shape.js";
import type { Formula } from "./formula.js";

/** What a formula of each kind is made of. */
const MEMBERS: Readonly<Record<Formula["kind"], Shape>> = {
  constant: { value: "amount" },
  driver: { id: "string" },
  month: {},
  series: { values: "amount*" },
  curve: { id: "string" },
  sum: { terms: "parts" },
  product: { factors: "parts" },
  quotient: { numerator: "object", denominator: "object" },
  exp: { exponent: "object" },
  power: { base: "object", exponent: "object" },
  max: { of: "some" },
  ceiling: { of: "object" },
  tier: { value: "object", threshold: "amount", below: "object", above: "object" },
};

const RULES: Readonly<Record<string, ValueRule>> = {
  amount: [isMoneyInput, "an amount as a decimal"],
  kind: oneOf(...Object.keys(MEMBERS)),
  parts: [Array.isArray, "a list of formulas"],
  some: [(value) => Array.isArray(value) && value.length > 0, "a list of at least one formula"],
};

/** Deeper trees would run out of stack; those of cases have some ten levels. */
const DEEPEST = 500;

/**
 * Throws `invalid-argument` for the first part of a formula that is none.
 *
 * @returns the curves that it names.
 */
export function assertFormula(formula: Formula, path: Path): ReadonlySet<string> {
  const curves = new Set<string>();
  const open: { part: unknown; at: Path; level: number }[] = [{ part: formula, at: path, level: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { part, at, level } = next;
    if (level > DEEPEST) throw invalidArgument(path, `a formula of at most ${DEEPEST} levels`, formula);
    assertMembers({ kind: "kind" }, part, at);
    const members = MEMBERS[part.kind];
    assertMembers(members, part, at);
    if (part.kind === "curve") curves.add(part.id);
    for (const [name, kind] of Object.entries(members)) {
      const inside: unknown = part[name as keyof Formula];
      if (kind === "object") open.push({ part: inside, at: [...at, name], level: level + 1 });
      else if (kind === "parts" || kind === "some") {
        for (const [index, each] of (inside as unknown[]).entries())
          open.push({ part: each, at: [...at, name, index], level: level + 1 });
      }
    }
  }
  return curves;
}

function assertMembers(shape: Shape, part: unknown, at: Path): asserts part is Formula {
  assertNoIssues(checkShape({ shapes: { part: shape }, rules: RULES }, "part", part, at));
}

/** The same of curves by their names, none of which may lead back to itself. */
export function assertCurves(curves: Readonly<Record<string, Formula>>, path: Path): void {
  assertRecord(curves, path);
  const waiting = new Map(
    Object.entries(curves).map(([id, curve]) => [id, assertFormula(curve, [...path, id])] as const),
  );
  const isReady = (names: ReadonlySet<string>): boolean => [...names].every((name) => !waiting.has(name));
  for (let ready = true; ready; ) {
    ready = false;
    for (const [id, names] of waiting) if (isReady(names)) ready = waiting.delete(id);
  }
  const [circle] = waiting.keys();
  if (circle !== undefined)
    throw invalidArgument([...path, circle], "a curve that does not need itself", circle);
}
