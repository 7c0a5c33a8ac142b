import { t } from "@lingui/core/macro";
import { ActionIcon } from "@mantine/core";
import { GripVertical, Plus } from "lucide-react";
import { type DragEvent, type KeyboardEvent, useState } from "react";
import type { Topic } from "~/shared/api/types";
import { sayError } from "~/shared/ui/toast";
import { indent } from "./indent";
import type { TopicChanges } from "./queries";
import { TopicMenu } from "./TopicMenu";
import { TopicName } from "./TopicName";
import styles from "./Topics.module.css";
import { LEVELS, type Step, stepped, type Zone } from "./topic-rules";

interface Props {
  topic: Topic;
  topics: Topic[];
  changes: TopicChanges;
  level: number;
  dragged: boolean;
  /** Where what is dragged would be dropped, seen from this line. */
  zone: Zone | null;
  drag: (topic: Topic | null) => void;
  hover: (topic: Topic, zone: Zone) => boolean;
  drop: () => void;
  addBelow: () => void;
  archive: () => void;
  describe: () => void;
}

const STEPS: Record<string, Step> = { ArrowUp: "up", ArrowDown: "down", ArrowRight: "in", ArrowLeft: "out" };

export function TopicRow(props: Props) {
  const { topic, topics, changes, level, dragged, zone, drag, hover, drop, addBelow } = props;
  const [renaming, setRenaming] = useState(false);
  const move = (step: Step) => {
    const place = stepped(topics, topic, step);
    if (place) changes.move.mutate({ topic, place }, { onError: sayError });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!event.altKey || !step) return;
    event.preventDefault();
    move(
      document.dir === "rtl" && step === "in"
        ? "out"
        : document.dir === "rtl" && step === "out"
          ? "in"
          : step,
    );
  };
  const onDragOver = (event: DragEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const part = (event.clientY - box.top) / box.height;
    if (hover(topic, part < 0.3 ? "before" : part > 0.7 ? "after" : "into")) event.preventDefault();
  };
  return (
    <li
      className={styles.row}
      data-dragged={dragged || undefined}
      data-zone={zone ?? undefined}
      style={indent(level)}
      draggable={!renaming}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", topic.path);
        drag(topic);
      }}
      onDragEnd={() => drag(null)}
      onDragOver={onDragOver}
      onDrop={(event) => {
        event.preventDefault();
        drop();
      }}
      onKeyDown={onKeyDown}
    >
      <GripVertical aria-hidden size={14} className={styles.grip} />
      <TopicName topic={topic} changes={changes} renaming={renaming} setRenaming={setRenaming} />
      {topic.description && !renaming && (
        <span dir="auto" className={styles.description}>
          {topic.description}
        </span>
      )}
      <div className={styles.tools}>
        {level < LEVELS && (
          <ActionIcon aria-label={t`Add a topic under ${topic.name}`} onClick={addBelow}>
            <Plus size={16} />
          </ActionIcon>
        )}
        <TopicMenu {...props} move={move} rename={() => setRenaming(true)} />
      </div>
    </li>
  );
}
