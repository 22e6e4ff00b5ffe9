// FOCUS rows by a fixed rule, so that every engine sees the same bill however long it is.

export const COLUMNS = [
  "BilledCost",
  "EffectiveCost",
  "BillingCurrency",
  "BillingPeriodStart",
  "ChargePeriodStart",
  "ServiceCategory",
  "SubAccountName",
  "Tags",
];

const TAGS = [
  "NULL",
  '{"application": "claims"}',
  '{"application": "search", "env": "prod"}',
  '{" application": "routing"}',
  '{" application": "old", "application": "new"}',
  '{"env": "dev"}',
  "{broken",
  '{"application": ""}',
  '{"application": "o\'neill \\"x\\""}',
];
const CATEGORIES = ["AI and Machine Learning", "Compute", "NULL"];
const ACCOUNTS = ["Atlas", "Zenith", "NULL", ""];

/** Rows `from` to `until` of the bill. */
export function generateRows(from, until) {
  return Array.from({ length: until - from }, (_, offset) => row(from + offset));
}

function row(index) {
  // A multiplicative hash: spread out, the same everywhere, in 32-bit integers.
  const hash = (salt) => Math.imul((index + 1) ^ salt, 2654435761) >>> 0;
  const amount = (salt) => {
    const units = hash(salt);
    const sign = units % 17 === 0 ? "-" : "";
    if (units % 997 === 0) return "NULL";
    if (units % 991 === 0) return "1,5";
    if (units % 983 === 0) return `${sign}${units % 90}.5e-7`;
    return `${sign}${units % 1000}.${String(hash(salt + 1))
      .padStart(11, "0")
      .slice(-11)}`;
  };
  const month = 1 + (hash(5) % 12);
  const two = (n) => String(n).padStart(2, "0");
  return {
    BilledCost: amount(11),
    EffectiveCost: amount(23),
    BillingCurrency: hash(3) % 9973 === 0 ? "NULL" : "USD",
    BillingPeriodStart: `2025-${two(month)}-01 00:00:00`,
    ChargePeriodStart: `2025-${two(month)}-${two(1 + (hash(7) % 28))} ${two(hash(9) % 24)}:00:00`,
    ServiceCategory: CATEGORIES[hash(13) % CATEGORIES.length],
    SubAccountName: ACCOUNTS[hash(17) % ACCOUNTS.length],
    Tags: TAGS[hash(19) % TAGS.length],
  };
}

/** Rows as CSV with every cell quoted. */
export function csvOf(rows) {
  return rows
    .map((cells) => `${COLUMNS.map((column) => `"${cells[column].replaceAll('"', '""')}"`).join(",")}\n`)
    .join("");
}
