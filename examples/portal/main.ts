// A small web host that embeds the stage gates: a list of initiatives, a gate page that says what is missing and who
// can act, votes, decisions, and an audit page. `npm run portal`, then open the address that it prints.
//
//   PORT            8080 unless stated; 0 takes a free one
//   DATABASE_URL    a PostgreSQL (postgres://user:password@host/database); without it PGlite runs in this process
//   PORTAL_DATA     a folder in which PGlite keeps its data; without it they are gone at the end
//   PORTAL_ANCHORS  a file for the anchors of the audit chains, best where the database's users cannot write
//
// Pages are made on the server and work without script. What a person may do is asked of `permitted`, what is missing
// of `explainGate`, and every command goes through `handle` with the version that the person saw, so that nobody
// decides on what has changed since. There is no real authentication: put your own sign-in in the place of session.ts.
import { createServer } from "node:http";
import { aiInitiativeLifecycle } from "ai-operating-model/gates";
import { keepAnchors } from "./anchors.js";
import { migrateDatabase, openDatabase } from "./database.js";
import { addDemo } from "./demo.js";
import { organizations } from "./people.js";
import { portal } from "./portal.js";

const { PORT = "8080", DATABASE_URL, PORTAL_DATA, PORTAL_ANCHORS } = process.env;

const database = await openDatabase(DATABASE_URL, PORTAL_DATA);
await migrateDatabase(database.client);
const setup = {
  client: database.client,
  process: aiInitiativeLifecycle,
  anchors: keepAnchors(PORTAL_ANCHORS),
};
await addDemo(setup, new Date());

const server = createServer(portal({ ...setup, organizations }));
server.on("error", (error) => {
  process.stderr.write(`${error.message}: set PORT to another port\n`);
  process.exitCode = 1;
  void database.close();
});
server.listen(Number(PORT), "127.0.0.1", () => {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : PORT;
  process.stdout.write(`Gate portal on ${database.name}: http://127.0.0.1:${port}/\n`);
});
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    server.closeAllConnections();
    server.close(() => void database.close());
  });
}
