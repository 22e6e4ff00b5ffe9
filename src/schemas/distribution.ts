import * as z from "zod";
import type { Distribution } from "../foundation/distribution/distribution-kinds.js";

const number = z.number();
const bounded = { min: number, mode: number, max: number };

/** The schema of a distribution as plain data. Parameters out of range are found where it is used. */
export const distributionSchema: z.ZodType<Distribution> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("point"), value: number }),
  z.strictObject({ kind: z.literal("uniform"), min: number, max: number }),
  z.strictObject({ kind: z.literal("triangular"), ...bounded }),
  z.strictObject({ kind: z.literal("pert"), ...bounded, lambda: number.exactOptional() }),
  z.strictObject({ kind: z.literal("normal"), mean: number, sd: number }),
  z.strictObject({
    kind: z.literal("truncatedNormal"),
    mean: number,
    sd: number,
    min: number.exactOptional(),
    max: number.exactOptional(),
  }),
  z.strictObject({ kind: z.literal("lognormal"), mu: number, sigma: number }),
  z.strictObject({ kind: z.literal("beta"), alpha: number, beta: number }),
  z.strictObject({ kind: z.literal("gamma"), shape: number, scale: number }),
  z.strictObject({ kind: z.literal("chiSquare"), df: number }),
  z.strictObject({ kind: z.literal("studentT"), df: number }),
  z.strictObject({ kind: z.literal("bernoulli"), p: number }),
  z.strictObject({ kind: z.literal("poisson"), mean: number }),
  z.strictObject({
    kind: z.literal("discrete"),
    values: z.array(number),
    probabilities: z.array(number),
  }),
  z.strictObject({ kind: z.literal("empirical"), values: z.array(number) }),
  z.strictObject({
    kind: z.literal("mixture"),
    get components() {
      return z.array(z.strictObject({ weight: number, distribution: distributionSchema }));
    },
  }),
]);
