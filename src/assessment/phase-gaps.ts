import { invalidArgument } from "../foundation/operating-model-error.js";

/** Where a gap stands in the order of work. */
export interface Phase {
  /** From 1: one more than the latest phase among what it depends on. */
  readonly phase: number;
  /** Gaps it waits for: the nearest ones, reached through questions that are no gap themselves. */
  readonly dependsOn: readonly string[];
  /** How many gaps wait for it, directly or through others. */
  readonly unlocks: number;
}

/** Puts gaps into phases by what they build on. Throws where dependencies run in a circle. */
export function phaseGaps(
  gaps: readonly string[],
  dependencies: Readonly<Record<string, readonly string[]>>,
): ReadonlyMap<string, Phase> {
  const isGap = new Set(gaps);
  const on = (id: string): readonly string[] =>
    Object.hasOwn(dependencies, id) ? (dependencies[id] ?? []) : [];
  const nearest = new Map<string, ReadonlySet<string>>();
  const open: string[] = [];
  /** The gaps that come before a question, looking through those that are closed. */
  const before = (id: string): ReadonlySet<string> => {
    const done = nearest.get(id);
    if (done !== undefined) return done;
    if (open.includes(id))
      throw invalidArgument(["options", "dependencies"], "free of circles", [...open, id].join(" -> "));
    open.push(id);
    const found = new Set<string>();
    for (const other of on(id)) {
      const beyond = before(other);
      if (isGap.has(other)) found.add(other);
      else for (const gap of beyond) found.add(gap);
    }
    open.pop();
    nearest.set(id, found);
    return found;
  };
  const levels = new Map<string, number>();
  const levelOf = (id: string): number => {
    const known = levels.get(id);
    if (known !== undefined) return known;
    const level = 1 + Math.max(0, ...[...before(id)].map(levelOf));
    levels.set(id, level);
    return level;
  };
  const waiting = new Map(gaps.map((id) => [id, new Set<string>()]));
  for (const id of gaps) {
    const reached = new Set<string>();
    const walk = (from: string): void => {
      for (const gap of before(from)) {
        if (reached.has(gap)) continue;
        reached.add(gap);
        walk(gap);
      }
    };
    walk(id);
    for (const gap of reached) waiting.get(gap)?.add(id);
  }
  return new Map(
    gaps.map((id) => [
      id,
      { phase: levelOf(id), dependsOn: [...before(id)].sort(), unlocks: waiting.get(id)?.size ?? 0 },
    ]),
  );
}
