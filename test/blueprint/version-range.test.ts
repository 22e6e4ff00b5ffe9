import { describe, expect, test } from "vitest";
import { parseVersion, parseVersionRange, versionInRange } from "../../src/blueprint/version-range.ts";

const holds = (version: string, range: string): boolean | null => {
  const parsed = parseVersionRange(range);
  return parsed && versionInRange(parseVersion(version)!, parsed);
};

describe("version ranges", () => {
  // Figures from the tables "Caret Ranges" and "Tilde Ranges" of node-semver's README.
  test.each([
    ["1.2.3", "1.2.3", true],
    ["1.2.4", "1.2.3", false],
    ["1.2.3", "^1.2.3", true],
    ["1.9.0", "^1.2.3", true],
    ["2.0.0", "^1.2.3", false],
    ["1.2.2", "^1.2.3", false],
    ["0.2.9", "^0.2.3", true],
    ["0.3.0", "^0.2.3", false],
    ["0.0.4", "^0.0.3", false],
    ["1.2.9", "~1.2.3", true],
    ["1.3.0", "~1.2.3", false],
    ["1.10.0", ">=1.9.0 <2.0.0", true],
    ["2.0.0", ">=1.9.0 <2.0.0", false],
  ])("%s in %s is %s", (version, range, expected) => {
    expect(holds(version, range)).toBe(expected);
  });

  test.each([
    "latest",
    "",
    "*",
    "1",
    "1.x",
    "1.2",
    "v1.2.3",
    ">=1.0.0",
    "<2.0.0",
    ">=2.0.0 <1.0.0",
    ">=1.0.0 <1.0.0",
    "^1.0.0 || ^2.0.0",
    "^01.0.0",
    "1.0.0-beta",
    "^1.0.0 ",
    "1.0.0\n",
  ])("%j is refused", (range) => {
    expect(parseVersionRange(range)).toBeNull();
  });

  test("versions with pre-release or leading zeros are refused", () => {
    for (const text of ["1.0", "1.0.0-a", "01.0.0", "1.0.0+b", "a.b.c"])
      expect(parseVersion(text)).toBeNull();
  });
});
