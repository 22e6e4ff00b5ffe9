import { execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A PostgreSQL of its own, in a temporary folder, reached through a socket in it. */
export interface TemporaryPostgres {
  readonly connection: { readonly host: string; readonly user: string; readonly database: string };
  /** Ends the server at once, without a clean shutdown, and starts it again. */
  crash(): void;
  stop(): void;
}

const folders = [
  ...["15", "16", "17", "18"].map((version) => `/usr/lib/postgresql/${version}/bin`),
  ...(process.env.PATH ?? "").split(path.delimiter),
];
const bin = folders.find((folder) =>
  ["initdb", "pg_ctl"].every((name) => existsSync(path.join(folder, name))),
);

/** PostgreSQL refuses to run as root: then it runs as the user of the distribution. */
function owner(): { uid: number; gid: number } | undefined | null {
  if (process.getuid?.() !== 0) return undefined;
  try {
    const id = (flag: string): number => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return null;
  }
}

const runAs = bin === undefined ? null : owner();

/** Whether the machine has PostgreSQL and an account that may run it. */
export const hasPostgres = bin !== undefined && runAs !== null;

/** Starts a server; without waiting for the disk unless `durable`, since it is thrown away. */
export function startPostgres({ durable = false } = {}): TemporaryPostgres {
  const folder = mkdtempSync(path.join(tmpdir(), "operating-model-pg-"));
  if (runAs) chownSync(folder, runAs.uid, runAs.gid);
  const data = path.join(folder, "data");
  const run = (command: string, ...args: string[]): void => {
    execFileSync(path.join(bin as string, command), args, {
      ...(runAs ?? {}),
      cwd: folder,
      stdio: "ignore",
      env: { PATH: process.env.PATH ?? "", LC_ALL: "C", TZ: "UTC" },
    });
  };
  const settings = `-k ${folder} -c listen_addresses= -c fsync=${durable ? "on" : "off"} -c max_connections=60 -c shared_buffers=64MB`;
  const start = (): void =>
    run("pg_ctl", "-D", data, "-w", "-l", path.join(folder, "log"), "-o", settings, "start");
  run("initdb", "-D", data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C", "--no-sync");
  start();
  return {
    connection: { host: folder, user: "postgres", database: "postgres" },
    crash() {
      run("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop");
      start();
    },
    stop() {
      run("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
