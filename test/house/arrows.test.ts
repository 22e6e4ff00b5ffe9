import { describe, expect, test } from "vitest";
import { filesBelow, importsOf, isBarrel } from "./source.ts";

const sources = filesBelow("src");
const chapter = (file: string): string => file.split("/")[1] as string;

/** Besides foundation, model and blueprint, on which every chapter stands. */
const extraArrows: Record<string, readonly string[]> = {
  value: ["roi"],
  simulation: ["roi", "value"],
  portfolio: ["prioritization"],
  stores: ["gates"],
};
/** Folders that may import every chapter, and that no chapter imports. */
const topFloor = ["operating-model", "charts", "testing", "schemas"];

function allowed(from: string, to: string): boolean {
  if (from === to || to === "foundation") return true;
  if (from === "foundation") return false;
  if (from === "model") return false;
  if (from === "blueprint") return to === "model";
  if (to === "model" || to === "blueprint") return true;
  if (topFloor.includes(from))
    return !topFloor.includes(to) || (to === "operating-model" && from !== "testing");
  return extraArrows[from]?.includes(to) ?? false;
}

describe("folder arrows", () => {
  test("every import follows an arrow of the plan", () => {
    const wrong = sources
      .filter((file) => file !== "src/index.ts")
      .flatMap((file) =>
        importsOf(file)
          .files.filter((target) => !allowed(chapter(file), chapter(target)))
          .map((target) => `${file} -> ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  test("no file imports an index file", () => {
    const wrong = sources.flatMap((file) =>
      importsOf(file)
        .files.filter(isBarrel)
        .map((target) => `${file} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  test("imports run in no circle, types included", () => {
    const graph = new Map(sources.map((file) => [file, importsOf(file).files]));
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(" -> "));
      else if (!done.has(file)) {
        for (const target of graph.get(file) ?? []) visit(target, [...trail, file]);
        done.add(file);
      }
    };
    for (const file of sources) visit(file, []);
    expect(circles).toEqual([]);
  });

  test("every imported file exists", () => {
    const known = new Set(sources);
    const wrong = sources.flatMap((file) =>
      importsOf(file)
        .files.filter((target) => !known.has(target))
        .map((target) => `${file} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe("outside libraries", () => {
  const permitted: readonly (readonly [RegExp, RegExp])[] = [
    [/^decimal\.js$/, /^src\/foundation\/decimal\.ts$/],
    [/^(date-fns|@date-fns)\//, /^src\/foundation\/(calendar|wall-time)\.ts$/],
    [/^@noble\/hashes\//, /^src\/foundation\/hash\.ts$/],
    [/^papaparse$/, /^src\/table\/[a-z-]+\.ts$/],
    [/^zod$/, /^src\/schemas\//],
  ];
  test("each stands only in its own files", () => {
    const wrong = sources.flatMap((file) =>
      importsOf(file)
        .libraries.filter(
          (name) => !permitted.some(([library, place]) => library.test(name) && place.test(file)),
        )
        .map((name) => `${file} imports ${name}`),
    );
    expect(wrong).toEqual([]);
  });
});
