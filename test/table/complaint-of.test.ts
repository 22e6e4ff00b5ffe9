import { expect, test } from "vitest";
import { BROKEN, complaintOf } from "../../src/table/complaint-of.ts";

test("a missing cell is complained of only where it is required", () => {
  const missing = { kind: "missing", as: "exempt", empty: false } as const;
  expect(complaintOf(missing, false)).toBeUndefined();
  expect(complaintOf(missing, true)?.message).toBe("is missing (exempt) but required");
  expect(complaintOf(undefined, false)).toBeUndefined();
  expect(complaintOf(undefined, true)?.message).toBe("is missing (absent) but required");
});

test("refused and unmapped cells always are, but an open quote is reported once, by its record", () => {
  const refused = { kind: "refused", code: "not-money", message: "is not money", expected: "money" } as const;
  expect(complaintOf(refused, false)).toEqual(refused);
  expect(complaintOf({ kind: "unmapped", text: "soon" }, false)?.code).toBe("unmapped");
  expect(complaintOf(BROKEN, true)).toBeUndefined();
});
