import { expect, test } from "vitest";
import { grants, migrations, quoteIdentifier } from "../../src/stores/store-schema.ts";

test("identifiers are quoted, and refused where PostgreSQL would cut them off", () => {
  expect(quoteIdentifier('a"; drop table x; --', ["schema"])).toBe('"a""; drop table x; --"');
  expect(quoteIdentifier("é".repeat(31), ["schema"])).toBe(`"${"é".repeat(31)}"`);
  for (const name of ["", "é".repeat(32), "x".repeat(64)]) {
    expect(() => quoteIdentifier(name, ["schema"])).toThrow("schema must be an identifier of 1 to 63 bytes");
  }
});

test("every table with a tenant is behind row-level security, for its owner, too", () => {
  const statements = migrations("s").flat();
  const tables = statements.flatMap((text) => /^create table (\S+) \(\s+tenant /.exec(text)?.[1] ?? []);
  expect(tables).toEqual(["s.events", "s.snapshots"]);
  for (const table of tables) {
    expect(statements).toContain(`alter table ${table} enable row level security`);
    expect(statements).toContain(`alter table ${table} force row level security`);
    expect(
      statements.some((text) => text.startsWith(`create policy tenant_isolation on ${table} using`)),
    ).toBe(true);
  }
});

test("a role is granted no change of events", () => {
  const [, events] = grants("s", "app");
  expect(events).toBe("grant select, insert on s.events to app");
});
