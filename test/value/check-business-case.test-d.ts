import { defineBusinessCase } from "../../src/value/check-business-case.ts";
import { caseWith, driver } from "./case-with.ts";

const { basis } = caseWith();
const parts = { id: "a", name: "A", basis } as const;
const seats = { id: "s", kind: "seats", pricePerSeat: 25 } as const;

defineBusinessCase({
  ...parts,
  drivers: { people: driver(5) },
  curves: { rise: { kind: "table", values: [1] } },
  costs: [
    { ...seats, purchased: { driver: "people" } },
    { ...seats, id: "t", purchased: { curve: "rise" } },
  ],
  benefits: [],
});

defineBusinessCase({
  ...parts,
  drivers: { people: driver(5) },
  // @ts-expect-error the driver is called people
  costs: [{ ...seats, purchased: { driver: "poeple" } }],
  benefits: [],
});

defineBusinessCase({
  ...parts,
  drivers: {},
  curves: { rise: { kind: "table", values: [1] } },
  // @ts-expect-error the curve is called rise
  costs: [{ ...seats, purchased: { curve: "raise" } }],
  benefits: [],
});
