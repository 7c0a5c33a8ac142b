import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, Navigate, useParams } from "@tanstack/react-router";
import { SearchX } from "lucide-react";
import { patterns } from "~/app/paths";
import { useWorkspace } from "~/app/workspace-context";
import { isProblem } from "~/shared/api/problems";
import { ticketOptions } from "~/shared/conversation/queries";
import { EmptyState } from "~/shared/ui/EmptyState";
import { Skeleton } from "~/shared/ui/Skeleton";
import { Trouble } from "~/shared/ui/Trouble";
import { OpenRequest } from "./OpenRequest";

export default function RequestPage() {
  const { id, slug } = useWorkspace();
  const { number } = useParams({ strict: false });
  const client = useQueryClient();
  const request = useQuery(ticketOptions(client, id, Number(number)));
  const into = request.data?.mergedInto;
  if (into) return <Navigate to={patterns.request} params={{ slug, number: String(into.number) }} replace />;
  if (request.data) return <OpenRequest key={request.data.id} request={request.data} />;
  if (request.isPending) return <Skeleton rows={4} height={120} />;
  if (!isProblem(request.error, "not-found"))
    return <Trouble error={request.error} retry={request.refetch} />;
  return (
    <main>
      <EmptyState
        icon={SearchX}
        title={<Trans>There is no request #{number}</Trans>}
        action={
          <Button
            variant="default"
            renderRoot={(props) => <Link to={patterns.requests} params={{ slug }} {...props} />}
          >
            <Trans>My requests</Trans>
          </Button>
        }
      >
        <Trans>The number may be mistyped, or the request is somebody else's.</Trans>
      </EmptyState>
    </main>
  );
}
