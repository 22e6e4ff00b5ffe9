import type { AssessmentResponse } from "./response.js";
import { addTally, emptyTally, type Tally, type TallyLayout } from "./tally.js";

type Respondent = AssessmentResponse["respondent"];

/** Tallies of everyone and of each group. */
export interface GroupSums {
  readonly everyone: Tally;
  readonly units: ReadonlyMap<string, Tally>;
  readonly roles: ReadonlyMap<string, Tally>;
  /** By unit, then by role: for means that weigh roles within a unit. */
  readonly unitRoles: ReadonlyMap<string, ReadonlyMap<string, Tally>>;
}

/** Respondents of one unit and the same roles are counted together, and added up by group at the end. */
interface Cell {
  readonly unit: string | undefined;
  readonly roles: readonly string[];
  readonly tally: Tally;
}

/** Counters for respondents by unit and roles. */
export function groupTallies(
  layout: TallyLayout,
  stages: number,
  knownRoles: readonly string[] | undefined,
): { readonly tallyOf: (respondent: Respondent) => Tally; readonly sums: () => GroupSums } {
  const byUnit = new Map<string | undefined, Map<string, Cell>>();
  const empty = (): Tally => emptyTally(layout, stages);
  const tallyOf = ({ unit, roles }: Respondent): Tally => {
    const byRoles = entryOf(byUnit, unit, () => new Map<string, Cell>());
    // One role, the usual case, is its own key; a longer list cannot be mistaken for a role of that name.
    const key = roles?.length === 1 ? (roles[0] as string) : JSON.stringify(roles ?? []);
    let cell = byRoles.get(key);
    if (cell === undefined) {
      const own = [...new Set(roles)].filter((role) => knownRoles === undefined || knownRoles.includes(role));
      cell = { unit, roles: own, tally: empty() };
      byRoles.set(key, cell);
    }
    return cell.tally;
  };
  const sums = (): GroupSums => {
    const everyone = empty();
    const units = new Map<string, Tally>();
    const roles = new Map<string, Tally>();
    const unitRoles = new Map<string, Map<string, Tally>>();
    for (const cells of byUnit.values()) {
      for (const { unit, roles: own, tally } of cells.values()) {
        addTally(everyone, tally);
        for (const role of own) addTally(entryOf(roles, role, empty), tally);
        if (unit === undefined) continue;
        addTally(entryOf(units, unit, empty), tally);
        const inUnit = entryOf(unitRoles, unit, () => new Map<string, Tally>());
        for (const role of own) addTally(entryOf(inUnit, role, empty), tally);
      }
    }
    return { everyone, units, roles, unitRoles };
  };
  return { tallyOf, sums };
}

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
