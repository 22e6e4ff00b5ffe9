import { expect, test } from "vitest";
import { questionText } from "../../../../src/blueprint/text/en/questions.ts";

test("a question asks, its levels describe", () => {
  for (const { text, levels } of Object.values(questionText)) {
    expect(text).toMatch(/\?$/);
    for (const level of levels) expect(level).toMatch(/^[A-Z].{25,}\.$/);
  }
});
