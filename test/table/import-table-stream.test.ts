import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importTable } from "../../src/table/import-table.ts";
import { importTableStream } from "../../src/table/import-table-stream.ts";
import type { TableMapping } from "../../src/table/mapping.ts";

async function* pieces<T>(list: readonly T[]) {
  yield* list;
}
const raw = { form: "none", collapse: false, trim: false } as const;
const mapping: TableMapping = {
  missing: {},
  fields: {
    a: { kind: "text", column: 0, text: raw },
    b: { kind: "text", column: 1, text: raw },
    n: { kind: "integer", column: 2, missing: { blank: [""] } },
  },
};

/** Cut at any bytes, within characters, line ends and quotes too. */
function cut(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const at = [0, ...cuts.map((c) => c % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return at.slice(1).map((end, index) => bytes.slice(at[index], end));
}

const cell = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc.stringMatching(/^[ab",;\r\n é€\t]{0,8}$/),
);
const lineEnd = fc.constantFrom("\n", "\r\n", "\r");
const delimiter = fc.constantFrom(",", ";", "\t", "|");
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

describe("streams", () => {
  test("rows rendered as CSV come back, whole or in any pieces", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, fc.option(fc.integer())), { maxLength: 12 }),
        lineEnd,
        delimiter,
        fc.array(fc.nat(), { maxLength: 12 }),
        fc.boolean(),
        async (rows, end, mark, cuts, closed) => {
          const lines = rows.map(([a, b, n]) => [quoted(a), quoted(b), n ?? ""].join(mark));
          const text = ["a b n".split(" ").join(mark), ...lines].join(end) + (closed ? end : "");
          const bytes = new TextEncoder().encode(text);
          const how = { ...mapping, delimiter: mark };
          const whole = importTable(bytes, how);
          // Line ends within cells come out as LF.
          const plain = (value: string): string => value.replace(/\r\n?/g, "\n");
          expect(whole.rows.map(({ values }) => [values.a, values.b, values.n])).toEqual(
            rows.map(([a, b, n]) => [plain(a), plain(b), n]),
          );
          expect(whole.issues).toEqual([]);
          expect(await importTableStream(pieces(cut(bytes, cuts)), how)).toEqual(whole);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("any bytes at all, in any pieces, come to the same and never throw", async () => {
    const soup = fc.oneof(
      fc.uint8Array({ maxLength: 80 }),
      fc.stringMatching(/^[a1",\r\n é\0]{0,60}$/).map((text) => new TextEncoder().encode(text)),
    );
    await fc.assert(
      fc.asyncProperty(
        soup,
        fc.array(fc.nat(), { maxLength: 8 }),
        fc.constantFrom("utf-8" as const, "windows-1252" as const),
        async (bytes, cuts, encoding) => {
          const how = { ...mapping, encoding };
          expect(await importTableStream(pieces(cut(bytes, cuts)), how)).toEqual(importTable(bytes, how));
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("with a consumer rows are handed over in order, waited for and not kept", async () => {
    const seen: unknown[] = [];
    const progress: unknown[] = [];
    const result = await importTableStream(pieces(["a,b,n\nx,y,1\n", "z,w,2\nlast,one,3"]), mapping, {
      onRow: async (row) => {
        await Promise.resolve();
        seen.push(row.values.n);
      },
      onProgress: (state) => progress.push(state),
    });
    expect(seen).toEqual([1, 2, 3]);
    expect(result.rows).toEqual([]);
    expect(result.quality.rows).toBe(3);
    expect(progress).toEqual([
      { rows: 1, size: 12 },
      { rows: 2, size: 28 },
    ]);
  });

  test("an aborted signal rejects with its reason", async () => {
    const controller = new AbortController();
    const run = importTableStream(pieces(["a,b,n\n", "x,y,1\n", "z,w,2\n"]), mapping, {
      signal: controller.signal,
      onProgress: () => controller.abort(new Error("enough")),
    });
    await expect(run).rejects.toThrow("enough");
    const plain = importTableStream(pieces(["a"]), mapping, { signal: { aborted: true } });
    await expect(plain).rejects.toMatchObject({ code: "aborted" });
  });
});
