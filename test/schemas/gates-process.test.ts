import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aiInitiativeLifecycle } from "../../src/gates/ai-initiative-lifecycle.ts";
import { crispDmProcess } from "../../src/gates/crisp-dm-process.ts";
import { parseProcess } from "../../src/schemas/gates-process.ts";
import { release } from "../gates/fixture.ts";

const pathsOf = (result: { ok: boolean; error?: readonly { path: unknown }[] }): unknown =>
  result.ok ? "accepted" : result.error?.map(({ path }) => path);

describe("parseProcess", () => {
  test.each([aiInitiativeLifecycle, crispDmProcess, release])("reads back $id", (process) => {
    expect(parseProcess(JSON.parse(JSON.stringify(process)))).toEqual({ ok: true, value: process });
  });
  test("shape first, then the chapter's own check, with paths", () => {
    expect(pathsOf(parseProcess({ ...release, quorum: 3, stages: "none" }))).toEqual([["stages"], []]);
    expect(pathsOf(parseProcess({ ...release, businessRole: "nobody" }))).toEqual([["businessRole"]]);
    expect(parseProcess(null).ok).toBe(false);
  });
  test("never throws", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        parseProcess(value);
      }),
    );
  });
  test("the golden process of version 1 is read for ever", () => {
    const golden = readFileSync(new URL("../gates/golden/process-v1.json", import.meta.url), "utf8");
    expect(parseProcess(JSON.parse(golden)).ok).toBe(true);
  });
});
