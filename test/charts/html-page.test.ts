import { expect, test } from "vitest";
import { escapeHtml, htmlPage } from "../../src/charts/html-page.ts";

const table = { header: ["stage", "verdict", "n"], rows: [["scale <b>", "undetermined", "1,234"]] };
const page = htmlPage(
  "T & <co>",
  "facts",
  [
    { heading: "H", lead: 'a "lead"', tables: [table] },
    { heading: "Empty", tables: [{ header: ["x"], rows: [] }] },
  ],
  [
    { heading: "H", svg: "<svg id='in'></svg>" },
    { heading: "Own", svg: "<svg id='own'></svg>" },
  ],
);

test("texts are escaped, headers have scopes", () => {
  expect(escapeHtml(`<a href="x" onclick='y'>&\``)).toBe(
    "&#60;a href=&#34;x&#34; onclick=&#39;y&#39;&#62;&#38;&#96;",
  );
  expect(page).toContain("<title>T &#38; &#60;co&#62;</title>");
  expect(page).toContain('<th scope="col">stage</th>');
  expect(page).toContain(
    '<th scope="row">scale &#60;b&#62;</th><td class="word open">undetermined</td><td class="number">1,234</td>',
  );
  expect(page.match(/<table>/g)).toHaveLength(1);
});

test("a chart stands in the section of its heading, or in its own", () => {
  expect(page).toMatch(/<h2>Own<\/h2>\n<div class="scroll"><svg id='own'>/);
  expect(page.indexOf("id='in'")).toBeGreaterThan(page.indexOf("<h2>H</h2>"));
  expect(page.indexOf("id='in'")).toBeLessThan(page.indexOf("<table>"));
});
