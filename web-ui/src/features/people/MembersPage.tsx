import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { UserRoundPlus } from "lucide-react";
import { useState } from "react";
import { useWorkspace } from "~/app/workspace-context";
import { FormPage } from "~/shared/ui/FormPage";
import { off, Why } from "~/shared/ui/Why";
import { InviteDialog } from "./InviteDialog";
import { MemberList } from "./MemberList";
import { PendingInvitations } from "./PendingInvitations";

export default function MembersPage() {
  const { id, permissions, archived } = useWorkspace();
  const [inviting, setInviting] = useState(false);
  const invites = permissions.includes("member.invite");
  const reason = !invites
    ? t`Owners, admins and managers can invite people.`
    : archived
      ? t`Restore the workspace first.`
      : null;
  return (
    <main>
      <FormPage
        wide
        title={t`Members`}
        lead={<Trans>Who works here and who asks for help.</Trans>}
        action={
          <Why reason={reason}>
            <Button
              leftSection={<UserRoundPlus aria-hidden size={15} />}
              onClick={() => setInviting(true)}
              {...off(reason)}
            >
              <Trans>Invite people</Trans>
            </Button>
          </Why>
        }
      >
        {invites && <PendingInvitations workspace={id} />}
        <MemberList />
        <InviteDialog opened={inviting} close={() => setInviting(false)} />
      </FormPage>
    </main>
  );
}
