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

test("what is no list of issues is told as it is: refusals, texts, nothing", () => {
  expect(() => unwrap(err([{ code: "closed", message: "the initiative is killed" }]))).toThrow(
    /^the initiative is killed$/,
  );
  expect(() => unwrap(err(["too late", null]))).toThrow(/^2 issues:\n {2}too late\n {2}null$/);
  expect(() => unwrap(err([]))).toThrow("unwrap was called on a failed result: []");
  expect(() => unwrap(err("late"))).toThrow('unwrap was called on a failed result: "late"');
});
