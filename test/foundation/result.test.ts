import { expect, test } from "vitest";
import { OperatingModelError } from "../../src/foundation/operating-model-error.ts";
import { err, ok, unwrap } from "../../src/foundation/result.ts";

test("unwrap gives the value, or throws with every issue", () => {
  expect(unwrap(ok(4))).toBe(4);
  const issues = [{ code: "required", path: ["lines", 0], message: "a line has an id" }];
  const thrown = (() => {
    try {
      return unwrap(err(issues));
    } catch (error) {
      return error;
    }
  })();
  expect(thrown).toBeInstanceOf(OperatingModelError);
  expect(thrown).toMatchObject({
    code: "invalid-input",
    message: "lines[0]: a line has an id",
    path: ["lines", 0],
    issues,
  });
});
