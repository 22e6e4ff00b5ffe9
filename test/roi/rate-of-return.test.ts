import { expect, test } from "vitest";
import { oneSigned, rateOrThrow } from "../../src/roi/rate-of-return.ts";

test("only a unique rate is a rate; the message says what the answer was", () => {
  expect(rateOrThrow({ kind: "unique", rate: 0.1, bracket: [0.1, 0.1], certified: true })).toBe(0.1);
  expect(() => rateOrThrow({ kind: "multiple", rates: [0.1, 0.2] })).toThrow(
    'answer must be a unique rate of return; received "multiple: 0.1, 0.2"',
  );
  expect(() => rateOrThrow({ kind: "none", reason: "all-zero" })).toThrow("none: all-zero");
  expect(() => rateOrThrow({ kind: "indeterminate", clusters: [[0, 1]], rates: [] })).toThrow(
    "indeterminate: 1 cluster",
  );
});

test.each([
  [[0, 0], "all-zero"],
  [[-1, 0, 0], "total-loss"],
  [[0, -1, -2, 0], "total-loss"],
  [[-1, -2], "same-sign"],
  [[-1, 0, -2], "same-sign"],
  [[1, 0], "same-sign"],
  [[-1, 1], undefined],
  [[1, 0, -1], undefined],
] as const)("signs %j: %s", (signs, reason) => {
  expect(oneSigned(signs)).toBe(reason);
});

test("an answer that is none is refused by its path", () => {
  for (const answer of [null, undefined, Number.NaN, {}]) {
    expect(() => rateOrThrow(answer as never)).toThrow("answer must be");
  }
});
