/** A table for the terminal: columns padded to their widest cell, numbers to the right. */
export function terminalTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, column) =>
    Math.min(48, Math.max(title.length, ...rows.map((row) => (row[column] ?? "").length))),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => {
        const width = widths[column] as number;
        const text = cell.length > width ? `${cell.slice(0, width - 1)}…` : cell;
        return /^-?[\d.,]+ ?[%d]?$/.test(text) ? text.padStart(width) : text.padEnd(width);
      })
      .join("  ")
      .trimEnd();
  return [line(header), line(widths.map((width) => "─".repeat(width))), ...rows.map(line)].join("\n");
}
