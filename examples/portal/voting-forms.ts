import { type Draft, type FormDefinition, only, start } from "./form-definition.js";
import type { Words } from "./words.js";

const seat = ({ as = "", onBehalfOf }: Draft, words: Words): string =>
  words.role(as) + (onBehalfOf === undefined ? "" : ` for ${words.person(onBehalfOf)}`);

/** Votes, and who casts them for whom. */
export const votingForms: Readonly<Record<string, FormDefinition>> = {
  vote: {
    title: "Vote",
    button: "Cast vote",
    first: true,
    choice: (draft, words) => `as ${seat(draft, words)}`,
    fields: (drafts, { words }) => [
      {
        name: "seat",
        label: "As",
        kind: "select",
        options: drafts.map((draft) => ({
          value: `${draft.as} ${draft.onBehalfOf ?? ""}`,
          label: seat(draft, words),
        })),
      },
      {
        name: "vote",
        label: "Your vote",
        kind: "radio",
        options: ["approve", "reject", "abstain"].map((each) => ({
          value: each,
          label: each.charAt(0).toUpperCase() + each.slice(1),
        })),
      },
    ],
    read(value) {
      const [as = "", onBehalfOf = ""] = value("seat").split(" ");
      const vote = value("vote") as "approve" | "reject" | "abstain";
      return only({ type: "vote", as, vote, ...(onBehalfOf === "" ? {} : { onBehalfOf }) });
    },
  },
  "withdraw-vote": {
    title: "Withdraw your vote",
    button: "Withdraw",
    first: true,
    read: () => only({ type: "withdraw-vote" }),
  },
  delegate: {
    title: "Delegate your vote",
    button: "Delegate",
    choice: ({ role = "" }, words) => `as ${words.role(role)}`,
    fields: (drafts, { words, people, actor }) => [
      {
        name: "role",
        label: "Role",
        kind: "select",
        options: drafts.map(({ role = "" }) => ({ value: role, label: words.role(role) })),
      },
      {
        name: "delegate",
        label: "To",
        kind: "select",
        options: people
          .filter(({ id }) => id !== actor.id)
          .map(({ id, name }) => ({ value: id, label: name })),
      },
      { name: "until", label: "Until the start of", kind: "date" },
    ],
    read: (value, _, { now }) =>
      only({
        type: "delegate",
        delegate: value("delegate"),
        role: value("role"),
        validFrom: now,
        validUntil: start(value("until")),
      }),
  },
  "revoke-delegation": {
    title: "Take a delegation back",
    button: "Take back",
    choice: ({ role = "" }, words) => `as ${words.role(role)}`,
    fields: (drafts, { words }) => [
      {
        name: "delegation",
        label: "Delegation",
        kind: "select",
        options: drafts.map(({ delegate = "", role = "" }) => ({
          value: `${delegate} ${role}`,
          label: `${words.person(delegate)} as ${words.role(role)}`,
        })),
      },
    ],
    read(value) {
      const [delegate = "", role = ""] = value("delegation").split(" ");
      return only({ type: "revoke-delegation", delegate, role });
    },
  },
};
