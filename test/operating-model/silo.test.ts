import { expect, test } from "vitest";
import { diagnose } from "../../src/operating-model/diagnosis.ts";
import { asOf, change, healthy, votes } from "./healthy-registry.ts";

test("what took part or was shared only later is not known on the day", () => {
  const { engagements: _, ...rest } = change(healthy(), "i2", {
    objectiveIds: [],
    componentIds: ["own-part"],
  });
  const silo = (date: string) =>
    diagnose(
      {
        ...rest,
        engagements: [{ id: "e", unit: "Finance", kind: "fund", date, initiativeId: "i2" }],
        componentUses: [{ componentId: "own-part", initiativeId: "i3", from: date }],
      },
      { asOf, votes },
    ).findings[3]?.rows.find(({ initiativeId }) => initiativeId === "i2")?.verdict;
  expect([silo(asOf), silo("2026-07-01")]).toEqual([undefined, "present"]);
});

test("silo: three of four signs; unknown signs leave it open only while they could tip it", () => {
  const registry = healthy();
  const alone = { objectiveIds: [], componentIds: ["own-part"], unit: "Finance" };
  const finding = diagnose(change(registry, "i2", alone), { asOf, votes }).findings[3]!;
  expect(finding.rows.map(({ initiativeId, evidence }) => [initiativeId, evidence])).toEqual([
    ["i2", ["serves no objective", "only Finance takes part", "shares no component with another initiative"]],
  ]);
  // Two signs shown and the vote unknown: open. None shown and the vote unknown: absent.
  const two = change(registry, "i2", { objectiveIds: [], componentIds: ["own-part"] });
  const open = diagnose(two, { asOf }).findings[3]!;
  expect([open.counts.undetermined, open.rows[0]?.missing]).toEqual([1, ["the votes at its gates"]]);
  expect(open.counts.absent).toBe(23);
});
