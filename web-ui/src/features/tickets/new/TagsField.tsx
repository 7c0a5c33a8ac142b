import { useLingui } from "@lingui/react/macro";
import { Input } from "@mantine/core";
import { ChevronDown } from "lucide-react";
import { type ReactNode, useId } from "react";
import type { TagRef } from "~/shared/api/types";
import { TagChip } from "~/shared/ui/TagChip";
import { TagPicker } from "../pick/TagPicker";
import styles from "./NewTicket.module.css";

type Props = { value: TagRef[]; error: ReactNode; onChange: (tags: TagRef[]) => void };

export function TagsField({ value, error, onChange }: Props) {
  const { t } = useLingui();
  const id = useId();
  return (
    <Input.Wrapper id={id} label={t`Tags`} error={error} labelProps={{ id: `${id}-label` }}>
      <TagPicker value={value} onChange={onChange}>
        {(open, opened) => (
          <button
            type="button"
            id={id}
            className={`${styles.person} ${styles.tags}`}
            aria-labelledby={`${id}-label ${id}`}
            aria-haspopup="listbox"
            aria-expanded={opened}
            onClick={open}
          >
            <span className={styles.chips} data-empty={value.length === 0 || undefined}>
              {value.length === 0 ? t`No tags` : value.map((tag) => <TagChip key={tag.id} tag={tag} />)}
            </span>
            <ChevronDown aria-hidden size={14} />
          </button>
        )}
      </TagPicker>
    </Input.Wrapper>
  );
}
