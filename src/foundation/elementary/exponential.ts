// Math.exp may differ between engines in its last bit. Here x = (32k + j) ln 2 / 32 + r with |r| <= ln 2 / 64, and
// e^x = 2^k 2^(j/32) e^r: a table, a short series and an exact scaling, in correctly rounded operations alone.

/** 2^(j/32), computed with mpmath at 50 digits. */
const ROOTS = /* @__PURE__ */ Float64Array.of(
  1.0,
  1.0218971486541166,
  1.0442737824274138,
  1.0671404006768237,
  1.0905077326652577,
  1.1143867425958924,
  1.1387886347566916,
  1.1637248587775775,
  1.189207115002721,
  1.215247359980469,
  1.241857812073484,
  1.2690509571917332,
  1.2968395546510096,
  1.3252366431597413,
  1.3542555469368927,
  1.383909881963832,
  Math.SQRT2,
  1.4451808069770467,
  1.4768261459394993,
  1.5091644275934228,
  1.5422108254079407,
  1.5759808451078865,
  1.6104903319492543,
  1.645755478153965,
  1.681792830507429,
  1.718619298122478,
  1.7562521603732995,
  1.7947090750031072,
  1.8340080864093424,
  1.8741676341103,
  1.9152065613971474,
  1.9571441241754002,
);
/** ln 2 / 32 in two parts, the first with 27 bits to spare, so that its multiples are exact. */
const STEP_HIGH = 0.02166084898635745;
const STEP_LOW = 4.06140840434059e-10;
const STEPS_PER_UNIT = 46.16624130844683;
const LARGEST = 709.782712893384;
const SMALLEST = -745.1332191019412;
const LEAST_POWER = -1074;
const POWERS = /* @__PURE__ */ powersOfTwo();

/** 2^k for every k at which it is a number. */
function powersOfTwo(): Float64Array {
  const powers = new Float64Array(1023 - LEAST_POWER + 1);
  for (let k = 0, power = 1; k <= 1023; k++, power *= 2) powers[k - LEAST_POWER] = power;
  for (let k = -1, power = 0.5; k >= LEAST_POWER; k--, power /= 2) powers[k - LEAST_POWER] = power;
  return powers;
}

/**
 * e^x, the same bits on every engine. Relative error below 3e-16 where the result is a normal number; Infinity and
 * 0 beyond the range of numbers.
 */
export function exponential(x: number): number {
  if (!(x <= LARGEST)) return x > LARGEST ? Number.POSITIVE_INFINITY : Number.NaN;
  if (x < SMALLEST) return 0;
  const n = Math.floor(x * STEPS_PER_UNIT + 0.5);
  const r = x - n * STEP_HIGH - n * STEP_LOW;
  const j = n & 31;
  const k = (n - j) / 32;
  const series =
    r + r * r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720 + r * (1 / 5040))))));
  const root = ROOTS[j] as number;
  const value = root + root * series;
  // 2^1024 is no number, though the product may be.
  if (k > 1023) return value * 2 * (POWERS[k - 1 - LEAST_POWER] as number);
  if (k < LEAST_POWER) return (value / 2) * (POWERS[k + 1 - LEAST_POWER] as number);
  return value * (POWERS[k - LEAST_POWER] as number);
}
