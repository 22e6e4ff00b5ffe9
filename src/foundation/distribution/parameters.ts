import { assertFinite, invalidArgument } from "../operating-model-error.js";

/** Throws unless the parameter is a finite number. */
export function assertParameter(d: object, name: string): void {
  assertFinite((d as Record<string, unknown>)[name], [name]);
}

/** Throws unless the parameter is a finite number above 0. */
export function assertPositive(d: object, name: string): void {
  const value = (d as Record<string, unknown>)[name];
  if (!(typeof value === "number" && value > 0 && value < Number.POSITIVE_INFINITY))
    throw invalidArgument([name], "a finite number above 0", value);
}

/** Shapes beyond this take more terms than anyone would wait for, and are a normal for every purpose. */
const LARGEST_SHAPE = 1e12;

/** Throws unless a shape is a number above 0, not below `least` and not above 1e12. */
export function assertShape(d: object, name: string, least = 0): void {
  assertPositive(d, name);
  const value = (d as Record<string, number>)[name] as number;
  if (value < least || value > LARGEST_SHAPE)
    throw invalidArgument([name], `${least > 0 ? `from ${least}` : "above 0"} up to ${LARGEST_SHAPE}`, value);
}

/** Throws unless min < max are finite numbers with a finite distance, and the mode, where there is one, between. */
export function assertRange(d: { readonly min: number; readonly max: number; readonly mode?: number }): void {
  assertParameter(d, "min");
  assertParameter(d, "max");
  if (!(d.max > d.min && Number.isFinite(d.max - d.min)))
    throw invalidArgument(["max"], "above min, at a finite distance", d.max);
  if (!("mode" in d)) return;
  assertParameter(d, "mode");
  if (!(d.mode! >= d.min && d.mode! <= d.max)) throw invalidArgument(["mode"], "from min to max", d.mode);
}
