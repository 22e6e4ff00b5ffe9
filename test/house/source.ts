import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/** The top of the repository. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** All files below a folder, as paths from the top, in order. */
export function filesBelow(folder: string, ending = ".ts"): string[] {
  return readdirSync(path.join(root, folder))
    .sort()
    .flatMap((name) => {
      const inner = path.posix.join(folder, name);
      if (name === "node_modules" || name === ".generated") return [];
      if (statSync(path.join(root, inner)).isDirectory()) return filesBelow(inner, ending);
      return name.endsWith(ending) ? [inner] : [];
    });
}

export function read(file: string): string {
  return readFileSync(path.join(root, file), "utf8");
}

/** What a file imports or re-exports, type-only imports included: files of src by path, libraries by name. */
export function importsOf(file: string): { files: string[]; libraries: string[] } {
  const files: string[] = [];
  const libraries: string[] = [];
  for (const { fileName } of ts.preProcessFile(read(file), true, true).importedFiles) {
    if (fileName.startsWith(".")) {
      files.push(path.posix.join(path.posix.dirname(file), fileName).replace(/\.js$/, ".ts"));
    } else libraries.push(fileName);
  }
  return { files, libraries };
}

/** Whether anything of a file is left when its types are erased. */
export function hasCode(file: string): boolean {
  const { outputText } = ts.transpileModule(read(file), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, removeComments: true },
  });
  return (
    outputText
      .replace(/export \{\s*\};?/g, "")
      .replace(/^import .*$/gm, "")
      .trim() !== ""
  );
}

/** Files that are the entry of a folder. */
export const isBarrel = (file: string): boolean => path.posix.basename(file) === "index.ts";
