/** Someone who can sign in. The log holds only the id: names stay here. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
}

/** A tenant: its people see its own initiatives and nothing else. */
export interface Organization {
  readonly id: string;
  readonly name: string;
  readonly people: readonly Person[];
}

/** Invented organizations and people, in the roles of the AI initiative lifecycle. */
export const organizations: readonly Organization[] = [
  {
    id: "harbor",
    name: "Harbor Insurance",
    people: [
      { id: "p-101", name: "Olga Lind", roles: ["product-owner"] },
      { id: "p-102", name: "Petra Quinn", roles: ["product-owner", "business-sponsor"] },
      { id: "p-103", name: "Sam Ortiz", roles: ["business-sponsor"] },
      { id: "p-104", name: "Amir Haddad", roles: ["ai-lead"] },
      { id: "p-105", name: "Dana Weiss", roles: ["data-steward"] },
      { id: "p-106", name: "Rita Moreau", roles: ["risk-officer"] },
      { id: "p-107", name: "Finn Berg", roles: ["finance"] },
      { id: "p-108", name: "Opal Reyes", roles: ["operations-lead"] },
      { id: "p-109", name: "Bea Castle", roles: ["portfolio-board"] },
      { id: "p-110", name: "Boris Vance", roles: ["portfolio-board"] },
    ],
  },
  {
    id: "valley",
    name: "Valley Clinics",
    people: [
      { id: "p-201", name: "Nora Field", roles: ["product-owner"] },
      { id: "p-202", name: "Ivan Stone", roles: ["business-sponsor"] },
      { id: "p-203", name: "Mei Tan", roles: ["ai-lead", "data-steward"] },
      { id: "p-204", name: "Carl Webb", roles: ["risk-officer", "finance"] },
      { id: "p-205", name: "Lena Park", roles: ["portfolio-board", "operations-lead"] },
    ],
  },
];
