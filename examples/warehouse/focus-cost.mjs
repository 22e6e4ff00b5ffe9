// Cost by owner and month from the groups that the statement returns, in the shape of `actualCost`.
import { sumDecimals } from "ai-operating-model/model";
import { DUCKDB_SCALE, focusCostSql, POSTGRES_SETUP } from "./focus-cost-sql.mjs";

/** Inside DuckDB, over a connection of @duckdb/node-api. */
export async function duckdbFocusCost(connection, table, options) {
  const reader = await connection.runAndReadAll(focusCostSql("duckdb", table, options));
  const groups = reader.getRowObjects();
  const tooFine = groups.find(({ decimals }) => Number(decimals) > DUCKDB_SCALE);
  if (tooFine)
    throw new Error(`amounts have ${tooFine.decimals} decimals; DuckDB's column keeps ${DUCKDB_SCALE}`);
  return costOfGroups(groups, options);
}

/** Inside PostgreSQL, over a client of pg. */
export async function postgresFocusCost(client, table, options) {
  await client.query(POSTGRES_SETUP);
  const { rows } = await client.query(focusCostSql("postgres", table, options));
  return costOfGroups(rows, options);
}

function costOfGroups(groups, { basis, owners = {} }) {
  const counted = groups
    .filter(({ reason }) => reason === null)
    .map(({ month, owner, currency, rows, amount }) => ({
      month,
      owner: owner !== null && Object.hasOwn(owners, owner) ? owners[owner] : owner,
      currency,
      rows: Number(rows),
      amount,
    }));
  const currencies = [...new Set(counted.map(({ currency }) => currency))];
  if (currencies.length > 1) throw new Error(`currencies are not mixed: ${currencies.join(", ")}`);
  return { basis, currency: currencies[0] ?? null, ...costOf(counted), excluded: excludedOf(groups) };
}

/** Totals, owners and months of cost cells; also what parts of a bill that were added up apart come to. */
export function costOf(cells) {
  const share = (list) => ({
    amount: sumDecimals(list.map(({ amount }) => amount)),
    rows: list.reduce((sum, { rows }) => sum + rows, 0),
  });
  const merged = groupBy(cells, ({ month, owner }) => JSON.stringify([month, owner]));
  const names = [...new Set(cells.map(({ owner }) => owner).filter((owner) => owner !== null))].sort();
  return {
    total: share(cells),
    allocated: names.map((owner) => ({ owner, ...share(cells.filter((cell) => cell.owner === owner)) })),
    unallocated: share(cells.filter(({ owner }) => owner === null)),
    byMonth: [...merged.values()]
      .map((list) => ({ month: list[0].month, owner: list[0].owner, ...share(list) }))
      .sort((a, b) => compare(a.month, b.month) || compare(a.owner ?? "", b.owner ?? "")),
  };
}

function excludedOf(groups) {
  return Object.fromEntries(
    groups.filter(({ reason }) => reason !== null).map(({ reason, rows }) => [reason, Number(rows)]),
  );
}

function groupBy(list, key) {
  const groups = new Map();
  for (const item of list) {
    const own = groups.get(key(item));
    if (own) own.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** An in-memory result in the same words: exclusions as counts. */
export function comparable({ basis, currency, total, allocated, unallocated, byMonth, excluded }) {
  return {
    basis,
    currency,
    total,
    allocated,
    unallocated,
    byMonth,
    excluded: Object.fromEntries(excluded.map(({ reason, count }) => [reason, count])),
  };
}
