import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { meets } from "../../src/gates/criterion-status.ts";
import { decide } from "../../src/gates/decide.ts";
import { defineProcess } from "../../src/gates/define-process.ts";
import { evolve, initialState } from "../../src/gates/evolve.ts";
import { explainGate } from "../../src/gates/explain-gate.ts";
import type { FactRule, GateCriterion } from "../../src/gates/gate-criterion.ts";
import type { GateState } from "../../src/gates/gate-state.ts";
import type { Process } from "../../src/gates/process.ts";
import { buildFact } from "../../src/testing/build-fact.ts";
import { openingCommands } from "../../src/testing/opening-commands.ts";
import { t0 } from "./fixture.ts";

const computed = (
  id: string,
  operator: ">=" | ">" | "<=" | "<",
  threshold: number,
  bound: "point" | "low" | "high" = "point",
  nonWaivable = false,
): GateCriterion => ({
  id,
  nonWaivable,
  fact: { measure: "m", operator, threshold, bound },
});
const process = (...criteria: GateCriterion[]): Process =>
  defineProcess({
    id: "facts",
    version: 1,
    roles: ["a"],
    businessRole: "a",
    stages: [{ id: "s" }, { id: "t" }, { id: "u" }],
    criteria,
    gates: [
      { stage: "s", quorum: 1, voters: ["a"], mustMeet: criteria.map(({ id }) => id) },
      { stage: "t", quorum: 1, voters: ["a"] },
    ],
    authority: { decide: ["a"], kill: ["a"], reopen: ["a"], migrate: ["a"], waive: ["a"], classify: ["a"] },
    funding: { currency: "EUR" },
  } as never) as Process; // criteria vary, so there are no literal names

const actor = { id: "p", roles: ["a"] };
const withFacts = (of: Process, ...facts: ReturnType<typeof buildFact>[]): GateState =>
  facts.reduce<GateState>((state, fact) => {
    const result = decide(state, of, { type: "record-fact", fact, at: t0, actor });
    return result.ok && result.value.kind === "accepted" ? result.value.events.reduce(evolve, state) : state;
  }, initialState(of));
const types = (of: Process, state: GateState): string[] =>
  explainGate(state, of, { at: t0 }).actions.flatMap(({ type }) =>
    type === "record-fact" || type === "waive" ? type : [],
  );
const opens = (of: Process, state: GateState): boolean =>
  openingCommands(state, of, { at: t0 }).reduce<{ state: GateState; ok: boolean }>(
    (before, command) => {
      const result = decide(before.state, of, command);
      const events = result.ok && result.value.kind === "accepted" ? result.value.events : [];
      return { state: events.reduce(evolve, before.state), ok: result.ok };
    },
    { state, ok: false },
  ).ok;

