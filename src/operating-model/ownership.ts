import type { PlainDate } from "../foundation/calendar.js";
import type { Initiative } from "../model/initiative.js";
import { isAlive, type RegistryFinding, sourceOf } from "./registry-finding.js";

/**
 * Gaps in joint accountability: an initiative names one accountable business owner and one accountable AI
 * owner, two different people. Real inventories often name neither, so a gap is a finding and no refusal.
 */
export function ownershipFindings(initiative: Initiative, asOf: PlainDate): RegistryFinding[] {
  if (!isAlive(initiative, asOf)) return [];
  const { businessOwner, aiOwner } = initiative;
  const findings: RegistryFinding[] = [];
  const add = (code: string, text: string): void => {
    const subject = { kind: "initiative", id: initiative.id } as const;
    findings.push({ code, subject, message: `"${initiative.name}" ${text}.`, ...sourceOf(initiative) });
  };
  if (!businessOwner) add("no-business-owner", "names no accountable business owner");
  if (!aiOwner) add("no-ai-owner", "names no accountable AI owner");
  if (businessOwner && businessOwner === aiOwner) {
    add("same-owner", `names ${businessOwner} as both business owner and AI owner`);
  }
  return findings;
}
