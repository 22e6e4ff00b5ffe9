// Parameters are in the unit of the variable, probabilities and weights without unit. Each shape is plain data
// that survives JSON.

/** A value without uncertainty. */
export interface Point {
  readonly kind: "point";
  readonly value: number;
}
/** Every value between `min` and `max` equally likely. */
export interface Uniform {
  readonly kind: "uniform";
  readonly min: number;
  readonly max: number;
}
/** Density rising in a line from `min` to `mode` and falling to `max`. */
export interface Triangular {
  readonly kind: "triangular";
  readonly min: number;
  readonly mode: number;
  readonly max: number;
}
/**
 * A beta on `min` … `max` with the given mode; `lambda` (4 unless given) says how firmly the mode is believed. Its
 * variance is that of the beta, not the ((max - min)/6)² of the early PERT papers.
 */
export interface Pert {
  readonly kind: "pert";
  readonly min: number;
  readonly mode: number;
  readonly max: number;
  readonly lambda?: number;
}
/** The normal, by its mean and standard deviation. */
export interface Normal {
  readonly kind: "normal";
  readonly mean: number;
  readonly sd: number;
}
/** A normal confined to `min` … `max`; mean and sd are those before confinement. Either bound may be absent. */
export interface TruncatedNormal {
  readonly kind: "truncatedNormal";
  readonly mean: number;
  readonly sd: number;
  readonly min?: number;
  readonly max?: number;
}
/** exp of a normal: `mu` and `sigma` are the mean and standard deviation of the logarithm. */
export interface Lognormal {
  readonly kind: "lognormal";
  readonly mu: number;
  readonly sigma: number;
}
/** The beta on 0 … 1. */
export interface Beta {
  readonly kind: "beta";
  readonly alpha: number;
  readonly beta: number;
}
/** The gamma, with mean shape × scale. */
export interface Gamma {
  readonly kind: "gamma";
  readonly shape: number;
  readonly scale: number;
}
/** The chi-square with `df` degrees of freedom, which need not be whole. */
export interface ChiSquare {
  readonly kind: "chiSquare";
  readonly df: number;
}
/** Student's t with `df` degrees of freedom, which need not be whole. */
export interface StudentT {
  readonly kind: "studentT";
  readonly df: number;
}
/** 1 with probability `p`, else 0. */
export interface Bernoulli {
  readonly kind: "bernoulli";
  readonly p: number;
}
/** The number of independent events where `mean` are expected. */
export interface Poisson {
  readonly kind: "poisson";
  readonly mean: number;
}
/** One of several values, each with its probability; the probabilities add up to 1. */
export interface Discrete {
  readonly kind: "discrete";
  readonly values: readonly number[];
  readonly probabilities: readonly number[];
}
/** One of the values observed, each as likely as the others. */
export interface Empirical {
  readonly kind: "empirical";
  readonly values: readonly number[];
}
/** One of several distributions, chosen in proportion to its weight. */
export interface Mixture {
  readonly kind: "mixture";
  readonly components: readonly { readonly weight: number; readonly distribution: Distribution }[];
}

/** A probability distribution of a number, as plain data. */
export type Distribution =
  | Point
  | Uniform
  | Triangular
  | Pert
  | Normal
  | TruncatedNormal
  | Lognormal
  | Beta
  | Gamma
  | ChiSquare
  | StudentT
  | Bernoulli
  | Poisson
  | Discrete
  | Empirical
  | Mixture;

/** The distribution of one kind. */
export type DistributionOf<Kind extends Distribution["kind"]> = Extract<
  Distribution,
  { readonly kind: Kind }
>;
