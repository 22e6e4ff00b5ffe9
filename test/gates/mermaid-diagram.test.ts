import { expect, test } from "vitest";
import { aiInitiativeLifecycle } from "../../src/gates/ai-initiative-lifecycle.ts";
import { mermaidDiagram } from "../../src/gates/mermaid-diagram.ts";
import { process } from "./flow-log.ts";

test("draws stages, gates and ends", () => {
  expect(mermaidDiagram(process)).toBe(`stateDiagram-v2
  direction LR
  [*] --> s0
  state "Idea" as s0
  state "build" as s1
  state "run" as s2
  state "Killed" as killed
  s0 --> s1 : go (quorum 1)
  s0 --> s0 : recycle
  s0 --> killed : kill
  s1 --> s2 : go (quorum 1)
  s1 --> s1 : recycle
  s1 --> killed : kill
  s2 --> [*] : retire
  killed --> [*]`);
});

test("every stage and gate of the built-in process is there, and nothing else can be in a name", () => {
  const text = mermaidDiagram(aiInitiativeLifecycle);
  for (const { name, id } of aiInitiativeLifecycle.stages)
    expect(text).toContain(`state "${name ?? id}" as s`);
  expect(text.match(/quorum/g)).toHaveLength(aiInitiativeLifecycle.gates.length);
  const [first, ...rest] = process.stages;
  const hostile = {
    ...process,
    stages: [{ ...first, name: '"] --> x : y\n  [*]; <script>%%' }, ...rest],
  } as typeof process;
  const line = mermaidDiagram(hostile).split("\n")[3];
  expect(line).toBe('  state "#34;#93; --#62; x #58; y #91;*#93;#59; #60;script#62;#37;#37;" as s0');
  expect(mermaidDiagram(hostile).split("\n")).toHaveLength(mermaidDiagram(process).split("\n").length);
});
