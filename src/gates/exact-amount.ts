import type { DecimalString, MoneyInput } from "../foundation/decimal.js";

/**
 * An exact amount as `units` of 10^-`scale`. Releases are only summed and compared, so whole numbers do, and
 * hosts that embed the gates alone need not load decimal.js.
 */
export interface ExactAmount {
  readonly units: bigint;
  readonly scale: number;
}

const NUMERAL = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

/** Reads money; undefined for what is no finite amount. */
export function readAmount(input: MoneyInput): ExactAmount | undefined {
  if (typeof input === "object" && typeof input?.toString !== "function") return undefined;
  const match = NUMERAL.exec(String(input));
  if (match === null) return undefined;
  const [, sign, whole = "", fraction = "", exponent = "0"] = match;
  if (whole + fraction === "") return undefined;
  const scale = fraction.length - Number(exponent);
  const units = BigInt(`${whole}${fraction}`) * 10n ** BigInt(Math.max(0, -scale));
  return { units: sign === "-" ? -units : units, scale: Math.max(0, scale) };
}

/** The exact sum. */
export function sumAmounts(amounts: readonly ExactAmount[]): ExactAmount {
  const scale = Math.max(0, ...amounts.map((amount) => amount.scale));
  return { units: amounts.reduce((sum, amount) => sum + unitsAt(amount, scale), 0n), scale };
}

/** Negative where `a` is the smaller, positive where it is the larger, 0 where both are equal. */
export function compareAmounts(a: ExactAmount, b: ExactAmount): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = unitsAt(a, scale) - unitsAt(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Plain notation without needless zeros. */
export function formatAmount({ units, scale }: ExactAmount): DecimalString {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, "0");
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, "");
  const whole = digits.slice(0, digits.length - scale);
  return `${units < 0n ? "-" : ""}${whole}${scale === 0 || fraction === "" ? "" : `.${fraction}`}`;
}

function unitsAt(amount: ExactAmount, scale: number): bigint {
  return amount.units * 10n ** BigInt(scale - amount.scale);
}
