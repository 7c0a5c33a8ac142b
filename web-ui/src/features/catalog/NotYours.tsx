import { Trans } from "@lingui/react/macro";
import { ShieldX } from "lucide-react";
import { EmptyState } from "~/shared/ui/EmptyState";
import { PageTitle } from "~/shared/ui/PageTitle";

/** A page of the catalogue for who may not shape it. */
export function NotYours({ title }: { title: string }) {
  return (
    <main>
      <PageTitle>{title}</PageTitle>
      <h1 className="hidden-words">{title}</h1>
      <EmptyState icon={ShieldX} title={<Trans>This is not yours to change</Trans>}>
        <Trans>Owners and admins decide what tickets are sorted by.</Trans>
      </EmptyState>
    </main>
  );
}
