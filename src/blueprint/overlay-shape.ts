import type { Issue, Path } from "../foundation/issue.js";
import { checkShape, type Shape } from "../foundation/shape.js";
import type { ItemKind } from "./catalog.js";
import type { Overlay } from "./overlay.js";
import { parseVersion, parseVersionRange } from "./version-range.js";

/** Fields that an overlay may set, by kind. Identity and what follows from other items are left out. */
export const overridable: Readonly<Record<ItemKind, readonly string[]>> = {
  blueprint: ["vision", "description", "importance", "urgency"],
  stage: ["name", "description"],
  outcome: ["name", "description", "mandatory"],
  "checklist-item": ["text", "evidence", "mandatory"],
  question: ["text", "guidance", "weight", "scale", "evidence", "outcomes", "metrics"],
  metric: ["name", "definition", "computation", "gaming", "unit", "direction", "target"],
  principle: ["name", "description"],
  requirement: ["name", "description", "carriedOutBy"],
  aim: ["name", "description", "measure", "metrics"],
  "failure-mode": ["name", "symptom", "detection", "records", "metrics", "outcomes"],
  resource: ["kind", "title", "authors", "publisher", "year", "status", "note", "crosswalk"],
  crosswalk: ["name", "publisher", "edition", "note"],
  "crosswalk-entry": ["name", "note", "stages", "outcomes", "lifecycle"],
  term: ["term", "definition", "seeAlso"],
};

const SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*";
const inStage: readonly string[] = ["outcome", "question", "metric"];

const shapes: Readonly<Record<string, Shape>> = {
  overlay: {
    id: "string",
    namespace: "string",
    version: "string",
    extends: "string",
    add: "addition*?",
    override: "override*?",
    retire: "retirement*?",
  },
  addition: { kind: "string", outcome: "string?", item: "item" },
  item: { id: "string", stage: "string?", checklist: "entry*?", entries: "entry*?" },
  entry: { id: "string" },
  override: { kind: "string", id: "string", fields: "object" },
  retirement: { kind: "string", id: "string", reason: "string", replacedBy: "string?" },
};

/** What of an overlay is of a wrong type, so that nothing further can be asked of it. */
export function overlayTypeIssues(overlay: unknown, path: Path = []): Issue[] {
  const issues = checkShape({ shapes, rules: {} }, "overlay", overlay, path);
  if (issues.length > 0) return issues;
  const { add = [] } = overlay as Overlay;
  return add.flatMap(({ kind, item }, index) => {
    const own: Shape =
      kind === "outcome" ? { checklist: "entry*" } : kind === "crosswalk" ? { entries: "entry*" } : {};
    return checkShape({ shapes: { ...shapes, own }, rules: {} }, "own", item, [
      ...path,
      "add",
      index,
      "item",
    ]);
  });
}

/** What is wrong with an overlay by itself, whatever blueprint it is laid on. */
export function overlayShapeIssues(overlay: Overlay): Issue[] {
  const mistyped = overlayTypeIssues(overlay);
  if (mistyped.length > 0) return mistyped;
  return [...headIssues(overlay), ...additionIssues(overlay), ...changeIssues(overlay)];
}

function headIssues({ id, namespace, version, extends: range }: Overlay): Issue[] {
  const issues: Issue[] = [];
  const slug = new RegExp(`^${SLUG}$`);
  if (!slug.test(id)) issues.push(issue("invalid-id", ["id"], "kebab-case", id));
  if (!slug.test(namespace)) issues.push(issue("invalid-namespace", ["namespace"], "kebab-case", namespace));
  if (!parseVersion(version))
    issues.push(issue("invalid-version", ["version"], "major.minor.patch", version));
  if (!parseVersionRange(range)) {
    const forms = "1.2.3, ^1.2.3, ~1.2.3 or >=1.2.3 <2.0.0";
    issues.push(issue("invalid-range", ["extends"], `a version range in one of the forms ${forms}`, range));
  }
  return issues;
}

function additionIssues({ namespace, add = [] }: Overlay): Issue[] {
  const issues: Issue[] = [];
  const seen = new Set<string>();
  const claim = (kind: string, id: string, pattern: string, path: Path): void => {
    const key = `${kind} ${id}`;
    if (seen.has(key)) issues.push(issue("duplicate-id", path, "added once", id));
    seen.add(key);
    if (!id.startsWith(`${namespace}:`))
      issues.push(issue("not-namespaced", path, `an id that begins with ${namespace}:`, id));
    else if (!new RegExp(`^${pattern}$`).test(id.slice(namespace.length + 1)))
      issues.push(issue("invalid-id", path, `${namespace}: followed by ${readable(kind)}`, id));
  };
  add.forEach((addition, index) => {
    const { kind, item } = addition;
    const pattern = inStage.includes(kind)
      ? `${(item as { stage?: string }).stage}\\.${kind}\\.${SLUG}`
      : SLUG;
    claim(kind, item.id, pattern, ["add", index, "item", "id"]);
    if (addition.kind === "outcome") {
      addition.item.checklist.forEach((entry, position) => {
        claim("checklist-item", entry.id, SLUG, ["add", index, "item", "checklist", position, "id"]);
      });
    }
  });
  return issues;
}

function changeIssues({ override = [], retire = [] }: Overlay): Issue[] {
  const issues: Issue[] = [];
  const retired = new Set<string>();
  retire.forEach(({ kind, id, reason }, index) => {
    const key = `${kind} ${id}`;
    if (retired.has(key)) issues.push(issue("duplicate-id", ["retire", index, "id"], "retired once", id));
    retired.add(key);
    if (reason.trim() === "")
      issues.push(issue("reason-required", ["retire", index, "reason"], "a reason", reason));
  });
  const fieldsSeen = new Set<string>();
  override.forEach(({ kind, id, fields }, index) => {
    if (retired.has(`${kind} ${id}`))
      issues.push(
        issue("retired-and-overridden", ["override", index, "id"], "not retired by the same overlay", id),
      );
    for (const field of Object.keys(fields)) {
      const path = ["override", index, "fields", field];
      const allowed = Object.hasOwn(overridable, kind) ? overridable[kind] : undefined;
      if (!allowed?.includes(field))
        issues.push(issue("unknown-field", path, `one of ${allowed?.join(", ") ?? "none"}`, field));
      const key = `${kind} ${id} ${field}`;
      if (fieldsSeen.has(key)) issues.push(issue("duplicate-override", path, "set once", field));
      fieldsSeen.add(key);
    }
  });
  return issues;
}

function readable(kind: string): string {
  return inStage.includes(kind)
    ? `stage.${kind}.name, where stage is the item's own`
    : "a name in kebab-case";
}

function issue(code: string, path: Path, expected: string, received: string): Issue {
  const place = path[path.length - 1];
  return { code, path, message: `${place} must be ${expected}; received ${received}`, expected, received };
}
