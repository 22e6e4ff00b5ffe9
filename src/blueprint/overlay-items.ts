import { type Catalog, type CatalogItem, catalogKey, itemName, itemsOf } from "./catalog.js";
import type { RetiredItem } from "./model.js";
import type { Overlay, OverlayAddition } from "./overlay.js";

/** The items that an overlay adds, those inside an outcome or a crosswalk apart. */
export function additionsOf(overlay: Overlay): CatalogItem[] {
  return (overlay.add ?? []).flatMap((addition) => {
    if (addition.kind === "checklist-item") {
      const { id, ...fields } = addition.item;
      return [{ kind: addition.kind, id, parent: addition.outcome, fields }];
    }
    return itemsOf(addition.kind, addition.item, ownFields(addition));
  });
}

function ownFields({ kind, item }: OverlayAddition): Record<string, unknown> {
  const { id, checklist: _, entries: __, ...fields } = item as unknown as Record<string, unknown>; // widened to drop nested lists of any kind
  const inStage = kind === "outcome" || kind === "question" || kind === "metric";
  return inStage ? { ...fields, shortId: String(id).replace(/:.*\./, ":") } : fields;
}

/** A catalog with the additions of overlays. */
export function withAdditions(catalog: Catalog, overlays: readonly Overlay[]): Catalog {
  for (const item of overlays.flatMap(additionsOf)) catalog.set(catalogKey(item.kind, item.id), item);
  return catalog;
}

/** What an overlay retires, with the items inside an outcome or a crosswalk. */
export function retirementsOf(
  overlay: Overlay,
  catalog: Catalog,
  retired: ReadonlyMap<string, RetiredItem>,
): RetiredItem[] {
  return (overlay.retire ?? []).flatMap(({ kind, id, reason, replacedBy = null }) => {
    const before = retired.get(catalogKey(kind, id));
    if (before) return [{ ...before, reason, replacedBy, by: overlay.id }];
    return [...catalog.values()]
      .filter((item) => (item.kind === kind && item.id === id) || isInside(item, kind, id))
      .map((item) => ({
        kind: item.kind,
        id: item.id,
        name: itemName(item),
        reason,
        replacedBy: item.id === id ? replacedBy : null,
        by: overlay.id,
      }));
  });
}

function isInside(item: CatalogItem, kind: string, id: string): boolean {
  const outer = { "checklist-item": "outcome", "crosswalk-entry": "crosswalk" }[item.kind as string];
  return outer === kind && item.parent === id;
}
