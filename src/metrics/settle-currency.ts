import { isText } from "../foundation/is-text.js";
import { invalidArgument } from "../foundation/operating-model-error.js";

/**
 * The one currency that a metric speaks in: the host's, else the only one that usable records name. Amounts in
 * different currencies are never added: without a choice of the host there is no figure (`mixed-currencies`), with one
 * the records in other currencies are left out (`other-currency`).
 */
export function settleCurrency<R extends { readonly currency?: string }>(
  records: readonly R[],
  isUsable: (record: R) => boolean,
  wanted: string | undefined,
): { readonly currency: string } | { readonly reason: string; readonly detail: string } {
  if (wanted !== undefined) {
    if (!isText(wanted)) throw invalidArgument(["options", "currency"], "the code of a currency", wanted);
    return { currency: wanted };
  }
  const currencies = new Set<string>();
  let usable = false;
  for (const record of records) {
    const { currency } = record;
    // A currency already found needs no second look at whether its record can be used.
    if ((currency !== undefined && currencies.has(currency)) || !isUsable(record)) continue;
    usable = true;
    if (currency !== undefined) currencies.add(currency);
  }
  const [currency] = currencies;
  if (!usable) return { reason: "no-records", detail: "No record can be used." };
  if (currency === undefined)
    return { reason: "no-currency", detail: "No record that can be used names a currency." };
  if (currencies.size === 1) return { currency };
  return {
    reason: "mixed-currencies",
    detail: `Amounts are in ${[...currencies].sort().join(", ")}; convert them, or name one with the option currency.`,
  };
}
