// The namespace `distribution` of ./statistics: constructors of plain data and what is known of them.
export {
  bernoulli,
  beta,
  chiSquare,
  discrete,
  empirical,
  gamma,
  lognormal,
  mixture,
  normal,
  pert,
  point,
  poisson,
  studentT,
  triangular,
  truncatedNormal,
  uniform,
} from "./constructors.js";
export { cdf, mean, pdf, quantile, skewness, variance } from "./evaluate.js";
export { fit } from "./fit.js";
