/**
 * The one currency that a metric speaks in: the host's, else the only one that records name. Amounts in different
 * currencies are never added: without a choice of the host there is no figure (`mixed-currencies`), with one the
 * records in other currencies are left out (`other-currency`).
 */
export function settleCurrency(
  named: Iterable<string | undefined>,
  wanted: string | undefined,
): { readonly currency: string } | { readonly reason: string; readonly detail: string } {
  if (wanted !== undefined) return { currency: wanted };
  const currencies = new Set<string>();
  for (const currency of named) if (currency !== undefined) currencies.add(currency);
  const [currency] = currencies;
  if (currency === undefined)
    return { reason: "no-currency", detail: "No record names the currency of its amounts." };
  if (currencies.size === 1) return { currency };
  return {
    reason: "mixed-currencies",
    detail: `Amounts are in ${[...currencies].sort().join(", ")}; convert them, or name one with the option currency.`,
  };
}
