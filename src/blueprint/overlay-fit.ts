import type { Issue } from "../foundation/issue.js";
import { type Catalog, catalogKey } from "./catalog.js";
import type { Blueprint } from "./model.js";
import type { Overlay } from "./overlay.js";
import { overlayShapeIssues } from "./overlay-shape.js";
import { parseVersion, parseVersionRange, versionInRange } from "./version-range.js";

/** What keeps an overlay from fitting a blueprint; `known` are its items and those that overlays add. */
export function overlayFitIssues(overlay: Overlay, blueprint: Blueprint, known: Catalog): Issue[] {
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
