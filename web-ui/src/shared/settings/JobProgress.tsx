import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { CloseButton, Progress } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { CircleAlert, CircleCheck } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import type { Job } from "../api/types";
import styles from "./JobProgress.module.css";
import { jobOptions } from "./job-queries";

interface Props {
  workspace: string;
  /** Id of a job of mine. */
  job: string;
  /** What is being done, in words. */
  children: ReactNode;
  /** Called once, when it ends while one looks on. */
  onEnd?: ((job: Job) => void) | undefined;
  close?: (() => void) | undefined;
}

/** How far a job is: live over the socket, and asked for every few seconds in case there is none. */
export function JobProgress({ workspace, job: id, children, onEnd, close }: Props) {
  const { data: job } = useQuery(jobOptions(workspace, id));
  const ended = job !== undefined && job.state !== "waiting";
  const told = useRef<string | null>(null);
  useEffect(() => {
    if (!job || !ended || told.current === job.id) return;
    told.current = job.id;
    onEnd?.(job);
  }, [job, ended, onEnd]);
  return (
    <section aria-label={t`Work going on`} className={styles.job} data-state={job?.state ?? "waiting"}>
      <div className={styles.head}>
        <Sign job={job} />
        <span className={styles.words}>{children}</span>
        {ended && close && <CloseButton size="sm" aria-label={t`Close`} onClick={close} />}
      </div>
      <Progress
        size="sm"
        radius="xl"
        value={share(job)}
        animated={!ended}
        {...(job?.state === "failed" && { color: "red" })}
        aria-label={t`Progress`}
      />
      <p role="status" className={styles.counts}>
        <Counts job={job} />
      </p>
    </section>
  );
}

function share(job: Job | undefined): number {
  if (!job) return 0;
  if (job.state === "done") return 100;
  return job.total === 0 ? 0 : Math.min(100, Math.round((100 * (job.done + job.failed)) / job.total));
}

function Sign({ job }: { job: Job | undefined }) {
  if (job?.state === "done") return <CircleCheck aria-hidden size={16} className={styles.done} />;
  if (job?.state === "failed") return <CircleAlert aria-hidden size={16} className={styles.failed} />;
  return null;
}

function Counts({ job }: { job: Job | undefined }) {
  if (!job) return <Trans>Waiting for its turn</Trans>;
  const { done, failed, total } = job;
  const trouble = failed > 0 ? <Trans>, {failed} could not be changed</Trans> : null;
  switch (job.state) {
    case "done":
      return (
        <>
          <Trans>Done: {done}</Trans>
          {trouble}
        </>
      );
    case "failed":
      return <Trans>It stopped after {done} because something broke on our side.</Trans>;
    case "cancelled":
      return <Trans>Stopped after {done}</Trans>;
    default:
      return (
        <>
          {total > 0 ? (
            <Trans>
              {done} of {total}
            </Trans>
          ) : (
            <Trans>{done} so far</Trans>
          )}
          {trouble}
        </>
      );
  }
}
