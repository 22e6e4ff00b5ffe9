import { canonicalJson } from "../foundation/canonical-json.js";
import type { Issue } from "../foundation/issue.js";
import { assertList } from "../foundation/operating-model-error.js";
import { err, ok, type Result } from "../foundation/result.js";
import { assertBlueprint } from "./blueprint-shape.js";
import {
  blueprintOf,
  type Catalog,
  type CatalogItem,
  catalogKey,
  catalogOf,
  type ItemKind,
  itemName,
  itemsOf,
  successorOf,
  withReferences,
} from "./catalog.js";
import { checkBlueprint } from "./check-blueprint.js";
import { deepFreeze } from "./freeze.js";
import type { AppliedOverlay, Blueprint, RetiredItem } from "./model.js";
import type { Overlay, OverlayAddition } from "./overlay.js";
import { overlayShapeIssues, overlayTypeIssues } from "./overlay-shape.js";
import { parseVersion, parseVersionRange, versionInRange } from "./version-range.js";

/**
 * Two overlays that want different things. `kept` is the overlay whose wish holds: the later one, except that
 * a retirement outweighs an override or a new addition under the retired id.
 */
export interface OverlayConflict {
  readonly kind: "override-override" | "override-retired" | "add-exists" | "add-retired" | "retire-retire";
  readonly item: { readonly kind: ItemKind; readonly id: string };
  readonly field: string | null;
  readonly overlays: readonly [string, string];
  readonly kept: string;
  readonly message: string;
}

/** A blueprint with overlays laid on, and where they disagreed. */
export interface OverlaidBlueprint {
  readonly blueprint: Blueprint;
  readonly conflicts: readonly OverlayConflict[];
}

/**
 * What keeps an overlay from being laid on a blueprint: its form, its version range, ids and references that
 * are not there. Empty when it fits. Conflicts between overlays are not issues; {@link applyOverlay} reports them.
 *
 * @example
 * import { blueprint, checkOverlay } from "ai-operating-model/blueprint";
 * const old = { id: "acme-old", namespace: "acme", version: "1.0.0", extends: "~0.9.0" };
 * checkOverlay(old, blueprint).map((issue) => issue.code); // => ["version-out-of-range"]
 */
export function checkOverlay(overlay: Overlay, blueprint: Blueprint): Issue[] {
  assertBlueprint(blueprint);
  const mistyped = overlayTypeIssues(overlay);
  if (mistyped.length > 0) return mistyped;
  return fitIssues(overlay, blueprint, withAdditions(catalogOf(blueprint), [overlay]));
}

/**
 * Lays overlays on a blueprint: all additions first, then overrides, then retirements, so that the order of
 * overlays matters only where they conflict; then the later one holds. The blueprint given is not changed.
 *
 * @returns the new blueprint, frozen, with the conflicts; or all issues, when an overlay does not fit or the
 *   result would not be sound.
 * @example
 * import { applyOverlay, blueprint, findQuestion } from "ai-operating-model/blueprint";
 * import { unwrap } from "ai-operating-model/model";
 * const { blueprint: ours, conflicts } = unwrap(
 *   applyOverlay(blueprint, [
 *     {
 *       id: "acme-group",
 *       namespace: "acme",
 *       version: "1.0.0",
 *       extends: "^1.0.0",
 *       override: [{ kind: "question", id: "scale.question.knowledge-sharing", fields: { weight: 2 } }],
 *     },
 *   ]),
 * );
 * findQuestion(ours, "knowledge-sharing")?.weight; // => 2
 * conflicts; // => []
 */
export function applyOverlay(
  blueprint: Blueprint,
  overlays: readonly Overlay[],
): Result<OverlaidBlueprint, Issue[]> {
  assertBlueprint(blueprint);
  assertList(overlays, ["overlays"]);
  const mistyped = overlays.flatMap((overlay, index) => overlayTypeIssues(overlay, [index]));
  if (mistyped.length > 0) return err(mistyped);
  // Copies, since the result is frozen and the caller's own data must not be.
  return laidOn(copyOf(blueprint), copyOf(overlays));
}

