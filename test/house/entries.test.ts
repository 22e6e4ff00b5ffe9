import path from "node:path";
import { build } from "esbuild";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { entries, packageShape } from "../../scripts/entries.mjs";
import { examplesOf } from "../../scripts/extract-examples.mjs";
import { reexports, rootIndex } from "../../scripts/write-entries.mjs";
import { read, root } from "./source.ts";

const squeeze = (text: string): string => text.replace(/[\s,]+/g, "");

describe("entries", () => {
  test("package.json declares the entries that exist, no more and no less", () => {
    const manifest = JSON.parse(read("package.json"));
    const shape = packageShape();
    expect(manifest.exports).toEqual(shape.exports);
    expect(manifest.typesVersions).toEqual(shape.typesVersions);
  });

  test("the root repeats every chapter by explicit name (else run `npm run entries`)", () => {
    const names = (text: string): string[] =>
      [...text.matchAll(/export (type )?(\{[^}]*\}|\* as \w+) from "([^"]+)"/g)]
        .flatMap(([, type, list, from]) =>
          (list as string)
            .replace(/[{}]/g, "")
            .split(",")
            .map((name) => name.trim())
            .filter(Boolean)
            .map((name) => `${type && !name.startsWith("type ") ? "type " : ""}${name} ${from}`),
        )
        .map(squeeze)
        .sort();
    expect(names(read("src/index.ts"))).toEqual(names(rootIndex()));
  });

  test("only the root and schemas load zod; roi loads no prose", async () => {
    for (const { subpath, file } of entries()) {
      const { metafile } = await build({
        entryPoints: [path.join(root, file)],
        bundle: true,
        write: false,
        metafile: true,
        format: "esm",
        packages: "external",
        logLevel: "silent",
      });
      const inputs = Object.values(metafile.inputs).flatMap((input) => input.imports.map((i) => i.path));
      const zod = inputs.includes("zod");
      if (subpath !== "." && subpath !== "./schemas") expect([subpath, zod]).toEqual([subpath, false]);
      const prose = Object.keys(metafile.inputs).some((input) => input.includes("blueprint/text"));
      if (subpath === "./roi" || subpath === "./statistics")
        expect([subpath, prose]).toEqual([subpath, false]);
    }
  });
});

test("every public function has an executed example", () => {
  const without: string[] = [];
  for (const { subpath, file } of entries()) {
    if (subpath === ".") continue;
    for (const { from, names } of reexports(file)) {
      const source = from.replace(/\.js$/, ".ts");
      const parsed = ts.createSourceFile(source, read(source), ts.ScriptTarget.ES2022, true);
      for (const { name, type } of names) {
        if (type) continue;
        const declarations = parsed.statements.filter(
          (statement) => ts.isFunctionDeclaration(statement) && statement.name?.text === name,
        );
        if (declarations.length === 0) continue;
        const docs = declarations
          .flatMap((d) => ts.getJSDocCommentsAndTags(d))
          .map((node) => node.getFullText());
        if (!docs.some((text) => examplesOf(text.trim()).length > 0)) without.push(`${source}: ${name}`);
      }
    }
  }
  expect(without).toEqual([]);
});
