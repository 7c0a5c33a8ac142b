import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, SegmentedControl, Select, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Plus, Search, Tags } from "lucide-react";
import { useState } from "react";
import { useWorkspace } from "~/app/workspace-context";
import type { Tag } from "~/shared/api/types";
import { ChangeHistory } from "~/shared/settings/ChangeHistory";
import { JobProgress } from "~/shared/settings/JobProgress";
import { EmptyState } from "~/shared/ui/EmptyState";
import { FormPage } from "~/shared/ui/FormPage";
import { Skeleton } from "~/shared/ui/Skeleton";
import { Trouble } from "~/shared/ui/Trouble";
import catalog from "../Catalog.module.css";
import { NotYours } from "../NotYours";
import { MergeDialog } from "./MergeDialog";
import { type TagFilter, tagListQuery, useTagChanges } from "./queries";
import { TagDialog } from "./TagDialog";
import { TagRow } from "./TagRow";
import styles from "./Tags.module.css";

export interface Merge {
  tag: Tag;
  into: Tag | null;
}

/** The words tickets are marked with: found, renamed, merged, put away. */
export default function TagsPage() {
  const { id, permissions } = useWorkspace();
  const may = permissions.includes("catalog.manage");
  const [filter, setFilter] = useState<TagFilter>({ q: "", sort: "name", archived: false });
  const [q] = useDebouncedValue(filter.q.trim(), 200);
  const query = useInfiniteQuery({ ...tagListQuery(id, { ...filter, q }), enabled: may });
  const changes = useTagChanges(id);
  const [editing, setEditing] = useState<Tag | "new" | null>(null);
  const [merging, setMerging] = useState<Merge | null>(null);
  const [job, setJob] = useState<{ id: string; from: string; into: string } | null>(null);
  const tags = query.data;

  if (!may) return <NotYours title={t`Tags`} />;
  return (
    <main>
      <FormPage
        wide
        title={t`Tags`}
        lead={
          <Trans>
            Words of your own to mark tickets with. Whoever works on tickets adds them by using them.
          </Trans>
        }
        action={
          <Button leftSection={<Plus aria-hidden size={15} />} onClick={() => setEditing("new")}>
            <Trans>Add a tag</Trans>
          </Button>
        }
      >
        {job && (
          <div className={catalog.work}>
            <JobProgress workspace={id} job={job.id} close={() => setJob(null)}>
              <Trans>
                Tickets with <bdi>{job.from}</bdi> get <bdi>{job.into}</bdi>
              </Trans>
            </JobProgress>
          </div>
        )}
        <div className={styles.filters}>
          <TextInput
            aria-label={t`Find a tag`}
            placeholder={t`Find a tag`}
            dir="auto"
            maxLength={50}
            leftSection={<Search aria-hidden size={14} />}
            value={filter.q}
            onChange={(event) => setFilter({ ...filter, q: event.currentTarget.value })}
          />
          <SegmentedControl
            aria-label={t`Show`}
            value={filter.archived ? "archived" : "active"}
            onChange={(value) => setFilter({ ...filter, archived: value === "archived" })}
            data={[
              { value: "active", label: t`In use` },
              { value: "archived", label: t`Archived` },
            ]}
          />
          <Select
            aria-label={t`Order`}
            allowDeselect={false}
            value={filter.sort}
            onChange={(value) => setFilter({ ...filter, sort: value === "uses" ? "uses" : "name" })}
            data={[
              { value: "name", label: t`By name` },
              { value: "uses", label: t`Most used first` },
            ]}
          />
        </div>
        {query.isPending && <Skeleton rows={6} height={40} />}
        {query.isError && !tags && <Trouble error={query.error} retry={query.refetch} />}
        {tags?.length === 0 && (
          <EmptyState
            icon={Tags}
            title={q ? <Trans>No tag begins like this</Trans> : <Trans>No tags here</Trans>}
          >
            {filter.archived ? (
              <Trans>Tags that were archived or merged into others end up here.</Trans>
            ) : (
              <Trans>Tags appear as soon as somebody marks a ticket with one.</Trans>
            )}
          </EmptyState>
        )}
        {tags && tags.length > 0 && (
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">
                  <Trans>Tag</Trans>
                </th>
                <th scope="col">
                  <Trans>Group</Trans>
                </th>
                <th scope="col" className={styles.uses}>
                  <Trans>Tickets</Trans>
                </th>
                <th scope="col">
                  <span className="hidden-words">
                    <Trans>What to do</Trans>
                  </span>
                </th>
              </tr>
            </thead>
            <tbody>
              {tags.map((tag) => (
                <TagRow
                  key={tag.id}
                  tag={tag}
                  changes={changes}
                  edit={() => setEditing(tag)}
                  merge={() => setMerging({ tag, into: null })}
                />
              ))}
            </tbody>
          </table>
        )}
        {query.hasNextPage && (
          <Button
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
            className={styles.more}
          >
            <Trans>Show more tags</Trans>
          </Button>
        )}
        <TagDialog
          key={editing === "new" ? "new" : editing?.id}
          workspace={id}
          tag={editing}
          changes={changes}
          close={() => setEditing(null)}
          merge={(merge) => {
            setEditing(null);
            setMerging(merge);
          }}
        />
        <MergeDialog
          key={merging?.tag.id}
          workspace={id}
          merge={merging}
          changes={changes}
          close={() => setMerging(null)}
          begun={setJob}
        />
        <ChangeHistory
          workspace={id}
          what="tag"
          words={{ label: t`Name`, colour: t`Colour`, category: t`Group`, archived: t`Archived` }}
        />
      </FormPage>
    </main>
  );
}
