/**
 * A circle in a graph of dependencies, from a node back to itself (`["a", "b", "a"]`), or null where there is
 * none. Of several the one that starts at the smallest id is named, whatever the order of input.
 */
export function dependencyCircle(requires: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  for (const start of [...requires.keys()].sort()) {
    const trail: { id: string; rest: string[] }[] = [];
    const open = new Set<string>();
    const enter = (id: string): void => {
      open.add(id);
      trail.push({ id, rest: [...(requires.get(id) ?? [])].sort() });
    };
    if (!done.has(start)) enter(start);
    for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
      const next = top.rest.shift();
      if (next === undefined) {
        done.add(top.id);
        open.delete(top.id);
        trail.pop();
      } else if (open.has(next)) {
        const ids = trail.map(({ id }) => id);
        return [...ids.slice(ids.indexOf(next)), next];
      } else if (!done.has(next)) enter(next);
    }
  }
  return null;
}
