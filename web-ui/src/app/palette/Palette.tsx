import { t } from "@lingui/core/macro";
import { Modal } from "@mantine/core";
import { useStore } from "~/shared/lib/store";
import { paletteOpen } from "./open";
import styles from "./Palette.module.css";
import { PaletteList } from "./PaletteList";

const close = () => paletteOpen.set(false);

export function Palette() {
  const opened = useStore(paletteOpen);
  return (
    <Modal
      opened={opened}
      onClose={close}
      withCloseButton={false}
      // Speed is what it is for; and half-closed it would swallow the next Ctrl K.
      transitionProps={{ duration: 0 }}
      padding={0}
      size={600}
      radius="lg"
      attributes={{ content: { "aria-label": t`Search or jump to` } }}
      classNames={{ content: styles.content ?? "" }}
    >
      <PaletteList close={close} />
    </Modal>
  );
}
