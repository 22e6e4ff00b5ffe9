// Opens an embedded DuckDB and a PostgreSQL of its own, both empty, and loads a CSV file into either.
import { execFileSync, spawn } from "node:child_process";
import { createReadStream, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import pg from "pg";

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

/** A PostgreSQL whose programs are on the path, or null. */
export function postgresVersion() {
  try {
    return execFileSync("postgres", ["--version"], { encoding: "utf8" }).trim();
  } catch {
    return null;
  }
}

export async function openPostgres() {
  const folder = mkdtempSync(path.join(tmpdir(), "warehouse-"));
  // PostgreSQL does not run as root; another user may then own the folder.
  const user = process.getuid?.() === 0 ? "postgres" : undefined;
  const as = (program, args) =>
    user === undefined ? [program, args] : ["runuser", ["-u", user, "--", program, ...args]];
  if (user !== undefined) execFileSync("chown", [user, folder]);
  const data = path.join(folder, "data");
  const [initdb, initdbArgs] = as("initdb", [
    "-D",
    data,
    "-U",
    "warehouse",
    "-A",
    "trust",
    "-E",
    "UTF8",
    "--locale=C",
  ]);
  execFileSync(initdb, initdbArgs, { stdio: "ignore", cwd: folder });
  const port = await freePort();
  const [server, serverArgs] = as("postgres", [
    "-D",
    data,
    "-p",
    String(port),
    "-k",
    folder,
    "-c",
    "fsync=off",
  ]);
  const child = spawn(server, serverArgs, { stdio: "ignore", cwd: folder });
  const client = await connected(port);
  return {
    client,
    load: async (table, file, columns) => {
      await client.query(`create table "${table}" (${quoted(columns).join(" text, ")} text)`);
      await copy(port, table, file);
    },
    close: async () => {
      await client.end();
      const stopped = new Promise((resolve) => child.once("exit", resolve));
      execFileSync(...as("pg_ctl", ["-D", data, "-m", "immediate", "stop"]), {
        stdio: "ignore",
        cwd: folder,
      });
      await stopped;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** COPY through psql, which reads the file as the client. */
function copy(port, table, file) {
  return new Promise((resolve, reject) => {
    const args = ["-h", "127.0.0.1", "-p", String(port), "-U", "warehouse", "-d", "postgres", "-q", "-c"];
    const child = spawn("psql", [...args, `copy "${table}" from stdin with (format csv)`], {
      stdio: ["pipe", "ignore", "inherit"],
    });
    createReadStream(file).pipe(child.stdin);
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`psql ended with ${code}`))));
  });
}

async function connected(port) {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ host: "127.0.0.1", port, user: "warehouse", database: "postgres" });
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (attempt >= 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
