import { expect, test } from "vitest";
import {
  aimStructure,
  failureModeStructure,
  metricStructure,
  outcomeStructure,
  principleStructure,
  questionStructure,
  resourceStructure,
} from "../../src/blueprint/structure.ts";
import { crosswalkStructure } from "../../src/blueprint/structure-crosswalks.ts";

const known = new Set<string>([...outcomeStructure, ...metricStructure].map(({ id }) => id));

test("every reference of the skeleton resolves", () => {
  const references = [
    ...questionStructure.flatMap(({ outcomes, metrics }) => [...outcomes, ...metrics]),
    ...aimStructure.flatMap(({ metrics }) => metrics),
    ...failureModeStructure.flatMap(({ outcomes, metrics }) => [...outcomes, ...metrics]),
  ];
  expect(references.filter((id) => !known.has(id))).toEqual([]);
  const crosswalks = new Set<string>(crosswalkStructure.map(({ id }) => id));
  expect(
    resourceStructure.filter(({ crosswalk }) => crosswalk !== null && !crosswalks.has(crosswalk)),
  ).toEqual([]);
});

test("ids are unique within their kind, checklist items in all", () => {
  for (const ids of [
    outcomeStructure.map(({ id }) => id),
    outcomeStructure.flatMap(({ checklist }) => checklist.map(([id]) => id)),
    questionStructure.map(({ id }) => id),
    metricStructure.map(({ id }) => id),
    principleStructure.flatMap(({ requirements }) => requirements.map(({ id }) => id)),
    aimStructure.map(({ id }) => id),
    resourceStructure.map(({ id }) => id),
  ] as string[][])
    expect(new Set(ids).size).toBe(ids.length);
});
