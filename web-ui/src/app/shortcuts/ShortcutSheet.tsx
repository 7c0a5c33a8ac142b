import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Modal, Switch } from "@mantine/core";
import { useStore } from "~/shared/lib/store";
import { KeyCaps } from "./KeyCaps";
import { plainKeys } from "./listen";
import { type Shortcut, shortcuts } from "./registry";
import styles from "./ShortcutSheet.module.css";
import { sheetOpen } from "./sheet-open";

export function ShortcutSheet() {
  const opened = useStore(sheetOpen);
  return (
    <Modal
      opened={opened}
      onClose={() => sheetOpen.set(false)}
      title={<Trans>Keyboard shortcuts</Trans>}
      closeButtonProps={{ "aria-label": t`Close` }}
      size={620}
      radius="lg"
      classNames={{ content: styles.content ?? "", header: styles.header ?? "", title: styles.title ?? "" }}
    >
      <Sheet />
    </Modal>
  );
}

function Sheet() {
  const on = useStore(plainKeys) === "on";
  const groups = Map.groupBy(latest(useStore(shortcuts)), (shortcut) => shortcut.group);
  return (
    <>
      <Switch
        checked={on}
        onChange={(event) => plainKeys.set(event.currentTarget.checked ? "on" : "off")}
        label={t`Single-letter shortcuts`}
        description={t`Turn them off if you dictate or use letters to move around. They never fire while you type.`}
        className={styles.switch}
      />
      <div className={styles.groups} data-off={!on || undefined}>
        {[...groups].map(([name, held]) => (
          <section key={name} className={styles.group}>
            <h3 className={styles.name}>{name}</h3>
            <dl className={styles.list}>
              {held.map((shortcut) => (
                <div key={shortcut.id} className={styles.row}>
                  <dt>{shortcut.label}</dt>
                  <dd className={styles.keys}>
                    <KeyCaps keys={shortcut.keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </>
  );
}

/** Of two on the same keys only the one that would fire. */
function latest(all: readonly Shortcut[]): Shortcut[] {
  return [...new Map(all.map((shortcut) => [shortcut.keys, shortcut])).values()];
}
