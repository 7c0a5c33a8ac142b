import { t } from "@lingui/core/macro";
import { Drawer } from "@mantine/core";
import type { Field } from "~/shared/api/types";
import { FieldForm } from "./FieldForm";
import type { FieldChanges } from "./queries";

interface Props {
  field: Field | "new" | null;
  workspace: string;
  changes: FieldChanges;
  close: () => void;
  begun: (job: { id: string; name: string }) => void;
}

export function FieldDrawer({ field, workspace, changes, close, begun }: Props) {
  const known = field === "new" ? null : field;
  return (
    <Drawer
      opened={field !== null}
      onClose={close}
      position="right"
      size={520}
      title={known ? t`Edit ${known.label}` : t`Add a field`}
      closeButtonProps={{ "aria-label": t`Close` }}
    >
      {field !== null && (
        <FieldForm field={known} workspace={workspace} changes={changes} close={close} begun={begun} />
      )}
    </Drawer>
  );
}
