import { expect, test } from "vitest";
import { benefitLine, costLine } from "../../src/schemas/value-line.ts";
import { inputRoles } from "../../src/value/line-inputs.ts";
import { claimsAssistant } from "../value/claims-assistant.ts";

test("the lines of a case are read as they are", () => {
  for (const line of claimsAssistant.costs) expect(costLine.parse(line)).toEqual(line);
  for (const line of claimsAssistant.benefits) expect(benefitLine.parse(line)).toEqual(line);
});

test("every kind is known, with every input of its formula", () => {
  for (const [kind, roles] of Object.entries(inputRoles)) {
    const fields = Object.fromEntries(Object.keys(roles).map((name) => [name, 1]));
    const bare = { id: "x", kind, ...fields, steps: [], riskId: "r", unit: "u" };
    const found = [costLine, benefitLine].map((schema) => {
      const { error } = schema.safeParse(bare);
      return (error?.issues ?? []).filter(({ code }) => code !== "unrecognized_keys").length;
    });
    expect([kind, Math.min(...found)]).toEqual([kind, 0]);
  }
});

test("a misspelt member is refused rather than ignored", () => {
  const line = { id: "s", kind: "seats", purchased: 1, pricePerSeat: 1, comit: 5 };
  expect(costLine.safeParse(line).error?.issues[0]?.code).toBe("unrecognized_keys");
});
