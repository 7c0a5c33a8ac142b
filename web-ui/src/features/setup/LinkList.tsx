import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { ActionIcon, Button, TextInput } from "@mantine/core";
import { Plus, Trash2 } from "lucide-react";
import type { Setting } from "~/shared/api/types";
import { FieldError } from "~/shared/ui/FieldError";
import styles from "./Setup.module.css";
import { settingWords } from "./setting-words";
import type { Choices } from "./use-choices";

type PortalLink = { label: string; url: string };

export function LinkList({ setting, choices }: { setting: Setting; choices: Choices }) {
  const value = choices.value(setting);
  const links = (Array.isArray(value) ? value : []) as PortalLink[];
  const put = (next: PortalLink[]) => choices.choose(setting.key, next);
  const change = (index: number, part: Partial<PortalLink>) =>
    put(links.map((link, at) => (at === index ? { ...link, ...part } : link)));
  const refused = choices.refused[setting.key];
  return (
    <div className={styles.fields}>
      <p className={styles.hint}>{settingWords(setting.key).hint}</p>
      {links.map((link, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: links have no identity but their place
        <div key={index} className={styles.link}>
          <TextInput
            aria-label={t`Words of the link`}
            placeholder={t`Terms`}
            dir="auto"
            maxLength={40}
            value={link.label}
            onChange={(event) => change(index, { label: event.currentTarget.value })}
          />
          <TextInput
            aria-label={t`Address of the link`}
            placeholder="https://example.com/terms"
            maxLength={300}
            value={link.url}
            onChange={(event) => change(index, { url: event.currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            aria-label={t`Remove the link`}
            onClick={() => put(links.toSpliced(index, 1))}
          >
            <Trash2 aria-hidden size={15} />
          </ActionIcon>
        </div>
      ))}
      {refused && <FieldError>{refused}</FieldError>}
      {links.length < 5 && (
        <div>
          <Button
            variant="default"
            size="xs"
            leftSection={<Plus aria-hidden size={14} />}
            onClick={() => put([...links, { label: "", url: "https://" }])}
          >
            <Trans>Add a link</Trans>
          </Button>
        </div>
      )}
    </div>
  );
}
