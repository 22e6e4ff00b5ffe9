import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { entries } from "../../scripts/entries.mjs";
import { OperatingModelError } from "../../src/foundation/operating-model-error.ts";
import { root } from "./source.ts";

/**
 * Functions that may throw otherwise, with the reason. What is asked of all others: a host without type checks hears
 * which argument was wrong, and never meets a TypeError from inside.
 */
const EXEMPT: Readonly<Record<string, string>> = {
  formatPath: "stands below the error that it would have to throw",
};
const WRONG: readonly unknown[] = [null, undefined, {}, [], "x", Number.NaN];
/** What stands before the wrong argument: every sort of value, since nothing tells which is right. */
const BEFORE: readonly unknown[] = [{}, [], "x"];

type Anything = (...args: readonly unknown[]) => unknown;

/** The functions of a module, those of its plain objects included; classes are not called. */
function functionsOf(module: object): [string, Anything][] {
  return Object.entries(module).flatMap(([name, value]): [string, Anything][] => {
    if (typeof value === "function") return /^class\b/.test(String(value)) ? [] : [[name, value as Anything]];
    if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
    return Object.entries(value).flatMap(([inner, each]) =>
      typeof each === "function" ? [[`${name}.${inner}`, each as Anything]] : [],
    );
  });
}

function* wrongCalls(count: number): Generator<readonly unknown[]> {
  yield [];
  for (let at = 0; at < count; at++) {
    for (const wrong of WRONG) {
      for (const before of at === 0 ? [undefined] : BEFORE) yield [...Array(at).fill(before), wrong];
    }
  }
}

test.each(entries().map(({ subpath, file }) => [subpath, file] as const))(
  "%s refuses wrong arguments by their place, or answers",
  async (_subpath, file) => {
    const module: object = await import(pathToFileURL(path.join(root, file)).href);
    const broken: string[] = [];
    const functions = functionsOf(module).filter(([name]) => !Object.hasOwn(EXEMPT, name));
    for (const [name, call] of functions) {
      for (const args of wrongCalls(Math.min(4, call.length + 2))) {
        try {
          // What waits for something that never comes has not thrown.
          await Promise.race([call(...args), new Promise((resolve) => setImmediate(resolve))]);
        } catch (error) {
          if (error instanceof OperatingModelError && error.code !== "") continue;
          broken.push(`${name}(${args.map((each) => JSON.stringify(each)).join(", ")}): ${String(error)}`);
        }
      }
    }
    expect(broken).toEqual([]);
    expect(functions.length).toBeGreaterThan(0);
  },
);
