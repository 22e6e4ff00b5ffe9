import { invalidArgument } from "../operating-model-error.js";
import type { Distribution } from "./distribution-kinds.js";
import { betaFamily, pertFamily } from "./families/beta.js";
import { bernoulliFamily, discreteFamily, empiricalFamily, pointFamily } from "./families/finite.js";
import { chiSquareFamily, gammaFamily } from "./families/gamma.js";
import { mixtureFamily } from "./families/mixture.js";
import { lognormalFamily, normalFamily } from "./families/normal.js";
import { poissonFamily } from "./families/poisson.js";
import { studentTFamily } from "./families/student-t.js";
import { triangularFamily } from "./families/triangular.js";
import { truncatedNormalFamily } from "./families/truncated-normal.js";
import { uniformFamily } from "./families/uniform.js";
import type { Family } from "./family.js";

type Families = {
  readonly [Kind in Distribution["kind"]]: Family<Extract<Distribution, { readonly kind: Kind }>>;
};

const families: Families = {
  point: pointFamily,
  uniform: uniformFamily,
  triangular: triangularFamily,
  pert: pertFamily,
  normal: normalFamily,
  truncatedNormal: truncatedNormalFamily,
  lognormal: lognormalFamily,
  beta: betaFamily,
  gamma: gammaFamily,
  chiSquare: chiSquareFamily,
  studentT: studentTFamily,
  bernoulli: bernoulliFamily,
  poisson: poissonFamily,
  discrete: discreteFamily,
  empirical: empiricalFamily,
  mixture: /* @__PURE__ */ mixtureFamily(familyOf),
};

/** What is known of a distribution's kind. Throws for a kind that does not exist. */
export function familyOf(d: Distribution): Family<Distribution> {
  const kind = d?.kind;
  if (typeof kind !== "string" || !Object.hasOwn(families, kind))
    throw invalidArgument(["kind"], `one of ${Object.keys(families).join(", ")}`, kind);
  // The table pairs each kind with its own family, which a lookup by a union of kinds cannot express.
  return families[kind] as unknown as Family<Distribution>;
}

const checked = new WeakSet<object>();

/** The family of a distribution whose parameters have been checked, once for each object. */
export function checkedFamily(d: Distribution): Family<Distribution> {
  const family = familyOf(d);
  if (!checked.has(d)) {
    family.check(d);
    checked.add(d);
  }
  return family;
}
