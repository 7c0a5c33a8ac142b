import { t } from "@lingui/core/macro";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { api } from "../api/client";
import { newKey } from "../api/intent";
import { isProblem, sayProblem } from "../api/problems";
import type { MyWorkspace, File as Stored } from "../api/types";
import { whyNot } from "./file-words";
import { fileLimitsOptions } from "./queries";
import { sendFile } from "./send-file";

/** A file beside what is being written. */
export type Attachment = {
  key: string;
  name: string;
  size: number;
  /** 0 to 1 while it is on its way */
  progress: number;
  stored?: Stored;
  /** why it did not go, in words */
  reason?: string;
  /** refused for what it is: trying again would not help */
  final?: boolean;
};

const MOST = 20;

/** The files that will go with what is being written in a place (a ticket, a form); those that have arrived survive a reload. */
export function useAttachments(workspace: Pick<MyWorkspace, "id" | "member">, place: string) {
  const name = `relaydesk.files.${workspace.member}.${place}`;
  const [list, setList] = useState<Attachment[]>(() => restore(name));
  const limits = useQuery(fileLimitsOptions(workspace.id)).data;
  const running = useRef(new Map<string, { abort: AbortController; file: File }>());

  const update = (change: (list: Attachment[]) => Attachment[]) =>
    setList((held) => {
      const next = change(held);
      keep(name, next);
      return next;
    });
  const patch = (key: string, changes: Partial<Attachment>) =>
    update((held) => held.map((one) => (one.key === key ? { ...one, ...changes } : one)));

  const start = (key: string, file: File) => {
    const abort = new AbortController();
    running.current.set(key, { abort, file });
    sendFile({
      workspace: workspace.id,
      file,
      signal: abort.signal,
      onProgress: (progress) => patch(key, { progress }),
    }).then(
      (stored) => {
        running.current.delete(key);
        patch(key, { stored, progress: 1, name: stored.name });
      },
      (error: unknown) => {
        if (!isProblem(error, "cancelled"))
          patch(key, { reason: sayProblem(error), final: isProblem(error, "invalid") });
      },
    );
  };
  const add = (files: Iterable<File>) => {
    for (const file of [...files].slice(0, MOST)) {
      const key = newKey();
      const reason = whyNot(file.size, limits);
      const one: Attachment = { key, name: file.name || t`Picture`, size: file.size, progress: 0 };
      update((held) =>
        held.length >= MOST ? held : [...held, reason === null ? one : { ...one, reason, final: true }],
      );
      if (reason === null) start(key, file);
    }
  };
  const drop = (one: Attachment) => {
    running.current.get(one.key)?.abort.abort();
    running.current.delete(one.key);
    update((held) => held.filter(({ key }) => key !== one.key));
    if (one.stored)
      void api.DELETE("/api/v1/workspaces/{workspace}/files/{file}", {
        params: { path: { workspace: workspace.id, file: one.stored.id } },
      });
  };
  const retry = ({ key }: Attachment) => {
    const file = running.current.get(key)?.file;
    if (!file) return;
    update((held) => held.map(({ reason: _, ...one }) => (one.key === key ? { ...one, progress: 0 } : one)));
    start(key, file);
  };
  return {
    list,
    add,
    drop,
    retry,
    stored: list.flatMap(({ stored }) => (stored ? [stored] : [])),
    /** something is still on its way */
    busy: list.some(({ stored, reason }) => !stored && !reason),
    /** after they have gone with a message; what was refused stays to be seen */
    clear: () => update((held) => held.filter(({ stored }) => !stored)),
    /** takes files back that were to go with a message that did not */
    put: (files: Stored[]) =>
      update((held) => [
        ...files.map((stored) => ({
          key: stored.id,
          name: stored.name,
          size: stored.size,
          progress: 1,
          stored,
        })),
        ...held,
      ]),
  };
}

export type Attachments = ReturnType<typeof useAttachments>;

function restore(name: string): Attachment[] {
  try {
    const kept = JSON.parse(localStorage.getItem(name) ?? "[]") as Stored[];
    return kept.map((stored) => ({
      key: stored.id,
      name: stored.name,
      size: stored.size,
      progress: 1,
      stored,
    }));
  } catch {
    return [];
  }
}

function keep(name: string, list: Attachment[]): void {
  const stored = list.flatMap((one) => (one.stored ? [one.stored] : []));
  try {
    if (stored.length) localStorage.setItem(name, JSON.stringify(stored));
    else localStorage.removeItem(name);
  } catch {
    // Kept on the page only.
  }
}
