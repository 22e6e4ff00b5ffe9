// The aggregation of `actualCost` as one SQL statement, for the same options. DuckDB and PostgreSQL differ in how
// they read JSON, numerals and regular expressions, and in nothing else.

/** Digits after the point that DuckDB's DECIMAL keeps; PostgreSQL's numeric keeps all. */
export const DUCKDB_SCALE = 18;

const NUMERAL = "^[+-]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][+-]?[0-9]{1,4})?$";

const dialects = {
  duckdb: {
    matches: (text, pattern) => `regexp_matches(${text}, ${pattern})`,
    decimal: (text) => `cast(${text} as decimal(38, ${DUCKDB_SCALE}))`,
    month: (text) => `nullif(regexp_extract(${text}, '^[0-9]{4}-(0[1-9]|1[0-2])'), '')`,
    tags: `try_cast("Tags" as json)`,
    // The first key that is the tag once blanks are off; the exact key comes before it.
    tag: (key) => `coalesce(
      json_extract_string(focus_tags, ${jsonPath(key)}),
      json_extract_string(focus_tags, '$."' || list_filter(json_keys(focus_tags), lambda k : trim(k) = ${literal(key)})[1] || '"'))`,
  },
  postgres: {
    matches: (text, pattern) => `${text} ~ ${pattern}`,
    decimal: (text) => `cast(${text} as numeric)`,
    month: (text) => `substring(${text} from '^[0-9]{4}-(?:0[1-9]|1[0-2])')`,
    tags: `pg_temp.json_or_null("Tags")`,
    tag: (key) => `(select coalesce(
        max(value) filter (where name = ${literal(key)}),
        (array_agg(value order by place))[1])
      from json_each_text(focus_tags) with ordinality as tag (name, value, place)
      where trim(name) = ${literal(key)})`,
  },
};

/** What PostgreSQL before version 16 needs to read text that may be no JSON. */
export const POSTGRES_SETUP = `
create or replace function pg_temp.json_or_null(source text) returns json language plpgsql immutable as $$
begin
  return case when json_typeof(source::json) = 'object' then source::json end;
exception when others then
  return null;
end $$`;

/**
 * The statement. It returns one row per reason, month and owner: `reason` is null for rows that count.
 *
 * @param {"duckdb" | "postgres"} engine
 * @param {string} table
 * @param {import("ai-operating-model/value").ActualCostOptions} options
 */
export function focusCostSql(engine, table, { basis, allocate, where = {} }) {
  const dialect = dialects[engine];
  const cost = { billed: "BilledCost", effective: "EffectiveCost" }[basis];
  const period = { billed: "BillingPeriodStart", effective: "ChargePeriodStart" }[basis];
  if (cost === undefined) throw new Error(`basis must be billed or effective; received ${basis}`);
  const tagged = allocate.some((rule) => "tag" in rule);
  const owners = allocate.map((rule) =>
    "tag" in rule ? `nullif(${dialect.tag(rule.tag)}, '')` : cell(rule.column),
  );
  const filters = Object.entries(where).map(
    ([column, values]) => `coalesce(${cell(column)}, 'undefined') in (${values.map(literal).join(", ")})`,
  );
  const decimals = `length(split_part(split_part(lower(amount), 'e', 1), '.', 2))`;
  return `with cells as (
  select
    ${cell(cost)} as amount,
    ${dialect.month(cell(period))} as month,
    ${cell("BillingCurrency")} as currency,
    ${owners.length === 0 ? "null" : `coalesce(${owners.join(", ")})`} as owner,
    ${filters.length === 0 ? "true" : filters.join(" and ")} as wanted
  from (select *, ${tagged ? dialect.tags : "null"} as focus_tags from ${identifier(table)}) as bill
), judged as (
  select *, case
    when not wanted then 'filtered-out'
    when amount is null then 'missing-amount'
    when not ${dialect.matches("amount", literal(NUMERAL))} then 'unreadable-amount'
    when month is null then 'missing-period'
    when currency is null then 'missing-currency'
  end as reason
  from cells
)
select
  reason,
  case when reason is null then month end as month,
  case when reason is null then owner end as owner,
  case when reason is null then currency end as currency,
  cast(count(*) as varchar) as rows,
  cast(sum(case when reason is null then ${dialect.decimal("amount")} end) as varchar) as amount,
  max(case when reason is null then ${decimals} end) as decimals
from judged
group by 1, 2, 3, 4
order by 1, 2, 3, 4`;
}

/** A column's text, with what FOCUS files write for missing taken for missing. */
function cell(column) {
  return `nullif(nullif(trim(${identifier(column)}), ''), 'NULL')`;
}

function identifier(name) {
  return `"${name.replaceAll('"', '""')}"`;
}

function literal(text) {
  return `'${text.replaceAll("'", "''")}'`;
}

function jsonPath(key) {
  return literal(`$."${key.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`);
}
