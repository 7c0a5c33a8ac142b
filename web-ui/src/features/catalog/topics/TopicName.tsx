import { t } from "@lingui/core/macro";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { fieldErrors, sayProblem } from "~/shared/api/problems";
import type { Topic } from "~/shared/api/types";
import type { TopicChanges } from "./queries";
import styles from "./Topics.module.css";

interface Props {
  topic: Topic;
  changes: TopicChanges;
  renaming: boolean;
  setRenaming: (renaming: boolean) => void;
}

/** The name; pressed, it becomes a field. Enter saves, Escape leaves it as it was. */
export function TopicName({ topic, changes: { change }, renaming, setRenaming }: Props) {
  const [name, setName] = useState(topic.name);
  const [error, setError] = useState<string | null>(null);
  const begin = () => {
    setName(topic.name);
    setError(null);
    setRenaming(true);
  };
  const save = () => {
    if (name.trim() === topic.name) return setRenaming(false);
    change.mutate(
      { topic, name },
      {
        onSuccess: () => setRenaming(false),
        onError: (failure) => setError(fieldErrors(failure).name ?? sayProblem(failure)),
      },
    );
  };
  if (!renaming)
    return (
      <button
        type="button"
        dir="auto"
        className={styles.name}
        onClick={begin}
        aria-label={t`Rename ${topic.name}`}
      >
        {topic.name}
      </button>
    );
  return (
    <TextInput
      size="xs"
      dir="auto"
      autoFocus
      aria-label={t`Name of the topic`}
      maxLength={60}
      value={name}
      error={error}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setName(event.currentTarget.value)}
      onBlur={() => (error ? setRenaming(false) : save())}
      onKeyDown={(event) => {
        if (event.key === "Enter") save();
        if (event.key === "Escape") setRenaming(false);
      }}
      className={styles.input}
    />
  );
}
