import { t } from "@lingui/core/macro";
import {
  AlignLeft,
  Calendar,
  CircleChevronDown,
  Hash,
  ListChecks,
  type LucideIcon,
  SquareCheck,
  Type,
  UserRound,
} from "lucide-react";
import type { FieldKind } from "~/shared/api/types";

export const KIND_ICONS: Record<FieldKind, LucideIcon> = {
  text: Type,
  textarea: AlignLeft,
  number: Hash,
  dropdown: CircleChevronDown,
  multiselect: ListChecks,
  date: Calendar,
  checkbox: SquareCheck,
  user: UserRound,
};

export function kindName(kind: FieldKind): string {
  switch (kind) {
    case "text":
      return t`Line of text`;
    case "textarea":
      return t`Several lines of text`;
    case "number":
      return t`Number`;
    case "dropdown":
      return t`Choice of one`;
    case "multiselect":
      return t`Choice of several`;
    case "date":
      return t`Date`;
    case "checkbox":
      return t`Yes or no`;
    case "user":
      return t`Colleague`;
  }
}
