import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Fragment, useState } from "react";
import type { Topic } from "~/shared/api/types";
import { sayError } from "~/shared/ui/toast";
import { NewTopicRow } from "./NewTopicRow";
import type { TopicChanges } from "./queries";
import { TopicRow } from "./TopicRow";
import styles from "./Topics.module.css";
import { activeOf, branchOf, dropped, levelOf, type Zone } from "./topic-rules";

interface Props {
  topics: Topic[];
  changes: TopicChanges;
  adding: string | null | undefined;
  setAdding: (parent: string | undefined) => void;
  archive: (topic: Topic) => void;
  describe: (topic: Topic) => void;
}

interface Over {
  topic: Topic;
  zone: Zone;
}

/** The active topics as lines; one is dragged before, into or after another, or moved by keys. */
export function TopicTree({ topics, changes, adding, setAdding, archive, describe }: Props) {
  const [dragged, setDragged] = useState<Topic | null>(null);
  const [over, setOver] = useState<Over | null>(null);
  const active = activeOf(topics);
  if (active.length === 0) return null;

  const drop = () => {
    const place = dragged && over && dropped(topics, dragged, over.topic, over.zone);
    if (place) changes.move.mutate({ topic: dragged, place }, { onError: sayError });
    setDragged(null);
    setOver(null);
  };
  const hover = (topic: Topic, zone: Zone): boolean => {
    const allowed = dragged !== null && dropped(topics, dragged, topic, zone) !== null;
    setOver(allowed ? { topic, zone } : null);
    return allowed;
  };

  return (
    <>
      <ul className={styles.tree} aria-label={t`Topics`}>
        {active.map((topic) => (
          <Fragment key={topic.id}>
            <TopicRow
              topic={topic}
              topics={topics}
              changes={changes}
              level={levelOf(topics, topic)}
              dragged={dragged !== null && branchOf(topics, dragged).includes(topic)}
              zone={over?.topic.id === topic.id ? over.zone : null}
              drag={setDragged}
              hover={hover}
              drop={drop}
              addBelow={() => setAdding(topic.id)}
              archive={() => archive(topic)}
              describe={() => describe(topic)}
            />
            {adding === topic.id && (
              <NewTopicRow
                level={levelOf(topics, topic) + 1}
                parent={topic.id}
                changes={changes}
                done={() => setAdding(undefined)}
              />
            )}
          </Fragment>
        ))}
      </ul>
      <p className={styles.hint}>
        <Trans>
          Drag a topic, or use Alt and the arrow keys on its name: up and down change the order, left and
          right the level.
        </Trans>
      </p>
    </>
  );
}
