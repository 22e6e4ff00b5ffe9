import { canonicalJson } from "../foundation/canonical-json.js";
import { assertBlueprint } from "./blueprint-shape.js";
import {
  type CatalogItem,
  catalogOf,
  type ItemKind,
  itemName,
  successorOf,
  withReferences,
} from "./catalog.js";
import type { Blueprint } from "./model.js";

/** An item that is only in one of two blueprints. */
export interface ItemMention {
  readonly kind: ItemKind;
  readonly id: string;
  readonly name: string;
}

/** One field of one item with its value before and after. */
export interface FieldChange {
  readonly kind: ItemKind;
  readonly id: string;
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** What changed between two blueprints, by what it means for those who use them. */
export interface BlueprintDiff {
  readonly version: { readonly from: string; readonly to: string };
  readonly added: readonly ItemMention[];
  /** Gone in the second, with the reason where it names one. */
  readonly retired: readonly (ItemMention & {
    readonly reason: string | null;
    readonly replacedBy: string | null;
  })[];
  /** Name, title or term differs. */
  readonly renamed: readonly FieldChange[];
  /** Other prose differs: compare answers given before and after with care. */
  readonly reworded: readonly FieldChange[];
  /** Weight, obligation or target differs: scores and colors may move without anything having happened. */
  readonly reweighted: readonly FieldChange[];
  /** References to other items differ, beyond what a retirement brings about. */
  readonly relinked: readonly FieldChange[];
  /** Unit, direction or place differs: old and new values cannot be compared. */
  readonly redefined: readonly FieldChange[];
}

type Sort = "renamed" | "reworded" | "reweighted" | "relinked" | "redefined";

const sorts: Readonly<Record<string, Sort>> = {
  name: "renamed",
  title: "renamed",
  term: "renamed",
  weight: "reweighted",
  mandatory: "reweighted",
  target: "reweighted",
  outcomes: "relinked",
  metrics: "relinked",
  stages: "relinked",
  lifecycle: "relinked",
  seeAlso: "relinked",
  crosswalk: "relinked",
  carriedOutBy: "relinked",
  records: "relinked",
  unit: "redefined",
  direction: "redefined",
  stage: "redefined",
  principle: "redefined",
  parent: "redefined",
  kind: "redefined",
};

/**
 * What changed from one blueprint to another, item by item: added, retired, renamed, reworded, reweighted,
 * relinked, redefined. Items are the same when kind and id are; order does not count.
 *
 * @example
 * import { blueprint, diffBlueprints } from "ai-operating-model/blueprint";
 * diffBlueprints(blueprint, blueprint).reworded; // => []
 */
export function diffBlueprints(before: Blueprint, after: Blueprint): BlueprintDiff {
  assertBlueprint(before, ["before"]);
  assertBlueprint(after, ["after"]);
  const old = catalogOf(before);
  const now = catalogOf(after);
  const changes: Record<Sort, FieldChange[]> = {
    renamed: [],
    reworded: [],
    reweighted: [],
    relinked: [],
    redefined: [],
  };
  const resolve = successorOf(after.retired);
  for (const [key, item] of old) {
    const next = now.get(key);
    if (!next) continue;
    for (const change of fieldChanges(withReferences(item, resolve), withReferences(next, resolve)))
      changes[sorts[change.field] ?? "reworded"].push(change);
  }
  const mention = (item: CatalogItem): ItemMention => ({
    kind: item.kind,
    id: item.id,
    name: itemName(item),
  });
  return {
    version: { from: before.version, to: after.version },
    added: [...now].filter(([key]) => !old.has(key)).map(([, item]) => mention(item)),
    retired: [...old]
      .filter(([key]) => !now.has(key))
      .map(([, item]) => {
        const record = after.retired.find(({ kind, id }) => kind === item.kind && id === item.id);
        return { ...mention(item), reason: record?.reason ?? null, replacedBy: record?.replacedBy ?? null };
      }),
    ...changes,
  };
}

function fieldChanges(before: CatalogItem, after: CatalogItem): FieldChange[] {
  const { kind, id } = after;
  const left: Record<string, unknown> = { ...before.fields, parent: before.parent ?? null };
  const right: Record<string, unknown> = { ...after.fields, parent: after.parent ?? null };
  return [...new Set([...Object.keys(left), ...Object.keys(right)])]
    .filter((field) => canonicalJson(left[field] ?? null) !== canonicalJson(right[field] ?? null))
    .map((field) => ({ kind, id, field, from: left[field] ?? null, to: right[field] ?? null }));
}
