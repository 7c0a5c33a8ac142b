import type { components } from "./schema";

type Schemas = components["schemas"];

export type Branding = Schemas["Branding"];
export type Setting = Schemas["Setting"];
export type Access = Schemas["Access"];
export type CodeRequested = Schemas["CodeRequested"];
export type Colour = Schemas["Colour"];
export type File = Schemas["File"];
export type FileDeletion = Schemas["FileDeletion"];
export type FileUsage = Schemas["FileUsage"];
export type Category = Schemas["Category"];
export type Channel = Schemas["Channel"];
export type Desk = Schemas["Desk"];
export type LiveEvent = Schemas["Event"];
export type Field = Schemas["Field"];
export type FieldKind = Schemas["FieldKind"];
export type FieldOption = Schemas["DefinedOption"];
export type DeskField = Schemas["DeskField"];
export type DeskTeam = Schemas["DeskTeam"];
export type DeskTopic = Schemas["DeskTopic"];
export type DeskChange = Schemas["DeskChange"];
export type Job = Schemas["Job"];
export type Informed = Schemas["Informed"];
export type Invitation = Schemas["Invitation"];
export type Mail = Schemas["Mail"];
export type MailState = Schemas["MailState"];
export type Me = Schemas["Me"];
export type Member = Schemas["Member"];
export type MailPage = Schemas["MailPage"];
export type MemberPage = Schemas["MemberPage"];
export type Message = Schemas["Message"];
export type MessagePage = Schemas["MessagePage"];
export type MyWorkspace = Schemas["MyWorkspace"];
export type Notification = Schemas["Notification"];
export type NotificationPage = Schemas["NotificationPage"];
export type Person = Schemas["Person"];
export type Preset = Schemas["Preset"];
export type Priority = Schemas["Priority"];
export type Problem = Schemas["Problem"];
export type Ref = Schemas["Ref"];
export type LinkKind = Schemas["LinkKind"];
export type Relations = Schemas["Relations"];
export type Relative = Schemas["Relative"];
export type Role = Schemas["Role"];
export type RoleDefinition = Schemas["RoleDefinition"];
export type Roles = Schemas["Roles"];
export type Session = Schemas["Session"];
export type Severity = Schemas["Severity"];
export type Status = Schemas["Status"];
export type Tag = Schemas["Tag"];
export type TagRef = Schemas["TagRef"];
export type Share = Schemas["Share"];
export type ShareAccess = Schemas["ShareAccess"];
export type Team = Schemas["Team"];
export type TeamDetail = Schemas["TeamDetail"];
export type TeamKeyword = Schemas["TeamKeyword"];
export type TeamMember = Schemas["TeamMember"];
export type TeamPage = Schemas["TeamPage"];
export type TeamRole = Schemas["TeamRole"];
export type TeamRef = Schemas["TeamRef"];
export type Ticket = Schemas["Ticket"];
export type SearchPage = Schemas["SearchPage"];
export type SearchHit = Schemas["SearchHit"];
export type SearchPiece = Schemas["SearchPiece"];
export type TicketRef = Schemas["TicketRef"];
export type TicketType = Schemas["TicketType"];
export type TicketCounts = Schemas["TicketCounts"];
export type TicketPage = Schemas["TicketPage"];
export type Topic = Schemas["Topic"];
export type TopicRef = Schemas["TopicRef"];
export type Visibility = Schemas["Visibility"];
export type Finding = Schemas["Finding"];
export type NumberPattern = Schemas["NumberPattern"];
export type NumberSequence = Schemas["NumberSequence"];
export type Priorities = Schemas["Priorities"];
export type PriorityRow = Schemas["PriorityRow"];
export type StatusInUse = Schemas["StatusInUse"];
export type Workflow = Schemas["Workflow"];
export type WorkflowJudgement = Schemas["WorkflowJudgement"];
export type WorkflowSaved = Schemas["WorkflowSaved"];
export type Workspace = Schemas["Workspace"];

/** What a role may allow; the server puts the list into MyWorkspace.permissions. */
export type Permission =
  | "ticket.open"
  | "ticket.read"
  | "ticket.read-own"
  | "ticket.read-team"
  | "ticket.reply"
  | "ticket.note"
  | "ticket.change"
  | "ticket.bulk"
  | "ticket.merge"
  | "ticket.share"
  | "ticket.delete"
  | "file.delete"
  | "shelf.share"
  | "member.read"
  | "member.invite"
  | "member.manage"
  | "catalog.manage"
  | "team.manage"
  | "role.manage"
  | "api-key.manage"
  | "workspace.manage"
  | "workspace.archive"
  | "mail.read";
