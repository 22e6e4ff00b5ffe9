import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { root } from "../house/source.ts";

const folder = mkdtempSync(path.join(tmpdir(), "quickstart-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function quickstart(...args: string[]): { text: string; page: string } {
  const tsx = path.join(root, "node_modules/.bin/tsx");
  const main = path.join(root, "examples/quickstart/main.ts");
  const text = execFileSync(tsx, ["--tsconfig", path.join(root, "tsconfig.test.json"), main, ...args], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return { text, page: readFileSync(path.join(folder, "out/quickstart.html"), "utf8") };
}

/** A page that opens without the network: nothing is loaded from anywhere. */
function expectSelfContained(page: string): void {
  expect(page).not.toMatch(/<script|<link|@import|url\((?!#)|(src|href)="(?!#)/);
  expect(page).not.toMatch(/NaN|undefined|\[object/);
}

test("without arguments it reads the invented company", () => {
  const { text, page } = quickstart();
  expect(text).toContain("as of 2026-06-30, 41 initiatives");
  expect(text).toContain("not-money 1");
  expect(text).toMatch(/Business units actively engaged +70 %/);
  expect(text).toMatch(/stuck-in-pilot +present/);
  expect(text).toMatch(/1 +Empty-mile reduction/);
  expect(text).toMatch(/Of 21 cases .* funds \d+, (proven|heuristic), worth €/);
  expect(text).toContain("events sealed, the chain is whole");
  expect(text).toContain("the risk has not been classified");
  expect(text).toMatch(
    /P10 €[\d,]+, P50 €[\d,]+, P90 €[\d,]+; worth more than nothing in \d+ % of 4096 trials/,
  );
  expect(page.match(/<svg /g)?.length).toBe(9);
  for (const heading of ["Readiness", "Gate flow", "Recommended funding", "Where the figures come from"])
    expect(page).toContain(`<h2>${heading}</h2>`);
  expect(page).toContain("initiatives.csv: 2-42");
  expectSelfContained(page);
});

const real = process.env.REAL_DATA_DIR;
describe.skipIf(!real)("real data: any inventory by its mapping alone", () => {
  const run = (name: string): ReturnType<typeof quickstart> =>
    quickstart(path.join(real as string, `${name}.csv`), path.join(root, `examples/mappings/${name}.json`));

  test("federal-ai-2024", () => {
    const { text, page } = run("federal-ai-2024");
    expect(text).toContain("2133 rows");
    expect(text).toContain("initiated 399, development 404, implementation 287, operation 892, retired 142");
    expect(text).toMatch(/Time to value +- +not-measurable/);
    // Blank monitoring, unknown owners and votes that do not exist leave a question open.
    expect(text).toMatch(/unsustained-debt +present +3 +0 +889/);
    expect(text).toMatch(/silo +undetermined +0 +0 +1991/);
    expectSelfContained(page);
  });

  test.each(["federal-ai-2023", "uk-gmpp-2023"])("%s", (name) => {
    const { text, page } = run(name);
    expect(text).toMatch(/^(710|244) rows$/m);
    expectSelfContained(page);
  });
});
