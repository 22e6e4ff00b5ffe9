// Run as a process of its own by postgres.test.ts: appends events to one stream, against others that do the same.
// Arguments: the socket's folder, the stream, this writer's name, how many appends, how many events in each.
import pg from "pg";
import type { GateEvent } from "../../src/gates/event.ts";
import { postgresStore } from "../../src/stores/postgres-store.ts";
import { fromClient } from "../../src/stores/sql-client.ts";

const [host, stream, writer, appends, size] = process.argv.slice(2) as [
  string,
  string,
  string,
  string,
  string,
];
const connection = new pg.Client({ host, user: "app", database: "postgres", application_name: writer });
await connection.connect();
const store = postgresStore(fromClient(connection), { tenant: "contended" });

let version = 0;
let conflicts = 0;
for (let count = 1; count <= Number(appends); count++) {
  for (;;) {
    const events = Array.from(
      { length: Number(size) },
      (_, index): GateEvent => ({
        schemaVersion: 1,
        sequence: version + index + 1,
        type: "learning-recorded",
        at: "2026-03-02T10:00:00Z",
        actor: { id: writer, roles: [] },
        text: String(count),
      }),
    );
    const appended = await store.append(stream, events, { expectedVersion: version });
    if (appended.kind === "duplicate") throw new Error("no key was given");
    if (appended.kind === "conflict") {
      version = appended.actualVersion;
      conflicts++;
      continue;
    }
    version = appended.version;
    break;
  }
}
await connection.end();
process.stdout.write(String(conflicts));
