/** One statement put to executives, with what the ends of the scale mean. */
export interface AlignmentItem {
  readonly id: string;
  readonly statement: string;
  /** What a person who gives the lowest rating is saying. */
  readonly low: string;
  /** What a person who gives the highest rating is saying. */
  readonly high: string;
}

/**
 * The interview items that ship: eight statements, rated apart by each executive, none shown the others' ratings.
 * Hosts may ask their own; an item must keep its wording for as long as its ratings are compared.
 */
export const alignmentItems: readonly AlignmentItem[] = [
  {
    id: "purpose",
    statement: "I can name the business results for which we use AI.",
    low: "AI is something we do because others do.",
    high: "I name the same two or three results as my colleagues would.",
  },
  {
    id: "priorities",
    statement: "We agree which AI initiatives come first, and which must wait.",
    low: "Each of us would give another list.",
    high: "Asked tonight, we would all give the same list.",
  },
  {
    id: "funding",
    statement: "AI work is funded to the size of what we expect from it.",
    low: "We expect much and fund little, or the reverse.",
    high: "Money, people and expectation were set together.",
  },
  {
    id: "ownership",
    statement: "It is clear who in the business answers for each AI result.",
    low: "Results belong to the technical team, or to nobody.",
    high: "One accountable person in the business is named for each.",
  },
  {
    id: "risk-appetite",
    statement: "We agree which risks with AI we take and which we do not.",
    low: "We find out case by case, often too late.",
    high: "The limits are written, and they have been used to say no.",
  },
  {
    id: "decision-rights",
    statement: "I know who decides to start, continue or stop an AI initiative.",
    low: "Initiatives start and go on without anyone having decided.",
    high: "I know the body, the criteria and my own part in it.",
  },
  {
    id: "own-part",
    statement: "I know what my area must change so that AI pays off, and I am doing it.",
    low: "I am waiting for what the technical team delivers.",
    high: "Changes in my area are planned, staffed and under way.",
  },
  {
    id: "evidence",
    statement: "I judge AI initiatives by measured results rather than by demonstrations.",
    low: "I have seen impressive demonstrations.",
    high: "I have changed a decision because of a measurement.",
  },
];
