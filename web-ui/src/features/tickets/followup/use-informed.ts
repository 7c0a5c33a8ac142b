import { useLingui } from "@lingui/react/macro";
import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useWorkspace } from "~/app/workspace-context";
import { api, idempotent, unwrap } from "~/shared/api/client";
import { keys } from "~/shared/api/keys";
import type { Informed, Ref, Ticket } from "~/shared/api/types";
import { useWrite } from "~/shared/api/use-write";
import { sayError } from "~/shared/ui/toast";
import { offerUndo } from "~/shared/ui/UndoToast";

function informedOptions(workspace: string, ticket: string) {
  return queryOptions({
    queryKey: keys.informed(workspace, ticket),
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/workspaces/{workspace}/tickets/{ticket}/informed", {
          params: { path: { workspace, ticket } },
          signal,
        }),
      ),
  });
}

type Following = { member: Ref; on: boolean };

/** Who follows the ticket and who is in copy, and how to change it. Shown at once, taken back when refused. */
export function useInformed(ticket: Ticket) {
  const { t } = useLingui();
  const workspace = useWorkspace();
  const client = useQueryClient();
  const options = informedOptions(workspace.id, ticket.id);
  const informed = useQuery(options).data;
  const path = { workspace: workspace.id, ticket: ticket.id };

  const edit = (change: (held: Informed) => Informed) =>
    client.setQueryData(options.queryKey, (held) => held && change(held));
  const afresh = () => void client.invalidateQueries({ queryKey: options.queryKey });
  const failed = (error: Error) => {
    sayError(error);
    afresh();
  };

  const following = useWrite<unknown, Following>({
    write: ({ member, on }, key) => {
      const address = "/api/v1/workspaces/{workspace}/tickets/{ticket}/followers/{member}";
      const params = { path: { ...path, member: member.id }, header: idempotent(key) };
      return unwrap(on ? api.PUT(address, { params }) : api.DELETE(address, { params }));
    },
    onSuccess: (_, { member }) => {
      afresh();
      if (member.id !== workspace.member) return;
      void client.invalidateQueries({
        queryKey: keys.allTickets(workspace.id),
        predicate: ({ queryKey }) => JSON.stringify(queryKey[3] ?? null).includes('"follower"'),
      });
      void client.invalidateQueries({ queryKey: keys.ticketCounts(workspace.id) });
    },
    onError: failed,
  });
  const follow = (member: Ref, on: boolean) => {
    edit((held) => ({
      ...held,
      followers: on
        ? [...held.followers.filter(({ id }) => id !== member.id), member]
        : held.followers.filter(({ id }) => id !== member.id),
    }));
    following.mutate({ member, on });
  };

  const adding = useWrite<unknown, string>({
    write: (email, key) =>
      unwrap(
        api.POST("/api/v1/workspaces/{workspace}/tickets/{ticket}/copies", {
          params: { path, header: idempotent(key) },
          body: { email },
        }),
      ),
    onSuccess: afresh,
  });
  const removing = useWrite<unknown, string>({
    write: (copy, key) =>
      unwrap(
        api.DELETE("/api/v1/workspaces/{workspace}/tickets/{ticket}/copies/{copy}", {
          params: { path: { ...path, copy }, header: idempotent(key) },
        }),
      ),
    onSuccess: afresh,
    onError: failed,
  });
  const removeCopy = ({ id, email }: Informed["copies"][number]) => {
    edit((held) => ({ ...held, copies: held.copies.filter((copy) => copy.id !== id) }));
    removing.mutate(id);
    offerUndo(t`${email} gets no more replies.`, () => adding.mutate(email));
  };

  return { informed, follow, adding, removeCopy };
}
