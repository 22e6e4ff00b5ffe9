// A worker thread of simulate-case.test.ts: answers shard tasks until it is ended. Sources are read through tsx.
import { parentPort } from "node:worker_threads";
import { register } from "tsx/esm/api";

register();
const { simulateShard } = await import("../../src/simulation/simulation-shard.ts");
parentPort.on("message", ({ id, task }) => {
  parentPort.postMessage({ id, shard: simulateShard(task.businessCase, task.options) });
});
