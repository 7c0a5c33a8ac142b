import { t } from "@lingui/core/macro";
import type { MyWorkspace, Permission } from "~/shared/api/types";
import { paths } from "../paths";

export interface SettingsEntry {
  to: string;
  label: string;
  /** Other words people look for it by. */
  words: string;
}

export interface SettingsGroup {
  title: string;
  entries: SettingsEntry[];
}

/** The pages of the settings that this role may see, in groups. */
export function settingsOf(workspace: MyWorkspace): SettingsGroup[] {
  const { slug } = workspace;
  const may = (permission: Permission) => workspace.permissions.includes(permission);
  const entry = (page: string, label: string, words: string, needs?: Permission): SettingsEntry[] =>
    needs && !may(needs)
      ? []
      : [{ to: page ? paths.settingsPage(slug, page) : paths.settings(slug), label, words }];
  const groups: SettingsGroup[] = [
    {
      title: t`Workspace`,
      entries: [
        ...entry("", t`General`, t`name address archive`),
        ...entry(
          "options",
          t`Options`,
          t`time zone mail footer sender files size stars reopen`,
          "workspace.manage",
        ),
        ...entry("branding", t`Branding`, t`logo colours colors links portal look`, "workspace.manage"),
        ...entry("blocked", t`Blocked senders`, t`spam domains mail`, "workspace.manage"),
      ],
    },
    {
      title: t`Tickets`,
      entries: [
        ...entry("statuses", t`Statuses`, t`workflow states open closed solved`, "catalog.manage"),
        ...entry("priorities", t`Priorities`, t`urgent high low rank`, "catalog.manage"),
        ...entry("numbers", t`Ticket numbers`, t`pattern id prefix year sequence`, "catalog.manage"),
        ...entry("topics", t`Topics`, t`categories tree subjects sort`, "catalog.manage"),
        ...entry("tags", t`Tags`, t`labels keywords merge`, "catalog.manage"),
        ...entry("fields", t`Custom fields`, t`properties form dropdown required`, "catalog.manage"),
      ],
    },
    {
      title: t`People`,
      entries: [
        ...entry("teams", t`Teams`, t`departments groups queue round robin keywords`, "member.read"),
        ...entry("roles", t`Roles`, t`permissions rights modules access`, "role.manage"),
      ],
    },
    { title: t`Programs`, entries: [] },
  ];
  return groups.filter((group) => group.entries.length > 0);
}
