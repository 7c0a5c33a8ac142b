import { useLingui } from "@lingui/react/macro";
import { ActionIcon, FileButton } from "@mantine/core";
import { Paperclip } from "lucide-react";
import type { Attachments } from "./use-attachments";

export function AttachButton({ attachments }: { attachments: Attachments }) {
  const { t } = useLingui();
  return (
    <FileButton multiple onChange={(files) => attachments.add(files)}>
      {(props) => (
        <ActionIcon {...props} size={30} variant="subtle" color="gray" aria-label={t`Attach files`}>
          <Paperclip size={16} />
        </ActionIcon>
      )}
    </FileButton>
  );
}
