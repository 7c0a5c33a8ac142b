import { t } from "@lingui/core/macro";

/** What the properties of a team are called in the list of changes; members stand there by their role. */
export function changeWords(): Record<string, string> {
  return {
    name: t`Name`,
    description: t`Description`,
    colour: t`Colour`,
    code: t`Code`,
    assignment: t`Assignment`,
    role: t`Role of a member`,
    keywords: t`Keywords`,
    archived: t`Archived`,
  };
}
