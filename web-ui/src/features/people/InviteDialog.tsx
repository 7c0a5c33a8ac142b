import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Modal } from "@mantine/core";
import { InviteForm } from "./InviteForm";
import styles from "./People.module.css";

interface Props {
  opened: boolean;
  close: () => void;
}

export function InviteDialog({ opened, close }: Props) {
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={<Trans>Invite people</Trans>}
      closeButtonProps={{ "aria-label": t`Close` }}
      size={540}
      radius="lg"
      classNames={{ title: styles.dialogTitle ?? "" }}
    >
      <InviteForm close={close} />
    </Modal>
  );
}
