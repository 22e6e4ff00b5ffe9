import { existsSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { filesBelow, hasCode, isBarrel, root } from "./source.ts";

const kinds = [".test.ts", ".property.test.ts", ".test-d.ts"];
/** Folders of test that mirror nothing of src. */
const apart = /^test\/(house|journeys|consumers|properties|fuzz|hosts)\//;

test("every source file with code has a test of its name", () => {
  const missing = filesBelow("src")
    .filter((file) => !isBarrel(file) && hasCode(file))
    .filter((file) => {
      const stem = file.replace(/^src\//, "test/").replace(/\.ts$/, "");
      return !kinds.some((kind) => existsSync(path.join(root, stem + kind)));
    });
  expect(missing).toEqual([]);
});

test("every test names a source file", () => {
  const orphans = filesBelow("test")
    .filter((file) => !apart.test(file) && kinds.some((kind) => file.endsWith(kind)))
    .filter((file) => {
      const stem = file.replace(/^test\//, "src/").replace(/(\.property\.test|\.test-d|\.test)\.ts$/, "");
      return !existsSync(path.join(root, `${stem}.ts`)) && !existsSync(path.join(root, stem));
    });
  expect(orphans).toEqual([]);
});
