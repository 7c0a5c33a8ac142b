import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useWorkspace } from "~/app/workspace-context";
import { api, idempotent, unwrap } from "~/shared/api/client";
import { keys } from "~/shared/api/keys";
import type { LinkKind, Ticket } from "~/shared/api/types";
import { useWrite } from "~/shared/api/use-write";

const FRESH = 30_000;
const ONE = "/api/v1/workspaces/{workspace}/tickets/{ticket}";

export function relationsOptions(workspace: string, ticket: string) {
  return queryOptions({
    queryKey: keys.relations(workspace, ticket),
    queryFn: ({ signal }) =>
      unwrap(api.GET(`${ONE}/relations`, { params: { path: { workspace, ticket } }, signal })),
    staleTime: FRESH,
  });
}

export function useRelations(ticket: Ticket) {
  return useQuery(relationsOptions(useWorkspace().id, ticket.id)).data;
}

/** What can be said of another ticket: a link of some kind, or that it is the parent. */
export type RelationKind = LinkKind | "parent";

export type Wish =
  | { do: "add"; kind: RelationKind; other: string }
  | { do: "unlink"; link: string }
  | { do: "orphan" }
  | { do: "merge"; into: string }
  | { do: "unmerge"; from: string; merge: string }
  | { do: "split"; messages: string[]; subject: string }
  | { do: "unsplit"; split: string };

/** Carries out any wish about how this ticket is related to others; pages learn of it live, this one at once. */
export function useRelate(ticket: Ticket) {
  const workspace = useWorkspace().id;
  const client = useQueryClient();
  return useWrite<Ticket | null, Wish>({
    write: (wish, key) => write({ workspace, ticket: ticket.id }, wish, idempotent(key)),
    onSuccess: (_, wish) => {
      const outdated = (queryKey: readonly unknown[]) => client.invalidateQueries({ queryKey });
      void outdated(keys.allRelations(workspace));
      if (wish.do === "add" || wish.do === "unlink" || wish.do === "orphan")
        return outdated(keys.ticket(workspace, ticket.number));
      void outdated(keys.allTickets(workspace));
      void outdated(keys.ticketCounts(workspace));
      void outdated(keys.messages(workspace, ticket.id));
      return outdated(keys.ticket(workspace, ticket.number));
    },
  });
}

type Path = { workspace: string; ticket: string };
type Header = ReturnType<typeof idempotent>;

/** @returns the new ticket of a split; null otherwise */
async function write(path: Path, wish: Wish, header: Header): Promise<Ticket | null> {
  const params = { path, header };
  switch (wish.do) {
    case "add":
      await (wish.kind === "parent"
        ? unwrap(api.PUT(`${ONE}/parent`, { params, body: { parent: wish.other } }))
        : unwrap(api.POST(`${ONE}/links`, { params, body: { ticket: wish.other, kind: wish.kind } })));
      return null;
    case "orphan":
      await unwrap(api.PUT(`${ONE}/parent`, { params, body: { parent: null } }));
      return null;
    case "unlink":
      await unwrap(
        api.DELETE(`${ONE}/links/{link}`, { params: { header, path: { ...path, link: wish.link } } }),
      );
      return null;
    case "merge": {
      const into = { workspace: path.workspace, ticket: wish.into };
      const body = { sources: [path.ticket] };
      await unwrap(api.POST(`${ONE}/merges`, { params: { header, path: into }, body }));
      return null;
    }
    case "unmerge": {
      const from = { workspace: path.workspace, ticket: wish.from, merge: wish.merge };
      await unwrap(api.DELETE(`${ONE}/merges/{merge}`, { params: { header, path: from } }));
      return null;
    }
    case "split": {
      const { messages, subject } = wish;
      return unwrap(api.POST(`${ONE}/splits`, { params, body: { messages, subject } }));
    }
    case "unsplit":
      await unwrap(
        api.DELETE(`${ONE}/splits/{split}`, { params: { header, path: { ...path, split: wish.split } } }),
      );
      return null;
  }
}
