type Place = readonly (string | number)[];

/** What stands in the place of a right value; undefined takes the member out. */
const WRONG: readonly unknown[] = [undefined, null, 7, "x", [], {}, Number.NaN];

/** Copies of a value of which each has one member, at any depth, taken out or of another type. */
export function* brokenCopies(value: unknown): Generator<{ readonly at: Place; readonly copy: unknown }> {
  for (const at of placesIn(value, [])) {
    for (const wrong of WRONG) yield { at: [...at, String(wrong)], copy: replaced(value, at, wrong) };
  }
}

/** Of a list the first two entries stand for all. */
function* placesIn(value: unknown, at: Place): Generator<Place> {
  if (typeof value !== "object" || value === null) return;
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? value.slice(0, 2).map((each, index) => [index, each])
    : Object.entries(value);
  for (const [member, each] of entries) {
    yield [...at, member];
    yield* placesIn(each, [...at, member]);
  }
}

function replaced(value: unknown, [member, ...rest]: Place, wrong: unknown): unknown {
  if (member === undefined) return wrong;
  const inside = (value as Record<string | number, unknown>)[member];
  const next = replaced(inside, rest, wrong);
  if (Array.isArray(value)) return value.map((each, index) => (index === member ? next : each));
  const { [member]: _, ...others } = value as Record<string | number, unknown>;
  return next === undefined && rest.length === 0 ? others : { ...others, [member]: next };
}
