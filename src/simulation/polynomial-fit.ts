/**
 * The least-squares polynomial of y in x, at every x: orthogonal polynomials over the points themselves, built by
 * their three-term recurrence (Forsythe, J. SIAM 5, 1957), so that no normal equations lose digits. Degrees that the
 * points cannot tell apart (a driver of two values has one) are left out.
 */
export function polynomialFit(x: Float64Array, y: Float64Array, degree: number): Float64Array {
  const n = x.length;
  const center = x.reduce((sum, value) => sum + value, 0) / n;
  const reach = x.reduce((most, value) => Math.max(most, Math.abs(value - center)), 0);
  const fit = new Float64Array(n);
  let before = new Float64Array(n);
  let current = new Float64Array(n).fill(1);
  let sizeBefore = 1;
  for (let power = 0; power <= degree; power++) {
    let [size, along, shift] = [0, 0, 0];
    for (let i = 0; i < n; i++) {
      const p = current[i] as number;
      const s = reach === 0 ? 0 : ((x[i] as number) - center) / reach;
      size += p * p;
      along += p * (y[i] as number);
      shift += s * p * p;
    }
    if (size <= 1e-18 * n) break;
    const next = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      const p = current[i] as number;
      const s = reach === 0 ? 0 : ((x[i] as number) - center) / reach;
      fit[i] = (fit[i] as number) + (along / size) * p;
      next[i] = (s - shift / size) * p - (power === 0 ? 0 : (size / sizeBefore) * (before[i] as number));
    }
    before = current;
    current = next;
    sizeBefore = size;
  }
  return fit;
}
