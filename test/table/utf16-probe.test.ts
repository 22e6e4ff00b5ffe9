import { expect, test } from "vitest";
import { importTable } from "../../src/table/import-table.ts";
import { utf16Probe } from "../../src/table/utf16-probe.ts";

const utf16 = (text: string, bigEndian = false): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++)
    view.setUint16(index * 2, text.charCodeAt(index), !bigEndian);
  return bytes;
};
const found = (...pieces: Uint8Array[]) => {
  const probe = utf16Probe();
  for (const piece of pieces) probe.push(piece);
  return probe.found();
};

test("UTF-16 is told by its mark or by its NULs, in whatever pieces it comes", () => {
  const text = "Name,Year\na,1\n";
  for (const mark of ["", "\ufeff"]) {
    for (const bigEndian of [false, true]) {
      const bytes = utf16(mark + text, bigEndian);
      const name = bigEndian ? "UTF-16BE" : "UTF-16LE";
      expect(found(bytes)).toBe(name);
      expect(found(...Array.from(bytes, (byte) => Uint8Array.of(byte)))).toBe(name);
    }
  }
});

test("other files are not", () => {
  for (const text of ["", "a", "a\0b", "\0\0\0a", "ab\0\0\0\0\0", "\0\0\0\0\0\0", "plain,text\n"])
    expect(found(new TextEncoder().encode(text))).toBeUndefined();
});

test.each(["utf-8", "windows-1252"] as const)(
  "a table declared %s says so before anything else",
  (encoding) => {
    const fields = { name: { kind: "text", column: "Name" } } as const;
    const { issues } = importTable(utf16("\ufeffName\na\n"), { encoding, fields });
    const told = issues.find(({ code }) => code === "encoding-mismatch");
    expect(told).toMatchObject({ row: 1, message: expect.stringContaining("it is UTF-16LE") });
  },
);
