// A worker thread of simulate-case.test.ts: answers shard tasks until it is ended. Sources are read through tsx.
import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { float64Shard, simulateShard } = await import("../../src/simulation/simulation-shard.ts");
parentPort.on("message", ({ id, task }) => {
  // Lists and typed arrays in turns.
  const compute = id % 2 === 0 ? simulateShard : float64Shard;
  const shard = compute(task.businessCase, task.options);
  parentPort.postMessage({ id, shard }, id % 2 === 0 ? [] : [shard.npv.buffer]);
});
