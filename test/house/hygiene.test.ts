import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { read, root } from "./source.ts";

const tracked = execFileSync("git", ["ls-files"], { cwd: root, encoding: "utf8" })
  .split("\n")
  .filter(
    (file) =>
      file !== "" && /\.(ts|mjs|js|json|md|toml|ya?ml|sql|html)$|(^|\/)\.[a-z]+rc$|\.ci\/run$/.test(file),
  );

test("no committed file names a registry host or a download address", () => {
  const host = new RegExp(["registry", "npmjs", "org"].join("\\."));
  const wrong = tracked.filter((file) => {
    const text = read(file);
    return host.test(text) || /"resolved":\s*"http/.test(text);
  });
  expect(wrong).toEqual([]);
});
