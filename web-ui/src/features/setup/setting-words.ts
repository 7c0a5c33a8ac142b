import { t } from "@lingui/core/macro";

export interface SettingWords {
  label: string;
  hint: string;
  /** Stands behind a number. */
  unit?: string;
}

/** What a setting is called, and what choosing it means. */
export function settingWords(key: string): SettingWords {
  switch (key) {
    case "general.time_zone":
      return { label: t`Time zone`, hint: t`Dates in mails and the year in ticket numbers follow it.` };
    case "ticket.reopen_days":
      return {
        label: t`Reopening by requesters`,
        hint: t`A requester who writes to a closed ticket within these days brings it back.`,
        unit: t`days`,
      };
    case "ticket.bin_days":
      return {
        label: t`Deleted tickets`,
        hint: t`They wait in the bin so long, then they are gone for good.`,
        unit: t`days`,
      };
    case "satisfaction.enabled":
      return {
        label: t`Ask how it went`,
        hint: t`Requesters of solved tickets are asked for one to five stars.`,
      };
    case "satisfaction.delay_minutes":
      return { label: t`Ask after`, hint: t`Counted from when the ticket was solved.`, unit: t`minutes` };
    case "email.from_name":
      return { label: t`Sender`, hint: t`Mails come from this name. Empty: the name of the workspace.` };
    case "email.footer":
      return { label: t`Last line of mails`, hint: t`For example your company's address.` };
    case "file.max_upload_size":
      return { label: t`Largest file`, hint: t`What people may attach at most.`, unit: t`MB` };
    case "branding.primary_color":
      return { label: t`Main colour`, hint: t`Buttons and links in the portal and in mails.` };
    case "branding.secondary_color":
      return { label: t`Second colour`, hint: t`The head of the portal.` };
    case "branding.portal_links":
      return { label: t`Links`, hint: t`Stand at the foot of the portal, for example your terms.` };
    default:
      return { label: key, hint: "" };
  }
}
