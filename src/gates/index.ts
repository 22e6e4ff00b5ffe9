export { commandDigest, type DecideOptions, type Decision, decide } from "./decide.js";
export { evolve, initialState, replay } from "./evolve.js";
export { memoryStore } from "./memory-store.js";
