/** Labels of an axis that has a place for each: what repeats is numbered, `Chat`, `Chat (2)`, or its bars would fall together. */
export function distinctLabels(labels: readonly string[]): string[] {
  const taken = new Set<string>();
  return labels.map((label) => {
    let own = label;
    for (let count = 2; taken.has(own); count++) own = `${label} (${count})`;
    taken.add(own);
    return own;
  });
}
