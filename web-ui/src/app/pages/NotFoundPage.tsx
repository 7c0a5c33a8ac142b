import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Compass } from "lucide-react";
import { EmptyState } from "~/shared/ui/EmptyState";
import { PageTitle } from "~/shared/ui/PageTitle";
import { paths } from "../paths";
import styles from "./pages.module.css";

export function NotFoundPage() {
  return (
    <main className={styles.page}>
      <PageTitle>{t`Page not found`}</PageTitle>
      <h1 className="hidden-words">
        <Trans>Page not found</Trans>
      </h1>
      <EmptyState
        icon={Compass}
        title={<Trans>There is nothing at this address</Trans>}
        action={
          <Button component={Link} to={paths.home()}>
            <Trans>Go to my workspace</Trans>
          </Button>
        }
      >
        <Trans>The link may be old, or it leads to a workspace you do not belong to.</Trans>
      </EmptyState>
    </main>
  );
}
