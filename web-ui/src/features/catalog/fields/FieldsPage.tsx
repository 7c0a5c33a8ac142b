import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { FormInput, Plus } from "lucide-react";
import { useState } from "react";
import { useWorkspace } from "~/app/workspace-context";
import type { Field } from "~/shared/api/types";
import { ChangeHistory } from "~/shared/settings/ChangeHistory";
import { JobProgress } from "~/shared/settings/JobProgress";
import { EmptyState } from "~/shared/ui/EmptyState";
import { FormPage } from "~/shared/ui/FormPage";
import { Skeleton } from "~/shared/ui/Skeleton";
import { Trouble } from "~/shared/ui/Trouble";
import catalog from "../Catalog.module.css";
import { NotYours } from "../NotYours";
import { ArchivedFields } from "./ArchivedFields";
import { FieldDrawer } from "./FieldDrawer";
import { FieldGroupList } from "./FieldGroupList";
import { groupsOf } from "./field-rules";
import { kindName } from "./kind-words";
import { fieldsQuery, useFieldChanges } from "./queries";

/** What tickets can hold besides what all tickets have. */
export default function FieldsPage() {
  const { id, permissions } = useWorkspace();
  const may = permissions.includes("catalog.manage");
  const { data: fields, isPending, isError, error, refetch } = useQuery({ ...fieldsQuery(id), enabled: may });
  const changes = useFieldChanges(id);
  const [open, setOpen] = useState<Field | "new" | null>(null);
  const [job, setJob] = useState<{ id: string; name: string } | null>(null);

  if (!may) return <NotYours title={t`Custom fields`} />;
  const groups = groupsOf(fields ?? []);
  return (
    <main>
      <FormPage
        wide
        title={t`Custom fields`}
        lead={
          <Trans>
            What your tickets hold besides what all tickets have: a serial number, a cost centre, a date of
            return.
          </Trans>
        }
        action={
          <Button leftSection={<Plus aria-hidden size={15} />} onClick={() => setOpen("new")}>
            <Trans>Add a field</Trans>
          </Button>
        }
      >
        {job && (
          <div className={catalog.work}>
            <JobProgress workspace={id} job={job.id} close={() => setJob(null)}>
              <Trans>
                Tickets with <bdi>{job.name}</bdi> get the option that replaces it
              </Trans>
            </JobProgress>
          </div>
        )}
        {isPending && <Skeleton rows={5} height={44} />}
        {isError && !fields && <Trouble error={error} retry={refetch} />}
        {fields && groups.length === 0 && (
          <EmptyState
            icon={FormInput}
            title={<Trans>No fields of your own yet</Trans>}
            action={
              <Button variant="default" onClick={() => setOpen("new")}>
                <Trans>Add the first field</Trans>
              </Button>
            }
          >
            <Trans>Fields stand on every ticket, or only on those of a team or a topic.</Trans>
          </EmptyState>
        )}
        {groups.map((group) => (
          <FieldGroupList key={group.scope ?? ""} group={group} changes={changes} open={setOpen} />
        ))}
        {fields && <ArchivedFields fields={fields} changes={changes} />}
        <FieldDrawer
          key={open === "new" ? "new" : open?.id}
          field={open}
          workspace={id}
          changes={changes}
          close={() => setOpen(null)}
          begun={setJob}
        />
        <ChangeHistory
          workspace={id}
          what="field"
          words={{
            label: t`Name`,
            key: t`Key`,
            kind: t`Kind`,
            hint: t`Hint`,
            options: t`Options`,
            required: t`Required`,
            forRequesters: t`Shown to requesters`,
            team: t`Team`,
            topic: t`Topic`,
            archived: t`Archived`,
          }}
          value={(property, value) => (property === "kind" ? kindName(value as Field["kind"]) : null)}
        />
      </FormPage>
    </main>
  );
}
