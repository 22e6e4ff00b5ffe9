import { describe, expect, test } from "vitest";
import { Decimal } from "../../src/foundation/decimal.ts";
import {
  assertList,
  readAmounts,
  readChoice,
  readDay,
  readDecimals,
  readFirstFlowAt,
  readRate,
  readWhole,
} from "../../src/roi/cash-flow.ts";

describe("reading", () => {
  test("amounts of every kind keep all their digits", () => {
    const read = readAmounts([1, "-0.1", 12345678901234567890n, new Decimal("1e-12"), "1e15"], ["amounts"]);
    expect(read.map((amount) => amount.toFixed())).toEqual([
      "1",
      "-0.1",
      "12345678901234567890",
      "0.000000000001",
      "1000000000000000",
    ]);
  });

  test.each([
    [() => readRate(-1, ["rate"]), "rate must be a finite number greater than -1; received -1"],
    [
      () => readRate("0.1" as never, ["rate"]),
      'rate must be a finite number greater than -1; received "0.1"',
    ],
    [() => readFirstFlowAt(2 as never), "options.firstFlowAt must be 0 or 0.5 or 1; received 2"],
    [() => assertList("12", ["amounts"]), 'amounts must be a list of at least 1 entry; received "12"'],
    [
      () => assertList([1], ["amounts"], 2),
      "amounts must be a list of at least 2 entries; received a list of 1",
    ],
    [() => readAmounts([1, null as never], ["costs"]), "costs[1] must be a finite number"],
    [() => readDecimals(-1), "options.round must be a whole number from 0 to 30; received -1"],
    [() => readWhole(2.5, ["years"], 1, 9), "years must be a whole number from 1 to 9; received 2.5"],
    [() => readChoice("c", ["kind"], ["a", "b"]), 'kind must be "a" or "b"; received "c"'],
    [() => readDay("2023-02-29", ["end"]), "end must be a date that exists, as YYYY-MM-DD"],
    [() => readAmounts(new Array(2), ["amounts"]), "amounts[0] must be a finite number"],
  ])("refuses %#", (run, message) => {
    expect(run).toThrow(message);
  });
});
