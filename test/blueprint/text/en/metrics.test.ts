import { expect, test } from "vitest";
import { metricText } from "../../../../src/blueprint/text/en/metrics.ts";

test("each metric says what it tells, how it is computed and how it is gamed", () => {
  for (const { definition, computation, gaming } of Object.values(metricText)) {
    for (const text of [definition, computation, gaming]) expect(text).toMatch(/^[A-Z].{30,}\.$/);
  }
});
