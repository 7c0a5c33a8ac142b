import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { ListTree, Plus } from "lucide-react";
import { useState } from "react";
import { useWorkspace } from "~/app/workspace-context";
import type { Topic } from "~/shared/api/types";
import { ChangeHistory } from "~/shared/settings/ChangeHistory";
import { JobProgress } from "~/shared/settings/JobProgress";
import { EmptyState } from "~/shared/ui/EmptyState";
import { FormPage } from "~/shared/ui/FormPage";
import { Skeleton } from "~/shared/ui/Skeleton";
import { Trouble } from "~/shared/ui/Trouble";
import catalog from "../Catalog.module.css";
import { NotYours } from "../NotYours";
import { ArchivedTopics } from "./ArchivedTopics";
import { ArchiveTopicDialog } from "./ArchiveTopicDialog";
import { DescribeTopicDialog } from "./DescribeTopicDialog";
import { NewTopicRow } from "./NewTopicRow";
import { topicsQuery, useTopicChanges } from "./queries";
import { TopicTree } from "./TopicTree";
import { activeOf } from "./topic-rules";

/** What tickets are about, as a tree that is shaped in place. */
export default function TopicsPage() {
  const { id, permissions } = useWorkspace();
  const may = permissions.includes("catalog.manage");
  const { data: topics, isPending, isError, error, refetch } = useQuery({ ...topicsQuery(id), enabled: may });
  const changes = useTopicChanges(id);
  /** Under which topic a new one is being named; null at the top, undefined when none is. */
  const [adding, setAdding] = useState<string | null | undefined>();
  const [archiving, setArchiving] = useState<Topic | null>(null);
  const [describing, setDescribing] = useState<Topic | null>(null);
  const [job, setJob] = useState<{ id: string; name: string } | null>(null);

  if (!may) return <NotYours title={t`Topics`} />;
  const active = activeOf(topics ?? []);
  return (
    <main>
      <FormPage
        wide
        title={t`Topics`}
        lead={
          <Trans>
            What tickets are about: a tree of up to five levels. Everybody who opens a ticket can choose one.
          </Trans>
        }
        action={
          <Button leftSection={<Plus aria-hidden size={15} />} onClick={() => setAdding(null)}>
            <Trans>Add a topic</Trans>
          </Button>
        }
      >
        {job && (
          <div className={catalog.work}>
            <JobProgress workspace={id} job={job.id} close={() => setJob(null)}>
              <Trans>
                The tickets of <bdi>{job.name}</bdi> get their new topic
              </Trans>
            </JobProgress>
          </div>
        )}
        {isPending && <Skeleton rows={6} height={36} />}
        {isError && !topics && <Trouble error={error} retry={refetch} />}
        {topics && active.length === 0 && adding === undefined && (
          <EmptyState
            icon={ListTree}
            title={<Trans>No topics yet</Trans>}
            action={
              <Button variant="default" onClick={() => setAdding(null)}>
                <Trans>Add the first topic</Trans>
              </Button>
            }
          >
            <Trans>
              Topics such as Hardware or Invoices sort tickets, and decide which fields a ticket has.
            </Trans>
          </EmptyState>
        )}
        {topics && (
          <TopicTree
            topics={topics}
            changes={changes}
            adding={adding}
            setAdding={setAdding}
            archive={setArchiving}
            describe={setDescribing}
          />
        )}
        {adding === null && (
          <NewTopicRow level={1} parent={null} changes={changes} done={() => setAdding(undefined)} />
        )}
        {topics && <ArchivedTopics topics={topics} changes={changes} />}
        <ArchiveTopicDialog
          topic={archiving}
          topics={topics ?? []}
          changes={changes}
          close={() => setArchiving(null)}
          begun={setJob}
        />
        <DescribeTopicDialog
          key={describing?.id}
          topic={describing}
          changes={changes}
          close={() => setDescribing(null)}
        />
        <ChangeHistory
          workspace={id}
          what="topic"
          words={{ path: t`Name`, key: t`Key`, description: t`Description`, archived: t`Archived` }}
        />
      </FormPage>
    </main>
  );
}
