import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Loader, TextInput } from "@mantine/core";
import { Check } from "lucide-react";
import type { useSlug } from "./use-slug";
import styles from "./Workspace.module.css";

interface Props {
  address: ReturnType<typeof useSlug>;
  /** What the server said when the form was sent. */
  problem: string | undefined;
  onEdit: () => void;
}

export function SlugField({ address, problem, onEdit }: Props) {
  const { slug, state, reason, edit } = address;
  const wrong =
    problem ??
    (state === "malformed"
      ? t`Use 2 to 40 small letters, digits and single hyphens between them.`
      : state === "taken"
        ? (reason ?? t`This address is taken. Choose another one.`)
        : undefined);
  return (
    <div>
      <TextInput
        label={t`Address`}
        description={t`Part of every link. It stays the same when you rename the workspace.`}
        value={slug}
        onChange={(event) => {
          edit(event.currentTarget.value);
          onEdit();
        }}
        leftSection={<span className={styles.slash}>/</span>}
        leftSectionWidth={24}
        rightSection={
          state === "checking" ? <Loader size={14} /> : state === "free" && !problem ? <FreeMark /> : null
        }
        spellCheck={false}
        autoCapitalize="none"
        error={wrong}
      />
      <span role="status" className="hidden-words">
        {state === "free" && !problem && <Trans>This address is free.</Trans>}
      </span>
    </div>
  );
}

function FreeMark() {
  return <Check aria-hidden size={16} className={styles.free} />;
}
