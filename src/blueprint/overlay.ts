import type {
  Aim,
  Blueprint,
  BlueprintMetric,
  ChecklistItem,
  Crosswalk,
  CrosswalkEntry,
  FailureMode,
  GlossaryEntry,
  Outcome,
  Principle,
  Question,
  Requirement,
  Resource,
  Stage,
} from "./model.js";
import type { NamespacedId, OutcomeId } from "./structure.js";
import type { CrosswalkEntryKey } from "./structure-crosswalks.js";

/** An item that an organization adds. Its id carries the overlay's namespace: `acme:scale.metric.energy-use`. */
export type OverlayAddition =
  | { readonly kind: "outcome"; readonly item: Own<Omit<Outcome, "shortId" | "questions">> }
  | {
      readonly kind: "checklist-item";
      readonly outcome: OutcomeId | NamespacedId;
      readonly item: Own<ChecklistItem>;
    }
  | { readonly kind: "question"; readonly item: Own<Omit<Question, "shortId">> }
  | { readonly kind: "metric"; readonly item: Own<Omit<BlueprintMetric, "shortId" | "questions">> }
  | { readonly kind: "requirement"; readonly item: Own<Requirement> }
  | { readonly kind: "aim"; readonly item: Own<Aim> }
  | { readonly kind: "failure-mode"; readonly item: Own<FailureMode> }
  | { readonly kind: "resource"; readonly item: Own<Resource> }
  | { readonly kind: "crosswalk"; readonly item: Own<Crosswalk> }
  | { readonly kind: "term"; readonly item: Own<GlossaryEntry> };

type Own<Item> = Omit<Item, "id"> & { readonly id: NamespacedId };

/** New values for some fields of an item. What an item is (its id, stage, principle) cannot be changed. */
export type OverlayOverride =
  | Change<"blueprint", Pick<Blueprint, "id" | "vision" | "description" | "importance" | "urgency">>
  | Change<"stage", Pick<Stage, "id" | "name" | "description">>
  | Change<"outcome", Omit<Outcome, "shortId" | "stage" | "checklist" | "questions">>
  | Change<"checklist-item", ChecklistItem>
  | Change<"question", Omit<Question, "shortId" | "stage">>
  | Change<"metric", Omit<BlueprintMetric, "shortId" | "stage" | "questions">>
  | Change<"principle", Pick<Principle, "id" | "name" | "description">>
  | Change<"requirement", Omit<Requirement, "principle">>
  | Change<"aim", Aim>
  | Change<"failure-mode", FailureMode>
  | Change<"resource", Resource>
  | Change<"crosswalk", Omit<Crosswalk, "entries">>
  | Change<"crosswalk-entry", Omit<CrosswalkEntry, "id"> & { readonly id: CrosswalkEntryKey | NamespacedId }>
  | Change<"term", GlossaryEntry>;

interface Change<Kind extends string, Item extends { readonly id: string }> {
  readonly kind: Kind;
  readonly id: Item["id"];
  readonly fields: Partial<Omit<Item, "id">>;
}

/** An item that is taken out. Its id stays taken; references to it go to `replacedBy`, or are dropped. */
export type OverlayRetirement = {
  [Addition in OverlayAddition as Addition["kind"]]: {
    readonly kind: Addition["kind"];
    readonly id: RetirableIds[Addition["kind"]];
    readonly reason: string;
    readonly replacedBy?: RetirableIds[Addition["kind"]];
  };
}[OverlayAddition["kind"]];

interface RetirableIds {
  readonly outcome: Outcome["id"];
  readonly "checklist-item": ChecklistItem["id"];
  readonly question: Question["id"];
  readonly metric: BlueprintMetric["id"];
  readonly requirement: Requirement["id"];
  readonly aim: Aim["id"];
  readonly "failure-mode": FailureMode["id"];
  readonly resource: Resource["id"];
  readonly crosswalk: Crosswalk["id"];
  readonly term: GlossaryEntry["id"];
}

/** What an organization changes in the blueprint without forking it: plain data, kept apart, applied on top. */
export interface Overlay {
  /** Name of the overlay, unique among those applied together. */
  readonly id: string;
  /** Prefix of every id that it adds, in kebab-case: `acme`. */
  readonly namespace: string;
  /** Version of the overlay itself, `major.minor.patch`. */
  readonly version: string;
  /** Blueprint versions it is made for: `1.2.3`, `^1.2.3`, `~1.2.3` or `>=1.2.3 <2.0.0`. */
  readonly extends: string;
  readonly add?: readonly OverlayAddition[];
  readonly override?: readonly OverlayOverride[];
  readonly retire?: readonly OverlayRetirement[];
}