describe("facts that open a gate", () => {
  test("one fact serves all criteria of its measure", () => {
    const of = process(
      computed("a", ">=", 3),
      computed("b", ">", 5),
      computed("c", "<", 6),
      computed("d", ">=", 1, "low"),
    );
    expect(types(of, initialState(of))).toEqual(["record-fact"]);
    expect(opens(of, initialState(of))).toBe(true);
  });
  test("a new fact keeps what the old one met", () => {
    const of = process(computed("a", "<=", 10), computed("b", ">=", 8));
    const state = withFacts(of, buildFact("m", 5, t0));
    expect(types(of, state)).toEqual(["record-fact"]);
    expect(opens(of, state)).toBe(true);
  });
  test("criteria that contradict each other are waived, unless they never can be", () => {
    const of = process(computed("a", ">=", 10), computed("b", "<", 10));
    expect(types(of, initialState(of))).toEqual(["waive", "record-fact"]);
    expect(opens(of, initialState(of))).toBe(true);
    const first = process(computed("a", ">=", 10), computed("b", "<", 10, "point", true));
    expect(types(first, initialState(first))).toEqual(["waive", "record-fact"]);
    expect(opens(first, initialState(first))).toBe(true);
    const never = process(computed("a", ">=", 10, "point", true), computed("b", "<", 10, "point", true));
    expect(explainGate(initialState(never), never, { at: t0 }).canBeOpened).toBe(false);
  });
  test("of criteria that contradict each other the fewest are waived, also what is met now", () => {
    const many = process(computed("a", ">=", 5), computed("b", "<=", 3), computed("c", "<=", 4));
    expect(types(many, initialState(many))).toEqual(["waive", "record-fact"]);
    expect(opens(many, initialState(many))).toBe(true);
    const of = process(computed("met", "<", 10), computed("never", ">=", 10, "point", true));
    const state = withFacts(of, buildFact("m", 5, t0));
    expect(types(of, state)).toEqual(["waive", "record-fact"]);
    expect(opens(of, state)).toBe(true);
  });
  test("are as few as trying every fact and every waiver finds", () => {
    const criterion = fc.tuple(
      fc.constantFrom<FactRule["operator"]>(">=", ">", "<=", "<"),
      fc.integer({ min: -1, max: 1 }),
      fc.constantFrom<FactRule["bound"]>("point", "low", "high"),
      fc.boolean(),
    );
    // With whole thresholds half steps from one below to one above meet whatever can be met.
    const steps = Array.from({ length: 9 }, (_, index) => index / 2 - 2);
    const facts = steps
      .flatMap((low) => steps.flatMap((value) => steps.map((high) => ({ low, point: value, high }))))
      .filter(({ low, point, high }) => low <= point && point <= high);
    const past = fc.option(fc.constantFrom(...facts), { nil: undefined });
    fc.assert(
      fc.property(fc.array(criterion, { maxLength: 5 }), past, (list, now) => {
        const criteria = list.map(([operator, threshold, bound, fixed], index) =>
          computed(`c${index}`, operator, threshold, bound, fixed),
        );
        const of = process(...criteria);
        const state =
          now === undefined
            ? initialState(of)
            : withFacts(of, buildFact("m", now.point, t0, { low: now.low, high: now.high }));
        const failing = (fact: (typeof facts)[number] | undefined): [number, boolean] => {
          const bad = list.filter(
            ([operator, threshold, bound]) =>
              fact === undefined || !meets(fact[bound], { measure: "m", operator, threshold, bound }),
          );
          return [bad.length, bad.some(([, , , fixed]) => fixed)];
        };
        const counts = [undefined, ...facts].flatMap((fact) => {
          const [count, blocked] = failing(fact ?? now);
          return blocked ? [] : count + (fact === undefined ? 0 : 1);
        });
        const { canBeOpened } = explainGate(state, of, { at: t0 });
        expect(canBeOpened).toBe(counts.length > 0);
        if (!canBeOpened) return;
        expect(types(of, state)).toHaveLength(Math.min(...counts));
        expect(opens(of, state)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("spend that opens a gate", () => {
  const of = process();
  const spent = (actual: number, committed: number, unit = "EUR"): GateState => {
    const release = { amount: "100", currency: "EUR", until: "2027-01-01T00:00:00Z" };
    const start = openingCommands(initialState(of), of, { at: t0 }).reduce<GateState>((state, command) => {
      const result = decide(
        state,
        of,
        command.type === "decide" ? { ...command, outcome: "go", release } : command,
      );
      return result.ok && result.value.kind === "accepted"
        ? result.value.events.reduce(evolve, state)
        : state;
    }, initialState(of));
    return [
      buildFact("spend.actual", actual, t0, { unit }),
      buildFact("spend.committed", committed, t0, { unit: "EUR" }),
    ].reduce<GateState>((state, fact) => {
      const result = decide(state, of, { type: "record-fact", fact, at: t0, actor });
      return result.ok && result.value.kind === "accepted"
        ? result.value.events.reduce(evolve, state)
        : state;
    }, start);
  };
  test.each([
    [50, 50, "EUR", 0],
    [60, 50, "EUR", 1],
    [0.1, 99.95, "EUR", 1],
    [120, 50, "EUR", 1],
    [120, 150, "EUR", 2],
    [10, 10, "USD", 1],
  ])("actual %d, committed %d in %s needs %d new facts", (actual, committed, unit, count) => {
    const state = spent(actual, committed, unit);
    expect(state.stage).toBe("t");
    expect(types(of, state)).toHaveLength(count);
    expect(opens(of, state)).toBe(true);
  });
  test("a criterion on spend is waived where it contradicts the release, unless it never can be", () => {
    const spending = (nonWaivable: boolean): Process => {
      const criterion: GateCriterion = {
        id: "spends",
        nonWaivable,
        fact: { measure: "spend.actual", operator: ">", threshold: 1, bound: "point" },
      };
      return process(criterion);
    };
    const waivable = spending(false);
    const spent = withFacts(waivable, buildFact("spend.actual", 3, t0, { unit: "EUR" })); // nothing is released
    expect(types(waivable, spent)).toEqual(["waive", "record-fact"]);
    expect(opens(waivable, spent)).toBe(true);
    const never = spending(true);
    expect(explainGate(spent, never, { at: t0 }).canBeOpened).toBe(false);
  });
});
