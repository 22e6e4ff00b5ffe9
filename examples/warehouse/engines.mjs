// Opens an embedded DuckDB and a PostgreSQL of its own, both empty, and loads a CSV file into either.
import { spawn } from "node:child_process";
import { createReadStream } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";
import pg from "pg";
import { hasPostgres, startPostgres } from "../../test/stores/temporary-postgres.ts";

export { hasPostgres };

const quoted = (names) => names.map((name) => `"${name}"`);

export async function openDuckdb() {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  return {
    connection,
    // quote and escape are named, since a sample may show no quoted cell.
    load: (table, file, columns) =>
      connection.run(
        `create table "${table}" as select * from read_csv('${file}', header = false, all_varchar = true,
         nullstr = '', quote = '"', escape = '"', delim = ',', new_line = '\\n',
         columns = {${columns.map((name) => `'${name}': 'varchar'`).join(", ")}})`,
      ),
    close: () => connection.closeSync(),
  };
}

export async function openPostgres() {
  const server = startPostgres();
  const client = new pg.Client(server.connection);
  await client.connect();
  return {
    client,
    load: async (table, file, columns) => {
      await client.query(`create table "${table}" (${quoted(columns).join(" text, ")} text)`);
      await copy(server.connection, table, file);
    },
    close: async () => {
      await client.end();
      server.stop();
    },
  };
}

/** COPY through psql, which reads the file as the client. */
function copy({ host, user, database }, table, file) {
  return new Promise((resolve, reject) => {
    const args = ["-h", host, "-U", user, "-d", database, "-q", "-c"];
    const child = spawn("psql", [...args, `copy "${table}" from stdin with (format csv)`], {
      stdio: ["pipe", "ignore", "inherit"],
    });
    createReadStream(file).pipe(child.stdin);
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`psql ended with ${code}`))));
  });
}
