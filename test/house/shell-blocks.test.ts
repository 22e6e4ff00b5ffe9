import ts from "typescript";
import { describe, expect, test } from "vitest";
import { fencesOf } from "../../scripts/extract-examples.mjs";
import { filesBelow, read } from "./source.ts";

const pages = [
  "README.md",
  ...filesBelow("docs", ".md").filter((page) => !page.startsWith("docs/api/")),
  ...filesBelow("examples", ".md"),
];
const blocks = pages.flatMap((page) => fencesOf(read(page)).map((fence) => ({ page, ...fence })));
const place = ({ page, line }: { page: string; line: number }): string => `${page}:${line}`;

/** Pages whose shell blocks a test runs as they stand, and that test. */
const runWhole: Readonly<Record<string, string>> = {
  "docs/notebook.md": "test/consumers/notebook.test.ts",
};
/** Commands that are run with the tarball in place of the published package, and what shows it. */
const runByTheConsumers: Readonly<Record<string, RegExp>> = {
  "npm install ai-operating-model zod":
    /const hostTools = \{[^}]*\bzod:[\s\S]*"ai-operating-model": `file:[\s\S]*"npm", \["install"/,
};

/** The commands of .ci/run that count as a step, without the variables set before them. */
function steps(): string[] {
  return [...read(".ci/run").matchAll(/^(?:\w+=\S+ )*step "[^"]+" (.+)$/gm)].map(([, command]) =>
    (command as string).trim(),
  );
}

/** Each command of a shell block; a line may join several with `&&`. */
function commandsOf(code: string): string[] {
  return code
    .split(/\n|&&/)
    .map((command) => command.replace(/(^|\s)#.*$/, "").trim())
    .filter((command) => command !== "");
}

describe("shell blocks of the pages", () => {
  test("every command is a step of .ci/run or is run by a consumer test", () => {
    const proven = new Set([...steps(), ...Object.keys(runByTheConsumers)]);
    const unproven = blocks
      .filter(({ language, page }) => language === "sh" && !(page in runWhole))
      .flatMap((block) =>
        commandsOf(block.code)
          .filter((command) => !proven.has(command))
          .map((command) => `${place(block)}: ${command}`),
      );
    expect(unproven).toEqual([]);
    expect(steps()).toContain("npm run test:consumers");
  });

  test("what is said to be run by consumer tests is still there", () => {
    for (const [page, file] of Object.entries(runWhole)) {
      expect(pages).toContain(page);
      expect(read(file)).toContain(`"${page}"`);
    }
    const setup = read("test/consumers/packed-package.ts");
    for (const evidence of Object.values(runByTheConsumers)) expect(setup).toMatch(evidence);
  });
});

/** What is wrong with a block of each language; `ts` blocks are run as tests, `sh` blocks are seen to above. */
const faults: Readonly<Record<string, (code: string) => readonly string[]>> = {
  ts: () => [],
  sh: () => [],
  text: () => [],
  js: (code) => {
    const compilerOptions = { allowJs: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
    const settings = { fileName: "block.mjs", reportDiagnostics: true, compilerOptions };
    return ts.transpileModule(code, settings).diagnostics?.map(({ code }) => `TS${code}`) ?? [];
  },
  json: (code) => {
    try {
      JSON.parse(code);
      return [];
    } catch (error) {
      return [String(error)];
    }
  },
  mermaid: (code) =>
    /^(flowchart|graph|sequenceDiagram|classDiagram|stateDiagram(-v2)?|erDiagram|gantt)\b/.test(code)
      ? []
      : ["names no kind of diagram"],
};

describe("all blocks of the pages", () => {
  test("every block is found", () => {
    const lost = pages.filter((page) => {
      const lines = read(page).split("\n");
      return lines.filter((line) => /^\s*(```|~~~)/.test(line)).length !== 2 * fencesOf(read(page)).length;
    });
    expect(lost).toEqual([]);
  });

  test("every block is in a language that is checked here, and well-formed in it", () => {
    const wrong = blocks.flatMap((block) =>
      (faults[block.language]?.(block.code) ?? [`no check for "${block.language}"`]).map(
        (fault) => `${place(block)}: ${fault}`,
      ),
    );
    expect(wrong).toEqual([]);
  });
});
