// Math.log may differ between engines in its last bit. Here x = 2^k m with sqrt(1/2) <= m < sqrt(2), and
// ln m = 2 artanh(s), s = (m - 1)/(m + 1), as f - s(f - R) with f = m - 1, which keeps the digits of f.

const LN2_HIGH = 0.6931471801362932;
const LN2_LOW = 4.236521365809284e-10;
const ROOT_HALF = Math.SQRT1_2;

const number = /* @__PURE__ */ new Float64Array(1);
const words = /* @__PURE__ */ new Uint32Array(number.buffer);

/** Which of the two words holds sign and exponent: 1 on a little-endian machine. */
function highWord(): 0 | 1 {
  number[0] = 1;
  return words[1] === 0 ? 0 : 1;
}
const HIGH = /* @__PURE__ */ highWord();

/**
 * The natural logarithm, the same bits on every engine. Relative error below 3e-16; −Infinity at 0, NaN below.
 */
export function logarithm(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  let k = -1022;
  // Subnormal numbers are brought among the normal ones first.
  if (x < 2.2250738585072014e-308) {
    number[0] = x * 18014398509481984;
    k -= 54;
  } else {
    number[0] = x;
  }
  const high = words[HIGH] as number;
  k += high >>> 20;
  words[HIGH] = (high & 0xfffff) | 0x3fe00000;
  let m = number[0] as number;
  if (m < ROOT_HALF) {
    m *= 2;
    k -= 1;
  }
  const f = m - 1;
  const s = f / (2 + f);
  const z = s * s;
  const rest =
    z *
    (2 / 3 +
      z *
        (2 / 5 +
          z *
            (2 / 7 +
              z *
                (2 / 9 +
                  z *
                    (2 / 11 +
                      z *
                        (2 / 13 +
                          z * (2 / 15 + z * (2 / 17 + z * (2 / 19 + z * (2 / 21 + z * (2 / 23)))))))))));
  return k * LN2_HIGH + (f - (s * (f - rest) - k * LN2_LOW));
}
