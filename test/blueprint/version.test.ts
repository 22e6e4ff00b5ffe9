import { expect, test } from "vitest";
import { blueprint } from "../../src/blueprint/blueprint.ts";
import { blueprintVersion } from "../../src/blueprint/version.ts";
import { parseVersion } from "../../src/blueprint/version-range.ts";

test("the content's version is semantic and is the blueprint's", () => {
  expect(parseVersion(blueprintVersion)).not.toBeNull();
  expect(blueprint.version).toBe(blueprintVersion);
});
