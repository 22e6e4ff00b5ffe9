import type { RiskScheme } from "./risk-scheme.js";

/** A scheme of this library for organizations without their own: four tiers by what could go wrong. */
export const genericRiskScheme = {
  id: "generic",
  version: "1",
  name: "Generic AI risk tiers",
  validFrom: "2026-01-01",
  tiers: [
    { id: "low", severity: 10, reviewMonths: 24 },
    { id: "medium", severity: 20, reviewMonths: 12 },
    { id: "high", severity: 30, reviewMonths: 6 },
    { id: "prohibited", severity: 100, prohibited: true },
  ],
  rules: [
    { when: { unlawful: true }, tier: "prohibited" },
    { when: { affectsPeople: true, autonomous: true }, tier: "high" },
    { when: { affectsSafety: true }, tier: "high" },
    { when: { affectsPeople: true }, tier: "medium" },
    { when: { personalData: true }, tier: "medium" },
    { when: { customerFacing: true }, tier: "medium" },
  ],
  defaultTier: "low",
  obligations: [
    { tier: "medium", text: "Tell the people concerned that AI is used; test for bias before go-live." },
    {
      tier: "high",
      text: "A person can overrule every outcome; an independent assessment precedes go-live.",
    },
    { tier: "prohibited", text: "The initiative is stopped." },
  ],
} as const satisfies RiskScheme;

/**
 * Example, as enacted on 2024-07-12 and read in 2026-11: the risk classes of Regulation (EU) 2024/1689. The
 * postponement of the high-risk duties agreed in 2026 ("Digital Omnibus") is not part of it. No legal advice.
 */
export const euAiActExample = {
  id: "eu-ai-act",
  version: "2024-07-12",
  name: "EU AI Act (example)",
  source: "Regulation (EU) 2024/1689, OJ L of 2024-07-12; Article 113 for dates; read 2026-11",
  validFrom: "2025-02-02",
  tiers: [
    { id: "minimal", severity: 10, reviewMonths: 24 },
    { id: "transparency", severity: 20, reviewMonths: 12 },
    { id: "high-risk", severity: 30, reviewMonths: 6 },
    { id: "prohibited", severity: 100, prohibited: true },
  ],
  rules: [
    { when: { prohibitedPractice: true }, tier: "prohibited", basis: "Article 5, applies from 2025-02-02" },
    {
      when: { safetyComponentOfRegulatedProduct: true },
      tier: "high-risk",
      basis: "Article 6(1) and Annex I, as enacted from 2027-08-02",
    },
    {
      // An exemption under Article 6(3) is answered `annexIIIUse: false`: silence must not be the laxer answer.
      when: { annexIIIUse: true },
      tier: "high-risk",
      basis: "Article 6(2) and (3), Annex III, as enacted from 2026-08-02",
    },
    { when: { interactsWithPersons: true }, tier: "transparency", basis: "Article 50(1), from 2026-08-02" },
    {
      when: { generatesContent: true },
      tier: "transparency",
      basis: "Article 50(2) and (4), from 2026-08-02",
    },
  ],
  defaultTier: "minimal",
  obligations: [
    { tier: "minimal", text: "Staff who work with the system are AI literate.", basis: "Article 4" },
    {
      tier: "transparency",
      text: "People learn that they deal with AI or AI-made content.",
      basis: "Article 50",
    },
    {
      tier: "high-risk",
      text: "A risk management system runs over the whole life of the system.",
      basis: "Article 9",
    },
    {
      tier: "high-risk",
      text: "Data governance, documentation and logs are kept.",
      basis: "Articles 10 to 12",
    },
    { tier: "high-risk", text: "People can oversee the system and stop it.", basis: "Article 14" },
    { tier: "prohibited", text: "The practice may not be placed on the market or used.", basis: "Article 5" },
  ],
} as const satisfies RiskScheme;

/**
 * Example, as issued on 2025-04-03 and read in 2026-11: high-impact AI by OMB Memorandum M-25-21. Federal
 * agencies had to apply the minimum practices by 2026-04-03. No legal advice.
 */
export const ombM2521Example = {
  id: "omb-m-25-21",
  version: "2025-04-03",
  name: "OMB M-25-21 high-impact AI (example)",
  source: "OMB Memorandum M-25-21 of 2025-04-03, section 4; read 2026-11",
  validFrom: "2025-04-03",
  tiers: [
    { id: "not-high-impact", severity: 10, reviewMonths: 12 },
    { id: "high-impact", severity: 30, reviewMonths: 12 },
  ],
  rules: [
    {
      when: { principalBasisForDecision: true, affectsRightsOrServices: true },
      tier: "high-impact",
      basis: "Section 4: legal, material, binding or significant effect on rights or access to services",
    },
    {
      when: { principalBasisForDecision: true, affectsSafety: true },
      tier: "high-impact",
      basis: "Section 4: significant effect on health, safety or critical infrastructure",
    },
    {
      when: { presumedHighImpactPurpose: true },
      tier: "high-impact",
      basis: "list of purposes presumed high-impact",
    },
  ],
  defaultTier: "not-high-impact",
  obligations: [
    {
      tier: "high-impact",
      text: "Test before deployment under conditions as in real use.",
      basis: "Section 4, minimum practices",
    },
    { tier: "high-impact", text: "Complete an AI impact assessment.", basis: "Section 4, minimum practices" },
    {
      tier: "high-impact",
      text: "Monitor for adverse impacts as long as it runs.",
      basis: "Section 4, minimum practices",
    },
    {
      tier: "high-impact",
      text: "Train those who work with it; keep human oversight.",
      basis: "Section 4, minimum practices",
    },
    {
      tier: "high-impact",
      text: "Offer remedies or appeals and take up feedback.",
      basis: "Section 4, minimum practices",
    },
  ],
} as const satisfies RiskScheme;
