import { Navigate, Outlet, useNavigate, useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import { keys } from "~/shared/api/keys";
import { useMe } from "~/shared/api/me";
import { LiveProvider } from "~/shared/realtime/LiveProvider";
import { lastWorkspace } from "../last-workspace";
import { paths } from "../paths";
import { queryClient } from "../query-client";
import { WorkspaceContext } from "../workspace-context";
import { Shell } from "./Shell";

export function WorkspaceLayout() {
  const { slug = "" } = useParams({ strict: false });
  const workspace = useMe().workspaces.find((each) => each.slug === slug);
  const navigate = useNavigate();

  useEffect(() => {
    if (workspace) lastWorkspace.set(workspace.slug);
  }, [workspace]);

  // The route has checked this; it can only be missing when access ended while the page was open.
  if (!workspace) return <Navigate to={paths.home()} replace />;

  const shutOut = () => {
    queryClient.removeQueries({ queryKey: keys.workspace(workspace.id) });
    void queryClient.invalidateQueries({ queryKey: keys.me }).then(() => navigate({ to: paths.home() }));
  };

  return (
    <WorkspaceContext value={workspace}>
      <LiveProvider key={workspace.id} workspace={workspace} onForbidden={shutOut}>
        <Shell>
          <Outlet />
        </Shell>
      </LiveProvider>
    </WorkspaceContext>
  );
}
