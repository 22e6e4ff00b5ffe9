import { arrangeBlueprint } from "./arrange.js";
import type { Blueprint, ChecklistItem, Crosswalk, CrosswalkEntry, Outcome, RetiredItem } from "./model.js";

/** The sorts of item a blueprint is made of. `blueprint` is its own introduction: vision, description and so on. */
export type ItemKind =
  | "blueprint"
  | "stage"
  | "outcome"
  | "checklist-item"
  | "question"
  | "metric"
  | "principle"
  | "requirement"
  | "aim"
  | "failure-mode"
  | "resource"
  | "crosswalk"
  | "crosswalk-entry"
  | "term";

/** One item taken out of its place: its own fields, without what follows from other items. */
export interface CatalogItem {
  readonly kind: ItemKind;
  /** The item's id; for a crosswalk's entry `crisp-dm/modeling`. */
  readonly id: string;
  /** Outcome of a checklist item, crosswalk of an entry. */
  readonly parent?: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** All items of a blueprint by kind and id, in order. */
export type Catalog = Map<string, CatalogItem>;

export const catalogKey = (kind: string, id: string): string => `${kind} ${id}`;

/** Lists of a blueprint that hold whole items, with the members that follow from other items. */
const lists = {
  stages: { kind: "stage", derived: ["outcomes", "questions", "metrics"] },
  outcomes: { kind: "outcome", derived: ["questions", "checklist"] },
  questions: { kind: "question", derived: [] },
  metrics: { kind: "metric", derived: ["questions"] },
  principles: { kind: "principle", derived: ["requirements"] },
  requirements: { kind: "requirement", derived: [] },
  aims: { kind: "aim", derived: [] },
  failureModes: { kind: "failure-mode", derived: [] },
  resources: { kind: "resource", derived: [] },
  crosswalks: { kind: "crosswalk", derived: ["entries"] },
  glossary: { kind: "term", derived: [] },
} as const satisfies Record<string, { kind: ItemKind; derived: readonly string[] }>;

const introduction = ["vision", "description", "importance", "urgency"] as const;

function without(item: object, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(item).filter(([name]) => name !== "id" && !names.includes(name)));
}

/** Takes a blueprint apart into its items. */
export function catalogOf(blueprint: Blueprint): Catalog {
  const items: CatalogItem[] = [
    {
      kind: "blueprint",
      id: blueprint.id,
      fields: Object.fromEntries(introduction.map((name) => [name, blueprint[name]])),
    },
  ];
  for (const [list, { kind, derived }] of Object.entries(lists)) {
    for (const item of blueprint[list as keyof typeof lists])
      items.push(...itemsOf(kind, item, without(item, derived)));
  }
  return new Map(items.map((item) => [catalogKey(item.kind, item.id), item]));
}

/** An item and, for an outcome or a crosswalk, the items inside it. */
export function itemsOf(
  kind: ItemKind,
  item: { readonly id: string },
  fields: Record<string, unknown>,
): CatalogItem[] {
  const out: CatalogItem[] = [{ kind, id: item.id, fields }];
  if (kind === "outcome") {
    for (const entry of (item as Outcome).checklist)
      out.push({ kind: "checklist-item", id: entry.id, parent: item.id, fields: without(entry, []) });
  }
  if (kind === "crosswalk") {
    for (const entry of (item as Crosswalk).entries)
      out.push({
        kind: "crosswalk-entry",
        id: `${item.id}/${entry.id}`,
        parent: item.id,
        fields: without(entry, []),
      });
  }
  return out;
}

/** Published items in their order, then what overlays added by id: the order of overlays leaves no trace. */
function inOrder(items: readonly CatalogItem[]): CatalogItem[] {
  const added = items.filter(({ id }) => id.includes(":"));
  return [
    ...items.filter(({ id }) => !id.includes(":")),
    ...added.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
  ];
}

/** Puts the items back into a blueprint; what is not an item is taken from `base`. */
export function blueprintOf(catalog: Catalog, base: Blueprint): Blueprint {
  const all = [...catalog.values()];
  const inside = (kind: ItemKind, parent: string): CatalogItem[] =>
    inOrder(all.filter((item) => item.kind === kind && item.parent === parent));
  const restored = Object.fromEntries(
    Object.entries(lists).map(([list, { kind, derived }]) => [
      list,
      inOrder(all.filter((item) => item.kind === kind)).map(({ id, fields }) => ({
        id,
        ...fields,
        ...Object.fromEntries(derived.map((name) => [name, []])),
        ...(kind === "outcome" && {
          checklist: inside("checklist-item", id).map(
            (item) => ({ id: item.id, ...item.fields }) as ChecklistItem,
          ),
        }),
        ...(kind === "crosswalk" && {
          entries: inside("crosswalk-entry", id).map(
            (item) => ({ id: item.id.slice(id.length + 1), ...item.fields }) as CrosswalkEntry,
          ),
        }),
      })),
    ]),
  );
  const opening = catalog.get(catalogKey("blueprint", base.id))?.fields;
  // The lists were built from the same table that took them apart.
  return arrangeBlueprint({ ...base, ...opening, ...restored } as Blueprint);
}

/** How people call an item. */
export function itemName(item: CatalogItem): string {
  const { name, title, term, text } = item.fields;
  return String(name ?? title ?? term ?? text ?? item.id);
}

/** Which fields of a kind refer to other items, and to which kind. */
const references: Partial<Record<ItemKind, Readonly<Record<string, ItemKind>>>> = {
  question: { stage: "stage", outcomes: "outcome", metrics: "metric" },
  aim: { metrics: "metric" },
  "failure-mode": { metrics: "metric", outcomes: "outcome" },
  resource: { crosswalk: "crosswalk" },
  "crosswalk-entry": { outcomes: "outcome" },
  requirement: { principle: "principle" },
  outcome: { stage: "stage" },
  metric: { stage: "stage" },
  term: { seeAlso: "term" },
};

/** Every reference that an item makes: in which field, to which kind and id. */
export function referencesOf(item: CatalogItem): { field: string; kind: ItemKind; id: string }[] {
  return Object.entries(references[item.kind] ?? {}).flatMap(([field, kind]) => {
    const value = item.fields[field];
    const ids = Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];
    return ids.map((id) => ({ field, kind, id: String(id) }));
  });
}

/** The item with each reference replaced by what `resolve` says; null drops it. Repeats are dropped too. */
export function withReferences(
  item: CatalogItem,
  resolve: (kind: ItemKind, id: string) => string | null,
): CatalogItem {
  const fields: Record<string, unknown> = { ...item.fields };
  for (const [field, kind] of Object.entries(references[item.kind] ?? {})) {
    const value = fields[field];
    if (Array.isArray(value)) {
      const ids = value.map((id) => resolve(kind, String(id))).filter((id) => id !== null);
      fields[field] = [...new Set(ids)];
    } else if (typeof value === "string") fields[field] = resolve(kind, value);
  }
  return { ...item, fields };
}

/** Leads from an id to what stands in its place, along a chain of retirements; null when nothing does. */
export function successorOf(retired: readonly RetiredItem[]): (kind: ItemKind, id: string) => string | null {
  const records = new Map(retired.map((item) => [catalogKey(item.kind, item.id), item]));
  return (kind, id) => {
    const seen = new Set<string>();
    let at: string | null = id;
    for (let record = records.get(catalogKey(kind, id)); record; record = records.get(catalogKey(kind, at))) {
      if (seen.has(record.id) || record.replacedBy === null) return null;
      seen.add(record.id);
      at = record.replacedBy;
    }
    return at;
  };
}
