import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Loader } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { MailX } from "lucide-react";
import { useEffect, useState } from "react";
import { paths } from "~/app/paths";
import { api, unwrap } from "~/shared/api/client";
import { isProblem, sayProblem } from "~/shared/api/problems";
import { acceptAccess } from "~/shared/api/session";
import { EmptyState } from "~/shared/ui/EmptyState";
import { PageTitle } from "~/shared/ui/PageTitle";
import { Gate } from "./Gate";
import styles from "./Gate.module.css";

/** The link in the mail: its token (after the #, so that no log ever sees it) is accepted at once. */
export default function InvitePage() {
  const [token] = useState(() => window.location.hash.slice(1).replace(/^token=/, ""));
  const client = useQueryClient();
  const navigate = useNavigate();
  const accepted = useQuery({
    queryKey: ["invitation", token],
    queryFn: () => unwrap(api.POST("/api/v1/invitations/accept", { body: { token } })),
    enabled: token !== "",
    retry: (count, error) => count < 2 && isProblem(error, "unreachable", "unavailable"),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const access = accepted.data;

  useEffect(() => {
    if (!access) return;
    // Whoever was logged in here before, it is the invited person now.
    client.clear();
    acceptAccess(access);
    const to = access.workspace ? paths.workspace(access.workspace.slug) : paths.home();
    void navigate({ to, replace: true });
  }, [access, client, navigate]);

  const name = <PageTitle>{t`Invitation`}</PageTitle>;
  if (accepted.isError || token === "") {
    const silent = isProblem(accepted.error, "unreachable", "unavailable", "too-many");
    return (
      <Gate>
        {name}
        <h1 className="hidden-words">
          <Trans>Invitation</Trans>
        </h1>
        <EmptyState
          icon={MailX}
          title={<Trans>This invitation could not be accepted</Trans>}
          action={
            silent ? (
              <Button onClick={() => void accepted.refetch()}>
                <Trans>Try again</Trans>
              </Button>
            ) : (
              <Button component={Link} to={paths.login()} variant="default">
                <Trans>Log in</Trans>
              </Button>
            )
          }
        >
          {token === "" ? (
            <Trans>The link is not complete. Please open it from the mail again.</Trans>
          ) : (
            sayProblem(accepted.error)
          )}
        </EmptyState>
      </Gate>
    );
  }
  return (
    <Gate>
      {name}
      <div role="status" className={styles.waiting}>
        <Loader />
        <h1 className={styles.title}>
          <Trans>Opening your workspace</Trans>
        </h1>
      </div>
    </Gate>
  );
}
