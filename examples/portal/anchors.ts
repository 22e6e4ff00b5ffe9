// Who can rewrite events and seals together can make a chain that holds. So after each command the length and the last
// hash of the chain go to a place of their own, which the database's users cannot reach: here a file that only grows.
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import type { ChainAnchor } from "ai-operating-model/gates";

/** The last anchor of each chain. */
export interface Anchors {
  note(tenant: string, stream: string, anchor: ChainAnchor): void;
  last(tenant: string, stream: string): ChainAnchor | undefined;
}

/** Anchors in `file`, one JSON line each, or without a file in memory for as long as the portal runs. */
export function keepAnchors(file?: string): Anchors {
  const anchors = new Map<string, ChainAnchor>();
  const keyOf = (tenant: string, stream: string): string => JSON.stringify([tenant, stream]);
  if (file !== undefined && existsSync(file)) {
    for (const line of readFileSync(file, "utf8").split("\n").filter(Boolean)) {
      const { tenant, stream, count, headHash } = JSON.parse(line);
      anchors.set(keyOf(tenant, stream), { count, headHash });
    }
  }
  return {
    note(tenant, stream, anchor) {
      const key = keyOf(tenant, stream);
      // Two commands may end in the other order than they were appended.
      if (anchor.count <= (anchors.get(key)?.count ?? 0)) return;
      anchors.set(key, anchor);
      if (file !== undefined) appendFileSync(file, `${JSON.stringify({ tenant, stream, ...anchor })}\n`);
    },
    last: (tenant, stream) => anchors.get(keyOf(tenant, stream)),
  };
}
