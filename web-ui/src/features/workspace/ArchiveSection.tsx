import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Archive, ArchiveRestore } from "lucide-react";
import { useWorkspace } from "~/app/workspace-context";
import type { Workspace } from "~/shared/api/types";
import { FormSection } from "~/shared/ui/FormPage";
import { say, sayError } from "~/shared/ui/toast";
import { offerUndo } from "~/shared/ui/UndoToast";
import { off, Why } from "~/shared/ui/Why";
import { useArchive } from "./queries";

export function ArchiveSection({ workspace }: { workspace: Workspace }) {
  const { permissions } = useWorkspace();
  const archived = workspace.archivedAt !== null;
  const archive = useArchive(workspace.id, (now) => {
    if (now.archivedAt) offerUndo(t`${now.name} is archived.`, () => archive.mutate(false));
    else say(t`${now.name} is at work again.`);
  });
  const reason = permissions.includes("workspace.archive") ? null : t`Only owners can do this.`;
  const Icon = archived ? ArchiveRestore : Archive;
  return (
    <FormSection title={archived ? t`Restore` : t`Archive`}>
      <p>
        {archived ? (
          <Trans>
            The workspace is archived: everything can be read, nothing can be changed. Restoring ends that.
          </Trans>
        ) : (
          <Trans>
            In an archived workspace everything can still be read, but nobody can change anything until it is
            restored. Nothing is deleted.
          </Trans>
        )}
      </p>
      <Why reason={reason}>
        <Button
          variant="default"
          leftSection={<Icon aria-hidden size={15} />}
          loading={archive.isPending}
          onClick={() => archive.mutate(!archived, { onError: sayError })}
          {...off(reason)}
        >
          {archived ? <Trans>Restore the workspace</Trans> : <Trans>Archive the workspace</Trans>}
        </Button>
      </Why>
    </FormSection>
  );
}
