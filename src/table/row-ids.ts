import { placeholders } from "./check-mapping.js";
import type { TableMapping } from "./mapping.js";

/** Gives the rows of one file their ids. */
export interface RowIds {
  idOf(line: number, values: Readonly<Record<string, unknown>>): string;
  /** The line of the first row with that id, if there was one before this. */
  before(id: string, line: number): number | undefined;
}

/** Ids by the template of a mapping. Memory grows with the ids where the template alone does not tell rows apart. */
export function rowIds(mapping: TableMapping): RowIds {
  const template = mapping.id ?? "row-{line}";
  const parts = placeholders(template);
  /** What stands between the placeholders: what a cell says is never taken for one. */
  const between = template.split(/\{[^{}]*\}/);
  const lines = parts.includes("line") ? undefined : new Map<string, number>();
  return {
    idOf(line, values) {
      let id = between[0] as string;
      for (let index = 0; index < parts.length; index++) {
        const name = parts[index] as string;
        const value = name === "line" ? line : values[name];
        // An id must tell rows apart, so a row without one of its parts is known by its line.
        if (value === null || value === undefined || value === "") return `row-${line}`;
        id += String(value) + (between[index + 1] as string);
      }
      return id;
    },
    before(id, line) {
      const first = lines?.get(id);
      if (first === undefined) lines?.set(id, line);
      return first;
    },
  };
}
