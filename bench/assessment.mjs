// Scores growing numbers of responses: time a response, which stays level where the work is linear, and beside it
// the time of a plain loop that only reads every answer, the least that any scoring can take.
// Run: node --import tsx bench/assessment.mjs [answers a response, 4 unless given]
import { performance } from "node:perf_hooks";
import { instrumentFromBlueprint, scoreAssessment } from "../src/assessment/index.ts";
import { blueprint } from "../src/blueprint/index.ts";
import { randomStream } from "../src/model/index.ts";

const perResponse = Number(process.argv[2] ?? 4);
const instrument = instrumentFromBlueprint(blueprint, { id: "bench" });
const ids = instrument.questions.map((question) => (typeof question === "string" ? question : question.id));
const roles = ["executive", "business", "technology", "risk"];

function made(n) {
  const random = randomStream(1);
  return Array.from({ length: n }, (_, index) => {
    const first = random.integer(ids.length);
    const answers = Array.from({ length: perResponse }, (_, at) => {
      const question = ids[(first + at) % ids.length];
      return random.uniform() < 0.9
        ? { question, state: "answered", level: random.integer(5) }
        : { question, state: "unknown" };
    });
    return {
      respondent: { id: `r${index}`, roles: [roles[random.integer(4)]], unit: `unit-${random.integer(40)}` },
      blueprint: instrument.blueprint,
      answeredAt: "2026-01-15",
      answers,
    };
  });
}

/** Milliseconds of the fastest of three runs. */
function time(run) {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

let sink = 0;
const rows = [];
for (const n of [10_000, 100_000, 1_000_000]) {
  const responses = made(n);
  const scored = time(() => {
    sink += scoreAssessment(responses, instrument, { asOf: "2026-03-31" }).n;
  });
  const read = time(() => {
    for (const { answers } of responses) for (const answer of answers) sink += answer.level ?? 0;
  });
  rows.push({
    responses: n,
    answers: n * perResponse,
    "ms in all": Math.round(scored),
    "µs a response": Number(((scored * 1000) / n).toFixed(3)),
    "ns an answer": Math.round((scored * 1e6) / (n * perResponse)),
    "times reading alone": Math.round(scored / read),
  });
}
console.table(rows);
if (sink === 0) console.log("nothing was scored");
