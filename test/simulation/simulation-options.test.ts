import { expect, test } from "vitest";
import { assertSettings } from "../../src/simulation/simulation-options.ts";

test("the first wrong setting is named", () => {
  expect(() => assertSettings({ seed: 1, trials: 2 })).not.toThrow();
  expect(() => assertSettings({ seed: 1.5, trials: 2 })).toThrow("options.seed");
  expect(() => assertSettings({ seed: 1, trials: 2 ** 32 })).toThrow("options.trials");
  expect(() => assertSettings({ seed: 1, trials: 2, level: 0.4 })).toThrow("options.level");
  expect(() => assertSettings({ seed: 1, trials: 2, stopAtStandardError: Number.NaN })).toThrow("stopAt");
});