function copyOf<T>(data: T): T {
  return JSON.parse(JSON.stringify(data)) as T;
}

function laidOn(blueprint: Blueprint, overlays: readonly Overlay[]): Result<OverlaidBlueprint, Issue[]> {
  const known = withAdditions(catalogOf(blueprint), overlays);
  const issues = overlays.flatMap((overlay, index) =>
    [
      ...fitIssues(overlay, blueprint, known),
      ...repeatIssues(overlay, [...blueprint.overlays, ...overlays.slice(0, index)]),
    ].map((found) => ({
      ...found,
      path: [index, ...found.path],
    })),
  );
  if (issues.length > 0) return err(issues);

  const conflicts: OverlayConflict[] = [];
  const catalog = catalogOf(blueprint);
  const retired = new Map(blueprint.retired.map((item) => [catalogKey(item.kind, item.id), item]));
  const applied: AppliedOverlay[] = [...blueprint.overlays];

  const addedBy = new Map<string, string>();
  for (const overlay of overlays)
    for (const item of additionsOf(overlay)) {
      const key = catalogKey(item.kind, item.id);
      // What is added inside an outcome that is gone would be lost in silence.
      const gone = retired.get(key) ?? retired.get(catalogKey("outcome", item.parent ?? ""));
      const present = catalog.get(key);
      if (gone) conflicts.push(conflict("add-retired", item, null, [gone.by, overlay.id], gone.by));
      else {
        if (present && canonicalJson(present) !== canonicalJson(item)) {
          const other = addedBy.get(key) ?? "the blueprint";
          conflicts.push(conflict("add-exists", item, null, [other, overlay.id], overlay.id));
        }
        catalog.set(key, item);
        addedBy.set(key, overlay.id);
      }
    }

  const retiring = overlays.flatMap((overlay) => retirementsOf(overlay, catalog, retired));
  const goingAway = new Map([
    ...retired,
    ...retiring.map((item) => [catalogKey(item.kind, item.id), item] as const),
  ]);
  for (const overlay of overlays) {
    const overridden: AppliedOverlay["overridden"][number][] = [];
    for (const { kind, id, fields } of overlay.override ?? []) {
      const key = catalogKey(kind, id);
      const gone = goingAway.get(key);
      for (const [field, value] of Object.entries(fields)) {
        if (gone) {
          conflicts.push(conflict("override-retired", { kind, id }, field, [gone.by, overlay.id], gone.by));
          continue;
        }
        const item = catalog.get(key) as CatalogItem;
        const other = applied.find(({ overridden: done }) =>
          done.some((entry) => entry.kind === kind && entry.id === id && entry.field === field),
        );
        if (other && canonicalJson(item.fields[field]) !== canonicalJson(value))
          conflicts.push(conflict("override-override", item, field, [other.id, overlay.id], overlay.id));
        catalog.set(key, { ...item, fields: { ...item.fields, [field]: value } });
        overridden.push({ kind, id, field });
      }
    }
    applied.push({ id: overlay.id, version: overlay.version, overridden });
  }

  for (const item of retiring) {
    const key = catalogKey(item.kind, item.id);
    const target = { kind: item.kind as ItemKind, id: item.id };
    const before = retired.get(key);
    // What lies inside a retired item goes with it: only an item that the overlay names is in dispute.
    const named = overlays
      .find(({ id }) => id === item.by)
      ?.retire?.some(({ kind, id }) => kind === item.kind && id === item.id);
    if (before && named)
      conflicts.push(conflict("retire-retire", target, null, [before.by, item.by], item.by));
    for (const { id, overridden } of blueprint.overlays)
      for (const entry of overridden.filter(({ kind, id: of }) => kind === item.kind && of === item.id))
        conflicts.push(conflict("override-retired", target, entry.field, [id, item.by], item.by));
    retired.set(key, item);
    catalog.delete(key);
  }

  const gone = [...retired].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
  const result = blueprintOf(relinked(catalog, gone), {
    ...blueprint,
    retired: gone,
    overlays: applied.sort((a, b) => (a.id < b.id ? -1 : 1)),
  });
  const unsound = checkBlueprint(result);
  return unsound.length > 0 ? err(unsound) : ok(deepFreeze({ blueprint: result, conflicts }));
}

