import { t } from "@lingui/core/macro";
import type { Category, NumberSequence, Status } from "~/shared/api/types";
import type { ValueWords } from "~/shared/settings/differences";

export const CATEGORIES: Category[] = ["new", "open", "pending", "on_hold", "solved", "closed", "cancelled"];
export const COLOURS: Status["colour"][] = [
  "blue",
  "orange",
  "purple",
  "grey",
  "green",
  "slate",
  "red",
  "teal",
];

export function categoryWord(category: Category): string {
  switch (category) {
    case "new":
      return t`New`;
    case "open":
      return t`Open`;
    case "pending":
      return t`Waiting for the requester`;
    case "on_hold":
      return t`Waiting for somebody else`;
    case "solved":
      return t`Solved`;
    case "closed":
      return t`Closed`;
    case "cancelled":
      return t`Cancelled`;
  }
}

export function colourWord(colour: Status["colour"]): string {
  switch (colour) {
    case "blue":
      return t`Blue`;
    case "orange":
      return t`Orange`;
    case "purple":
      return t`Purple`;
    case "grey":
      return t`Grey`;
    case "green":
      return t`Green`;
    case "slate":
      return t`Slate`;
    case "red":
      return t`Red`;
    case "teal":
      return t`Teal`;
  }
}

export function sequenceWord(sequence: NumberSequence): string {
  switch (sequence) {
    case "workspace":
      return t`All tickets in one row`;
    case "department":
      return t`Each department by itself`;
    case "year":
      return t`From 1 again each year`;
    case "department-year":
      return t`Each department from 1 again each year`;
  }
}

/** How values read in the list of changes. */
export const valueWords: ValueWords = (property, value) => {
  if (property === "category") return categoryWord(value as Category);
  if (property === "colour") return colourWord(value as Status["colour"]);
  if (property === "sequence") return sequenceWord(value as NumberSequence);
  if (property === "next" && Array.isArray(value) && value.length === 0) return t`any status`;
  return null;
};
