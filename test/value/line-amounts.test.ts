import { expect, test } from "vitest";
import { caseFormulas } from "../../src/value/case-formulas.ts";
import { lineAmounts } from "../../src/value/line-amounts.ts";
import { caseWith } from "./case-with.ts";

test("a line flows in its months only", () => {
  const [line] = lineAmounts(
    caseFormulas(
      caseWith({
        basis: { horizonMonths: 5 },
        costs: [{ id: "s", kind: "seats", purchased: 1, pricePerSeat: 3, from: 1, until: 3 }],
      }),
    ),
    new Map(),
  );
  expect(line?.amounts.map(Number)).toEqual([0, -3, -3, 0, 0]);
});

test("the far tail of a curve counts as nothing rather than as a numeral of hundreds of digits", () => {
  const [line] = lineAmounts(
    caseFormulas(
      caseWith({
        basis: { horizonMonths: 2 },
        curves: { late: { kind: "logistic", limit: 1, steepness: 10, midpointMonth: 100 } },
        costs: [{ id: "s", kind: "seats", purchased: 1, pricePerSeat: 3 }],
        benefits: [
          {
            id: "t",
            kind: "time-saved",
            eligible: 1,
            adoption: { curve: "late" },
            hoursPerCase: 1,
            wagePerHour: 1,
            recapture: 1,
          },
        ],
      }),
    ),
    new Map(),
  ).slice(1);
  expect(line?.amounts.map(String)).toEqual(["0", "0"]);
});
