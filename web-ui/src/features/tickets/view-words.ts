import { t } from "@lingui/core/macro";
import type { TicketView } from "~/app/paths";
import type { Category, Channel, TicketType } from "~/shared/api/types";

export function viewName(view: TicketView): string {
  switch (view) {
    case "mine":
      return t`Assigned to me`;
    case "following":
      return t`Following`;
    case "unassigned":
      return t`Unassigned`;
    case "urgent":
      return t`Urgent`;
    case "open":
      return t`All open`;
    case "snoozed":
      return t`Set aside`;
    case "all":
      return t`Everything`;
  }
}

export function categoryName(category: Category): string {
  switch (category) {
    case "new":
      return t`New`;
    case "open":
      return t`Open`;
    case "pending":
      return t`Pending`;
    case "on_hold":
      return t`On hold`;
    case "solved":
      return t`Solved`;
    case "closed":
      return t`Closed`;
    case "cancelled":
      return t`Cancelled`;
  }
}

export function channelName(channel: Channel): string {
  switch (channel) {
    case "portal":
      return t`Portal`;
    case "email":
      return t`E-mail`;
    case "api":
      return t`API`;
    case "chat":
      return t`Chat`;
    case "ai_chat":
      return t`Chat with the assistant`;
    case "phone":
      return t`Phone`;
  }
}

export const TYPES: TicketType[] = ["request", "question", "incident", "problem", "task"];

export function typeName(type: TicketType): string {
  switch (type) {
    case "request":
      return t`Request`;
    case "question":
      return t`Question`;
    case "incident":
      return t`Incident`;
    case "problem":
      return t`Problem`;
    case "task":
      return t`Task`;
  }
}
