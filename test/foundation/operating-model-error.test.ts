import { expect, test } from "vitest";
import {
  assertFinite,
  assertList,
  assertNoIssues,
  assertRecord,
  invalidArgument,
  invalidDefinition,
} from "../../src/foundation/operating-model-error.ts";

test("a wrong argument is named with what was expected and what came", () => {
  const error = invalidArgument(["amounts", 2], "a finite number", Number.NaN);
  expect(error).toMatchObject({
    name: "OperatingModelError",
    code: "invalid-argument",
    path: ["amounts", 2],
    message: "amounts[2] must be a finite number; received NaN",
  });
  expect(() => assertFinite("1", ["rate"])).toThrow('rate must be a finite number; received "1"');
  expect(() => assertFinite(1, ["rate"])).not.toThrow();
});

test("a definition's error lists every issue", () => {
  const issues = [
    { code: "unknown-stage", path: ["gates", 0, "from"], message: 'there is no stage "pilto"' },
    { code: "empty", path: ["roles"], message: "a process has roles" },
  ];
  expect(invalidDefinition("process", issues).message).toBe(
    'process is not valid (2 issues):\n  gates[0].from: there is no stage "pilto"\n  roles: a process has roles',
  );
});

test("lists and objects are told from everything else", () => {
  for (const list of [[], [1], new Float64Array(2)]) expect(() => assertList(list, ["values"])).not.toThrow();
  for (const other of [null, undefined, Number.NaN, {}, "ab", new DataView(new ArrayBuffer(2))]) {
    expect(() => assertList(other, ["values"])).toThrow("values must be a list; received");
  }
  for (const record of [{}, Object.create(null)])
    expect(() => assertRecord(record, ["options"])).not.toThrow();
  for (const other of [null, undefined, 1, [], "ab"]) {
    expect(() => assertRecord(other, ["options"])).toThrow("options must be an object; received");
  }
});

test("what a check found is thrown as one error that tells the first faults with their places", () => {
  expect(() => assertNoIssues([])).not.toThrow();
  const issues = Array.from({ length: 7 }, (_, row) => ({
    code: "off",
    path: ["rows", row],
    message: "is off",
  }));
  try {
    assertNoIssues(issues);
    expect.unreachable();
  } catch (error) {
    expect(error).toMatchObject({ code: "invalid-argument", path: ["rows", 0], issues });
    expect((error as Error).message).toBe(
      "rows[0]: is off; rows[1]: is off; rows[2]: is off; rows[3]: is off; rows[4]: is off (and 2 more)",
    );
  }
  expect(() => assertNoIssues([{ code: "odd", path: [], message: "odd all over" }])).toThrow(
    /^odd all over$/,
  );
});
