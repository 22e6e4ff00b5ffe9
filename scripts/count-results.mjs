// Adds up the test runner's result files in temp/: `passed failed skipped`, or the names of the skipped.
import { existsSync, readdirSync, readFileSync } from "node:fs";

const files = existsSync("temp") ? readdirSync("temp").filter((name) => /^results-.*\.json$/.test(name)) : [];
const results = files.map((name) => JSON.parse(readFileSync(`temp/${name}`, "utf8")));
if (process.argv.includes("--skipped")) {
  for (const result of results) {
    for (const file of result.testResults) {
      for (const test of file.assertionResults) {
        if (test.status === "skipped" || test.status === "pending") console.log(`skipped: ${test.fullName}`);
      }
    }
  }
} else {
  const sum = (key) => results.reduce((total, result) => total + (result[key] ?? 0), 0);
  console.log(sum("numPassedTests"), sum("numFailedTests"), sum("numPendingTests") + sum("numTodoTests"));
}
