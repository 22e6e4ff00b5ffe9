import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { fencesOf } from "../../scripts/extract-examples.mjs";

// The commands of docs/notebook.md, run as they stand there in a copy of examples/notebook that holds nothing else. Only
// the package itself comes from the tarball, since that is what is to be published.
const root = fileURLToPath(new URL("../..", import.meta.url));
const fences = fencesOf(readFileSync(path.join(root, "docs/notebook.md"), "utf8"));
const shellBlocks = fences.filter(({ language }) => language === "sh").map(({ code }) => code);
const [begin, script, install, execute] = shellBlocks;
const printed = fences.find(({ language }) => language === "text")?.code;

const consumer = inject("consumer");
const { dependencies } = JSON.parse(readFileSync(path.join(consumer, "package.json"), "utf8"));
const tarball = path.join(consumer, dependencies["ai-operating-model"].replace(/^file:/, ""));

const folder = mkdtempSync(path.join(tmpdir(), "notebook-"));
beforeAll(() => {
  cpSync(path.join(root, "examples/notebook"), folder, { recursive: true });
  shell(begin);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function shell(block = ""): string {
  const commands = block.replace("npm install ai-operating-model ", `npm install ${tarball} `);
  return execFileSync("bash", ["-euc", commands], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, npm_config_fund: "false", npm_config_audit: "false", NODE_NO_WARNINGS: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

function jupyterIsThere(): boolean {
  const check = "import shutil, IPython, jupyter_client, nbconvert; assert shutil.which('jupyter')";
  try {
    execFileSync("/usr/bin/python3", ["-c", check], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

test("every shell block of the guide is run here", () => {
  expect(shellBlocks).toEqual([begin, script, install, execute]);
});

test("the guide's ts-node script prints what the guide shows", () => {
  // What npm says comes before it.
  const output = shell(script);
  expect(output.slice(output.indexOf("project "))).toBe(printed);
});

interface Output {
  readonly output_type: string;
  readonly name?: string;
  readonly text?: string | readonly string[];
  readonly data?: Readonly<Record<string, string | readonly string[]>>;
}

interface Cell {
  readonly id: string;
  readonly cell_type: string;
  readonly execution_count: number | null;
  readonly outputs: readonly Output[];
}

const joined = (text: string | readonly string[] = ""): string =>
  typeof text === "string" ? text : text.join("");

function notebook(name: string): readonly Cell[] {
  const { cells } = JSON.parse(readFileSync(path.join(folder, name), "utf8")) as { cells: Cell[] };
  return cells.filter(({ cell_type }) => cell_type === "code");
}

test("the notebook is committed without outputs", () => {
  const cells = notebook("portfolio.ipynb");
  expect(cells.length).toBeGreaterThan(5);
  expect(cells.filter((cell) => cell.outputs.length > 0 || cell.execution_count !== null)).toEqual([]);
});

describe.skipIf(!jupyterIsThere())("the notebook in Jupyter on the tslab kernel", () => {
  let cells: readonly Cell[] = [];
  const texts = (id: string): string =>
    (cells.find((cell) => cell.id === id)?.outputs ?? []).map(({ text }) => joined(text)).join("");
  const html = (id: string): string =>
    (cells.find((cell) => cell.id === id)?.outputs ?? [])
      .map(({ data }) => joined(data?.["text/html"]))
      .join("");

  beforeAll(() => {
    shell(install);
    shell(execute);
    cells = notebook("executed.ipynb");
  });

  test("every cell runs, in order and without a word on the error stream", () => {
    const wrong = cells.flatMap(({ id, outputs }) =>
      outputs
        .filter(({ output_type, name }) => output_type === "error" || name === "stderr")
        .map(({ text }) => `${id}: ${joined(text)}`),
    );
    expect(wrong).toEqual([]);
    expect(cells.map(({ id }) => id)).toEqual(notebook("portfolio.ipynb").map(({ id }) => id));
  });

  test("returns: net present value, three rates, and flows on their dates", () => {
    expect(texts("npv-and-irr")).toBe("NPV at 10 %: 3531.56\nIRR: unique 11.8 %\n");
    expect(texts("three-rates")).toBe("multiple [ '10.0 %', '40.0 %', '90.0 %' ]\nmodified rate: 8.0 %\n");
    expect(texts("dated-flows")).toBe("a year: 21.2 %\nNPV at 9 %: 17761.67\n");
  });

  test("the business case in three scenarios, and where it turns", () => {
    const cases = rowsOf(html("define-the-case"));
    expect(cases.map(([scenario, npv]) => [scenario, npv])).toEqual([
      ["low", "-29,670"],
      ["base", "327,666"],
      ["high", "563,735"],
    ]);
    expect(rowsOf(html("switching-values"))).toEqual([
      ["claims", "10200", "4870"],
      ["hoursSaved", "0.122", "0.0541"],
      ["recapture", "0.5", "0.222"],
    ]);
  });

  test("metrics and the ranking", () => {
    expect(texts("cycle-time")).toBe(
      "days until half are live: 387 of 18 ideas\nmedian of the finished alone: 192.5\n",
    );
    expect(texts("success-ratio")).toBe(
      "of those closed: 72.7 %\nof all started: 44.4 %\namber (meets-amber)\n",
    );
    expect(texts("rank-acceptability")).toBe("demand forecast is first in 73.3 % of draws\n");
  });

  test.each([
    ["three-rates", "Net present value by discount rate", "40.0 %"],
    ["benefit-ladder", "From costs and benefits to NPV", "capacity"],
    ["cumulative-cash", "Cash by period and in sum", "15.8 months"],
    ["cycle-time", "How long ideas take to go live", "n = 18"],
    ["rank-acceptability", "How firm each place in the ranking is", "demand forecast"],
  ])("%s shows an SVG inline, and so does the exported page", (id, title, label) => {
    const image = /<img alt="([^"]+)" src="data:image\/svg\+xml;base64,([^"]+)"/.exec(html(id));
    const [, alt = "", encoded = ""] = image ?? [];
    const svg = Buffer.from(encoded, "base64").toString("utf8");
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).toContain(`>${title}<`);
    expect(svg).toContain(label);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expect(alt.length).toBeGreaterThan(20);
    expect(readFileSync(path.join(folder, "executed.html"), "utf8")).toContain(encoded);
  });
});

/** The body of an HTML table, as texts. */
function rowsOf(table: string): string[][] {
  const rows = [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
    [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = ""]) => cell),
  );
  return rows.filter((row) => row.length > 0);
}
