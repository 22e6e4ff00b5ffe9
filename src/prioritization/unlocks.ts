import {
  type DecimalString,
  ExactDecimal,
  type MoneyInput,
  toDecimal,
  toExactString,
} from "../foundation/decimal.js";
import {
  assertList,
  assertRecord,
  invalidArgument,
  OperatingModelError,
} from "../foundation/operating-model-error.js";
import { dependencyCircle } from "./dependency-circle.js";

/** An initiative with its own net present value and what must exist before it. */
export interface DependentItem {
  readonly id: string;
  /** Marginal: what it brings and costs by itself. Shared cost stands once, with the enabler. */
  readonly npv: MoneyInput;
  readonly requires?: readonly string[];
}

/** What an enabler is worth through what depends on it. */
export interface Unlocked {
  readonly id: string;
  /** Net present value of everything with the enabler minus everything that is left without it. */
  readonly unlocks: DecimalString;
  readonly own: DecimalString;
  /** All that cannot be done without it, directly or not. */
  readonly dependents: readonly string[];
}

/**
 * What an enabler (a platform, a data product) unlocks: the NPV of its dependency closure with it minus
 * without it, that is its own NPV and that of all that require it. To be shown beside a score. Do not add it
 * to a score that goes into a selection with `requires` constraints: the selection counts it already.
 *
 * @throws OperatingModelError `invalid-argument` for unknown or repeated ids and for a circle, which is named.
 * @example
 * import { unlocks } from "ai-operating-model/prioritization";
 * const platform = unlocks("platform", [
 *   { id: "platform", npv: "-400" },
 *   { id: "chat", npv: "250.50", requires: ["platform"] },
 *   { id: "agents", npv: "300", requires: ["chat"] },
 *   { id: "reports", npv: "90" },
 * ]);
 * platform; // => { id: "platform", unlocks: "150.5", own: "-400", dependents: ["agents", "chat"] }
 */
export function unlocks(enablerId: string, items: readonly DependentItem[]): Unlocked {
  assertList(items, ["items"]);
  for (const [index, item] of items.entries()) {
    assertRecord(item, ["items", index]);
    if (item.requires !== undefined) assertList(item.requires, ["items", index, "requires"]);
  }
  const byId = new Map(items.map((item) => [item.id, item]));
  if (byId.size < items.length) throw invalidArgument(["items"], "items of different ids", items);
  const enabler = byId.get(enablerId);
  if (enabler === undefined) throw invalidArgument(["enablerId"], "the id of an item", enablerId);
  for (const [index, item] of items.entries()) {
    for (const [place, id] of (item.requires ?? []).entries()) {
      if (!byId.has(id)) throw invalidArgument(["items", index, "requires", place], "the id of an item", id);
    }
  }
  const circle = dependencyCircle(new Map(items.map(({ id, requires }) => [id, requires ?? []])));
  if (circle !== null) {
    const message = `the dependencies run in a circle: ${circle.join(" -> ")}`;
    const issue = { code: "dependency-circle", path: ["items"], message };
    throw new OperatingModelError({ code: "invalid-argument", message, path: issue.path, issues: [issue] });
  }
  const lost = new Set([enablerId]);
  // A set that grows while it is walked: those that require what is lost are lost themselves.
  for (const id of lost) for (const item of items) if (item.requires?.includes(id)) lost.add(item.id);
  let total = new ExactDecimal(0);
  for (const [index, item] of items.entries()) {
    const npv = toDecimal(item.npv, ["items", index, "npv"], ExactDecimal);
    if (lost.has(item.id)) total = total.plus(npv);
  }
  return {
    id: enablerId,
    unlocks: toExactString(total),
    own: toExactString(toDecimal(enabler.npv, ["npv"], ExactDecimal)),
    dependents: [...lost].filter((id) => id !== enablerId).sort(),
  };
}
