/** The first of a list in a description, and how many more there are: nobody listens to hundreds. */
export function listSome(items: readonly string[], separator = "; ", most = 15): string {
  const more = items.length - most;
  return [...items.slice(0, most), ...(more > 0 ? [`${more} more`] : [])].join(separator);
}
