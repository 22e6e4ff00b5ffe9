// Writes what follows from the list of entries: src/index.ts, the whole public surface by explicit name, and
// `exports` and `typesVersions` of package.json. Run it after a chapter's index.ts has changed:
// `npm run entries`.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { apart, entries, packageShape } from "./entries.mjs";

/** @returns {{ from: string, names: { name: string, type: boolean }[] }[]} the re-exports of a barrel */
export function reexports(file) {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022);
  return source.statements.map((statement) => {
    if (!ts.isExportDeclaration(statement) || !statement.exportClause) {
      throw new Error(`${file}: a barrel holds nothing but re-exports: ${statement.getText(source)}`);
    }
    const from = path.posix.join(path.posix.dirname(file), statement.moduleSpecifier.text);
    if (ts.isNamespaceExport(statement.exportClause)) {
      return { from, names: [{ name: `* as ${statement.exportClause.name.text}`, type: false }] };
    }
    const names = statement.exportClause.elements.map((element) => ({
      name: element.name.text,
      type: statement.isTypeOnly || element.isTypeOnly,
    }));
    return { from, names };
  });
}

export function rootIndex() {
  const owner = new Map();
  const bySource = new Map();
  for (const { subpath, file } of entries()) {
    if (subpath === "." || apart.includes(subpath)) continue;
    for (const { from, names } of reexports(file)) {
      for (const { name, type } of names) {
        const known = owner.get(name);
        if (known === from) continue;
        if (known) throw new Error(`${name} is exported by both ${known} and ${from}`);
        owner.set(name, from);
        bySource.set(from, [...(bySource.get(from) ?? []), type ? `type ${name}` : name]);
      }
    }
  }
  const lines = ["// Written by `npm run entries` from the chapters' own index files; do not edit."];
  for (const [from, names] of [...bySource].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const source = `./${path.posix.relative("src", from)}`;
    const spaces = names.filter((name) => name.startsWith("* as "));
    for (const space of spaces) lines.push(`export ${space} from "${source}";`);
    const plain = names.filter((name) => !name.startsWith("* as "));
    if (plain.length > 0) lines.push(`export { ${plain.join(", ")} } from "${source}";`);
  }
  return `${lines.join("\n")}\n`;
}

if (import.meta.url === `file://${process.argv[1]}`) {
  writeFileSync("src/index.ts", rootIndex());
  const manifest = JSON.parse(readFileSync("package.json", "utf8"));
  writeFileSync("package.json", `${JSON.stringify({ ...manifest, ...packageShape() }, null, 2)}\n`);
  execFileSync("npx", ["biome", "check", "--write", "src/index.ts", "package.json"], { stdio: "inherit" });
}
