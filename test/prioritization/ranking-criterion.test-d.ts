import { rank } from "../../src/prioritization/rank.ts";
import { rankingCriterion } from "../../src/prioritization/ranking-criterion.ts";

const scale = { min: 0, max: 1, unit: "share" };
const criteria = [
  rankingCriterion({ id: "value", direction: "maximize", scale, weight: 1 }),
  rankingCriterion({ id: "risk", direction: "minimize", scale, weight: 1 }),
];
rank([{ id: "a", values: { value: 1, risk: 0 } }], criteria, { method: "topsis" });
// @ts-expect-error a misspelt criterion id does not compile
rank([{ id: "a", values: { valeu: 1, risk: 0 } }], criteria, { method: "topsis" });
const { entries } = rank([{ id: "a", values: { value: 1 } }], criteria, { method: "weighted-sum" });
entries[0]?.contributions?.value satisfies number | undefined;
// @ts-expect-error contributions are known by the criteria's ids
entries[0]?.contributions?.effort;
