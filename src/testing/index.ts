export { buildFact } from "./build-fact.js";
export { type GateOutcome, type GivenGates, gateSpecification } from "./gate-specification.js";
export { openingCommands } from "./opening-commands.js";
