// Makes a test of every code example: `@example` blocks of src and ```ts blocks of README.md and docs. They are
// written to test/.generated, where the type check and the test run find them. A line `expression; // => value`
// becomes an assertion. All ts blocks of a page share one scope, in order, as a reader would run them.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const target = path.join(root, "test/.generated");

function files(folder, ending) {
  const out = [];
  for (const name of readdirSync(path.join(root, folder)).sort()) {
    const inner = path.posix.join(folder, name);
    if (inner === "docs/api") continue;
    if (statSync(path.join(root, inner)).isDirectory()) out.push(...files(inner, ending));
    else if (name.endsWith(ending)) out.push(inner);
  }
  return out;
}

/** The `@example` blocks of a source file, each with its line. */
export function examplesOf(text) {
  const blocks = [];
  for (const comment of text.matchAll(/\/\*\*[\s\S]*?\*\//g)) {
    const lines = comment[0]
      .split("\n")
      .map((line) => line.replace(/^\s*(\/\*\*|\*\/|\*) ?/, "").replace(/\s*\*\/$/, ""));
    let line = text.slice(0, comment.index).split("\n").length;
    let block;
    for (const content of lines) {
      if (content.startsWith("@example")) {
        block = { line, lines: [] };
        blocks.push(block);
      } else if (content.startsWith("@")) block = undefined;
      else if (block && !content.startsWith("```")) block.lines.push(content);
      line++;
    }
  }
  return blocks.map((block) => ({ line: block.line, code: block.lines.join("\n") }));
}

/** The fenced blocks of a page with their language. */
export function fencesOf(text) {
  const out = [];
  for (const match of text.matchAll(/^```(\w*)[^\n]*\n([\s\S]*?)^```$/gm)) {
    out.push({ language: match[1], code: match[2], line: text.slice(0, match.index).split("\n").length });
  }
  return out;
}

/** The import statements of a program, and the rest of it. */
export function importsApart(code) {
  const imports = [];
  const body = code.replace(/^import[\s\S]*?from\s+"[^"]+";$/gm, (text) => {
    imports.push(text);
    return "";
  });
  return { imports, body };
}

/** Imports first, assertions made of `// =>` remarks, and the rest as the body of one async test. */
function testOf(title, code) {
  const { imports, body: rest } = importsApart(code);
  const body = rest.replace(/^([ \t]*)(.*?);?[ \t]*\/\/ => (.*)$/gm, (_, indent, expression, expected) => {
    const declared = /^(?:const|let) (\w+)\b/.exec(expression);
    if (declared) return `${indent}${expression};\n${indent}__equal(${declared[1]}, ${expected});`;
    return `${indent}__equal(${expression}, ${expected});`;
  });
  return { imports, body, title };
}

/** Import statements with each name once, since the blocks of a page may import the same one. */
export function importsOnce(statements) {
  const bindings = new Map();
  for (const text of statements) {
    const named = /^import\s+(type\s+)?\{([\s\S]*?)\}\s+from\s+("[^"]+");$/.exec(text);
    if (!named) {
      bindings.set(text, text);
      continue;
    }
    for (const part of named[2]
      .split(",")
      .map((name) => name.trim())
      .filter(Boolean)) {
      const isType = named[1] || part.startsWith("type ");
      const name = part.replace(/^type /, "");
      bindings.set(name, `import { ${isType ? "type " : ""}${name} } from ${named[3]};`);
    }
  }
  return [...bindings.values()];
}

function fileOf(blocks) {
  const tests = blocks.map(
    ({ title, body }) => `test(${JSON.stringify(title)}, async () => {\n${body}\n}, 120_000);\n`,
  );
  return `import { expect as __expect, test } from "vitest";
const __equal = (actual: unknown, expected: unknown): void => {
  __expect(actual).toEqual(expected);
};
${importsOnce(blocks.flatMap(({ imports }) => imports)).join("\n")}
${tests.join("\n")}`;
}

export function extractExamples() {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const file of files("src", ".ts")) {
    const blocks = examplesOf(readFileSync(path.join(root, file), "utf8"));
    if (blocks.length === 0) continue;
    const tests = blocks.map(({ line, code }) => testOf(`${file}:${line}`, code));
    writeFileSync(path.join(target, `${file.replace(/[/.]/g, "-")}.example.test.ts`), fileOf(tests));
  }
  for (const file of ["README.md", ...files("docs", ".md")]) {
    const blocks = fencesOf(readFileSync(path.join(root, file), "utf8")).filter(
      ({ language }) => language === "ts",
    );
    if (blocks.length === 0) continue;
    const code = blocks.map((block) => block.code).join("\n");
    writeFileSync(
      path.join(target, `${file.replace(/[/.]/g, "-")}.page.test.ts`),
      fileOf([testOf(file, code)]),
    );
  }
}

if (import.meta.url === `file://${process.argv[1]}`) extractExamples();
