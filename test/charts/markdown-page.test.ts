import { expect, test } from "vitest";
import { escapeMarkdown, markdownPage } from "../../src/charts/markdown-page.ts";

test("nothing in a text is read as markup", () => {
  expect(escapeMarkdown("a|b <script>\n# x [y](z) `c` *d* & 2-4")).toBe(
    "a\\|b &lt;script\\> \\# x \\[y\\]\\(z\\) \\`c\\` \\*d\\* &amp; 2-4",
  );
  expect(escapeMarkdown("- item")).toBe("\\- item");
});

test("tables have a border below the header; empty ones are left out", () => {
  const page = markdownPage("T", "f", [
    {
      heading: "H",
      lead: "l",
      tables: [
        { header: ["a", "b"], rows: [["1", "x|y"]] },
        { header: ["c"], rows: [] },
      ],
    },
  ]);
  expect(page).toBe("# T\n\nf\n\n## H\n\nl\n\n| a | b |\n| --- | --- |\n| 1 | x\\|y |\n");
});
