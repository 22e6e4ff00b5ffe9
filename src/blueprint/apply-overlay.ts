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
  successorOf,
  withReferences,
} from "./catalog.js";
import { checkBlueprint } from "./check-blueprint.js";
import { deepFreeze } from "./freeze.js";
import type { AppliedOverlay, Blueprint, RetiredItem } from "./model.js";
import type { Overlay } from "./overlay.js";
import { overlayFitIssues } from "./overlay-fit.js";
import { additionsOf, retirementsOf, withAdditions } from "./overlay-items.js";
import { overlayTypeIssues } from "./overlay-shape.js";

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
  return overlayFitIssues(overlay, blueprint, withAdditions(catalogOf(blueprint), [overlay]));
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

/** What is built up while overlays are laid on. */
interface Laying {
  readonly catalog: Catalog;
  readonly retired: Map<string, RetiredItem>;
  readonly applied: AppliedOverlay[];
  readonly conflicts: OverlayConflict[];
}

function laidOn(blueprint: Blueprint, overlays: readonly Overlay[]): Result<OverlaidBlueprint, Issue[]> {
  const known = withAdditions(catalogOf(blueprint), overlays);
  const issues = overlays.flatMap((overlay, index) =>
    [
      ...overlayFitIssues(overlay, blueprint, known),
      ...repeatIssues(overlay, [...blueprint.overlays, ...overlays.slice(0, index)]),
    ].map((found) => ({
      ...found,
      path: [index, ...found.path],
    })),
  );
  if (issues.length > 0) return err(issues);
  const laying: Laying = {
    catalog: catalogOf(blueprint),
    retired: new Map(blueprint.retired.map((item) => [catalogKey(item.kind, item.id), item])),
    applied: [...blueprint.overlays],
    conflicts: [],
  };
  const { catalog, retired, applied, conflicts } = laying;
  layAdditions(overlays, laying);
  const retiring = overlays.flatMap((overlay) => retirementsOf(overlay, catalog, retired));
  layOverrides(overlays, retiring, laying);
  layRetirements(overlays, retiring, blueprint, laying);
  const gone = [...retired].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
  const result = blueprintOf(relinked(catalog, gone), {
    ...blueprint,
    retired: gone,
    overlays: applied.sort((a, b) => (a.id < b.id ? -1 : 1)),
  });
  const unsound = checkBlueprint(result);
  return unsound.length > 0 ? err(unsound) : ok(deepFreeze({ blueprint: result, conflicts }));
}

function layAdditions(overlays: readonly Overlay[], { catalog, retired, conflicts }: Laying): void {
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
}

function layOverrides(
  overlays: readonly Overlay[],
  retiring: readonly RetiredItem[],
  { catalog, retired, applied, conflicts }: Laying,
): void {
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
}

function layRetirements(
  overlays: readonly Overlay[],
  retiring: readonly RetiredItem[],
  blueprint: Blueprint,
  { catalog, retired, conflicts }: Laying,
): void {
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
}

function repeatIssues({ id }: Overlay, earlier: readonly { readonly id: string }[]): Issue[] {
  if (!earlier.some((other) => other.id === id)) return [];
  return [{ code: "duplicate-overlay", path: ["id"], message: `overlay ${id} is laid on already` }];
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
