const markup: unique symbol = Symbol("markup");

/** Markup that was made by `html` and nothing else: text cannot pass for it. */
export interface Html {
  readonly [markup]: string;
}

/** What can stand in a template; text and numbers are escaped, `null`, `undefined` and `false` are nothing. */
export type Part = Html | string | number | null | undefined | false | readonly Part[];

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A template in which every value is escaped unless it is markup itself. Attribute values stand in quotes. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { [markup]: texts.map((text, index) => text + rendered(parts[index])).join("") };
}

/** The markup of a part as text, to be sent. */
export function rendered(part: Part): string {
  if (part === null || part === undefined || part === false) return "";
  if (typeof part === "string" || typeof part === "number") {
    return String(part).replace(/[&<>"']/g, (character) => ESCAPES[character] as string);
  }
  if (markup in part) return part[markup];
  return part.map(rendered).join("");
}
