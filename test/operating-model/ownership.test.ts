import { expect, test } from "vitest";
import { ownershipFindings } from "../../src/operating-model/ownership.ts";

const initiative = {
  id: "i1",
  name: "Triage",
  type: "use-case" as const,
  businessOwner: "ana",
  aiOwner: "ben",
};
const codes = (patch: object): string[] =>
  ownershipFindings({ ...initiative, ...patch }, "2026-06-30").map(({ code }) => code);

test("one accountable owner on each side, and two people", () => {
  expect(codes({})).toEqual([]);
  expect(codes({ businessOwner: undefined })).toEqual(["no-business-owner"]);
  expect(codes({ aiOwner: "" })).toEqual(["no-ai-owner"]);
  expect(codes({ aiOwner: "ana" })).toEqual(["same-owner"]);
  expect(codes({ aiOwner: "", status: "retired" })).toEqual([]);
});
