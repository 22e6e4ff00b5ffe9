/** Whether something that ought to name a thing does: a text that is not empty. */
export function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
