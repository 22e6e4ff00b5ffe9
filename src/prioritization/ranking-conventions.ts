import type { RankingMethod } from "./aggregate.js";
import type { Normalization } from "./normalization.js";
import type { RankOptions } from "./score-rows.js";

const methods: Record<RankingMethod, string> = {
  "weighted-sum": "score = sum of weight times normalized score; weights divided by their sum",
  "weighted-product": "score = product of normalized scores to the power of their weights",
  topsis:
    "score = distance to the worst / (distance to the worst + distance to the best), Euclidean, weighted",
  vikor: "score = index Q = v·S + (1 - v)·R, each as a share of its span; less is better",
};

const normalizations: Record<Normalization, string> = {
  scale: "scores measured on the criterion's own scale; the ideal is the end of the scale",
  vector: "scores divided by the column's Euclidean length; the ideal is the best in the list",
  "min-max":
    "scores measured between the smallest and largest of the list; a constant column counts 1 for all",
  max: "scores divided by the largest in the list; the ideal is the best in the list",
  sum: "scores divided by the column's sum; the ideal is the best in the list",
};

/** The rules of a ranking in words, each a sentence: what two readers of one method name may differ on. */
export function conventionsOf(
  method: RankingMethod,
  normalization: Normalization,
  { missing, v }: Pick<RankOptions, "missing" | "v">,
): string[] {
  return [
    methods[method],
    normalizations[normalization],
    "a minimized criterion is mirrored after normalization",
    `missing scores: ${missing ?? "refuse"}`,
    ...(method === "vikor" ? [`v = ${v ?? 0.5}`] : []),
    ...(method === "vikor" && normalization === "scale"
      ? ["S and R measured from 0 to their largest possible value"]
      : []),
  ];
}
