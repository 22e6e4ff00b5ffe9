import path from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { filesBelow, read, root } from "./source.ts";

const sources = filesBelow("src");

function linesMatching(files: readonly string[], pattern: RegExp): string[] {
  return files.flatMap((file) =>
    read(file)
      .split("\n")
      .flatMap((line, index) =>
        pattern.test(line) && !/^\s*(\*|\/\/|\/\*)/.test(line)
          ? [`${file}:${index + 1}: ${line.trim()}`]
          : [],
      ),
  );
}

describe("names", () => {
  test("files are in kebab-case and say what they hold", () => {
    const wrong = sources.filter((file) => {
      const stem = path.posix.basename(file, ".ts");
      return (
        !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem) || /^(utils?|helpers?|common|misc|types|shared)$/.test(stem)
      );
    });
    expect(wrong).toEqual([]);
  });

  test("no exported function is called get… or calc…", () => {
    expect(linesMatching(sources, /^export (async )?function (get|calc)[A-Z]/)).toEqual([]);
  });

  test("files stay short", () => {
    const data =
      /^src\/(blueprint|foundation\/statistics\/(tables|sobol)|simulation\/sobol-directions)|^src\/index\.ts$/;
    const long = sources
      .filter((file) => !data.test(file))
      .map((file) => ({ file, lines: read(file).split("\n").length }))
      .filter(({ lines }) => lines > 320);
    expect(long).toEqual([]);
  });
});

describe("purity", () => {
  test("no clock, chance, local time or console in src", () => {
    const pattern = /Date\.now\(|new Date\(\)|Math\.random|getTimezoneOffset|toLocale[A-Z]|console\./;
    expect(linesMatching(sources, pattern)).toEqual([]);
  });

  test("what a simulation draws and adds up is rounded alike by every engine", () => {
    // ECMAScript leaves the last bits of these to the engine; `foundation/elementary` has our own.
    const own = /^src\/(simulation|foundation\/(distribution|elementary|random))/;
    const pattern =
      / \*\*=? |\bMath\.(a?(sin|cos|tan)h?|atan2|cbrt|exp|expm1|hypot|log|log10|log1p|log2|pow)\b/;
    expect(
      linesMatching(
        sources.filter((file) => own.test(file)),
        pattern,
      ),
    ).toEqual([]);
  });

  test("no escape from the type system without its reason beside it", () => {
    const pattern = /\bas any\b|: any\b|as unknown as|@ts-(ignore|expect-error|nocheck)|biome-ignore/;
    const bare = linesMatching(sources, pattern).filter((hit) => {
      const [, file, line] = /^([^:]+):(\d+):/.exec(hit) as unknown as [string, string, string];
      const lines = read(file).split("\n");
      const here = lines[Number(line) - 1] as string;
      const above = lines[Number(line) - 2] ?? "";
      return !/\/\/ \S/.test(here) && !/^\s*(\/\/|\*)/.test(above);
    });
    expect(bare).toEqual([]);
  });

  test("every example is in the type check, where a wildcard leaves out folders that begin with a dot", () => {
    const { config } = ts.readConfigFile(path.join(root, "tsconfig.test.json"), ts.sys.readFile);
    const { fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
    const examples = fileNames.filter((file) => file.includes("/test/.generated/"));
    expect(examples.some((file) => file.endsWith("/README-md.page.test.ts"))).toBe(true);
    expect(examples.length).toBeGreaterThan(100);
  });
});

describe("public documentation", () => {
  test("every exported declaration has a doc comment that says something", () => {
    const bare: string[] = [];
    for (const file of sources) {
      const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.ES2022, true);
      for (const statement of source.statements) {
        if (!ts.isFunctionDeclaration(statement) && !ts.isInterfaceDeclaration(statement)) continue;
        if (!ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) continue;
        // An overload is documented once, above its first signature.
        const name = statement.name?.text ?? "default";
        if (ts.getJSDocCommentsAndTags(statement).length === 0 && !documentedOverload(source, name)) {
          bare.push(`${file}: ${name}`);
        }
      }
    }
    expect(bare).toEqual([]);
  });
});

function documentedOverload(source: ts.SourceFile, name: string): boolean {
  return source.statements.some(
    (statement) =>
      ts.isFunctionDeclaration(statement) &&
      statement.name?.text === name &&
      ts.getJSDocCommentsAndTags(statement).length > 0,
  );
}
