import { t } from "@lingui/core/macro";

/** What a permission allows, in a few words. */
export function permissionWords(permission: string): string {
  const words: Record<string, string> = {
    "ticket.open": t`Open tickets`,
    "ticket.read-own": t`Read their own tickets`,
    "ticket.read-team": t`Read the tickets of their teams`,
    "ticket.read": t`Read all tickets`,
    "ticket.reply": t`Answer requesters`,
    "ticket.note": t`Write internal notes`,
    "ticket.change": t`Change tickets`,
    "ticket.bulk": t`Change many tickets at once`,
    "ticket.merge": t`Merge and split tickets`,
    "ticket.share": t`Share tickets with teams`,
    "ticket.delete": t`Delete and restore tickets`,
    "file.delete": t`Delete files`,
    "shelf.share": t`Make views and answers for others`,
    "member.read": t`See who is here`,
    "member.invite": t`Invite people`,
    "member.manage": t`Change and deactivate members`,
    "catalog.manage": t`Shape statuses, topics, tags and fields`,
    "team.manage": t`Manage teams`,
    "role.manage": t`Manage roles`,
    "api-key.manage": t`Manage keys for programs`,
    "workspace.manage": t`Set the workspace up`,
    "workspace.archive": t`Archive the workspace`,
    "mail.read": t`See outgoing mail`,
  };
  return words[permission] ?? permission;
}

export function moduleName(module: string): string {
  const names: Record<string, string> = {
    tickets: t`Tickets`,
    members: t`Members`,
    bulk: t`Many at once`,
    merging: t`Merging`,
    sharing: t`Sharing`,
    shelf: t`Shared views and answers`,
    deletion: t`Deleting`,
    invitations: t`Invitations`,
    catalog: t`Catalogue`,
    teams: t`Teams`,
    mail: t`Mail log`,
    programs: t`Programs`,
  };
  return names[module] ?? module;
}
