import type { Process } from "ai-operating-model/gates";
import type { OpenInitiative } from "../gate-desk.js";
import type { Part } from "../html.js";
import type { Session } from "../session.js";
import type { Words } from "../words.js";

/** What the gate page is made of. */
export interface GateView {
  readonly initiative: OpenInitiative;
  readonly process: Process;
  readonly session: Session;
  readonly words: Words;
  readonly key: () => string;
  readonly at: string;
  readonly notice?: Part;
}