function fitIssues(overlay: Overlay, blueprint: Blueprint, known: Catalog): Issue[] {
  const issues = overlayShapeIssues(overlay);
  const range = parseVersionRange(overlay.extends);
  const version = parseVersion(blueprint.version);
  if (range && !(version && versionInRange(version, range)))
    issues.push({
      code: "version-out-of-range",
      path: ["extends"],
      message: `overlay ${overlay.id} is made for blueprint ${overlay.extends}; this one is ${blueprint.version}`,
      expected: overlay.extends,
      received: blueprint.version,
    });
  const exists = (kind: string, id: string): boolean =>
    known.has(catalogKey(kind, id)) || blueprint.retired.some((item) => item.kind === kind && item.id === id);
  const mustExist = (kind: string, id: string, path: (string | number)[]): void => {
    if (!exists(kind, id)) {
      // Short ids find items, but what is kept names them in full.
      const full = [...known.values()].find((item) => item.kind === kind && item.id.endsWith(`.${id}`));
      issues.push({
        code: "unknown-item",
        path,
        message: `there is no ${kind} ${id} in the blueprint${full ? `; in full it is ${full.id}` : ""}`,
        expected: `the id of a ${kind}`,
        received: id,
      });
    }
  };
  overlay.override?.forEach(({ kind, id }, index) => {
    mustExist(kind, id, ["override", index, "id"]);
  });
  overlay.retire?.forEach(({ kind, id, replacedBy }, index) => {
    mustExist(kind, id, ["retire", index, "id"]);
    if (replacedBy !== undefined) mustExist(kind, replacedBy, ["retire", index, "replacedBy"]);
  });
  overlay.add?.forEach((addition, index) => {
    if (addition.kind === "checklist-item") mustExist("outcome", addition.outcome, ["add", index, "outcome"]);
  });
  return issues;
}

function repeatIssues({ id }: Overlay, earlier: readonly { readonly id: string }[]): Issue[] {
  if (!earlier.some((other) => other.id === id)) return [];
  return [{ code: "duplicate-overlay", path: ["id"], message: `overlay ${id} is laid on already` }];
}

function additionsOf(overlay: Overlay): CatalogItem[] {
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

function withAdditions(catalog: Catalog, overlays: readonly Overlay[]): Catalog {
  for (const item of overlays.flatMap(additionsOf)) catalog.set(catalogKey(item.kind, item.id), item);
  return catalog;
}

/** What an overlay retires, with the items inside an outcome or a crosswalk. */
function retirementsOf(
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

/** References to what is gone go to its replacement or are dropped. */
function relinked(catalog: Catalog, retired: readonly RetiredItem[]): Catalog {
  const resolve = successorOf(retired);
  return new Map([...catalog].map(([key, item]) => [key, withReferences(item, resolve)]));
}

function conflict(
  kind: OverlayConflict["kind"],
  { kind: itemKind, id }: { readonly kind: ItemKind; readonly id: string },
  field: string | null,
  overlays: readonly [string, string],
  kept: string,
): OverlayConflict {
  const what = field === null ? `${itemKind} ${id}` : `${field} of ${itemKind} ${id}`;
  const message = `${overlays[0]} and ${overlays[1]} disagree on ${what} (${kind}); ${kept} holds`;
  return { kind, item: { kind: itemKind, id }, field, overlays, kept, message };
}
