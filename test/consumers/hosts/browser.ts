import * as everything from "ai-operating-model";
import { digest, sumDecimals } from "ai-operating-model/model";

document.title = JSON.stringify({
  names: Object.keys(everything).length > 20,
  sum: sumDecimals(["0.1", "0.2"]),
  digest: digest({ a: 1 }),
});
