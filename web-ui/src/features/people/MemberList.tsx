import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, SegmentedControl, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Search, UsersRound } from "lucide-react";
import { useState } from "react";
import { useWorkspace } from "~/app/workspace-context";
import { EmptyState } from "~/shared/ui/EmptyState";
import { Skeleton } from "~/shared/ui/Skeleton";
import { Trouble } from "~/shared/ui/Trouble";
import { MemberRow } from "./MemberRow";
import { filterOf, SHOWN, type Shown } from "./member-rules";
import styles from "./People.module.css";
import { membersQuery } from "./queries";

export function MemberList() {
  const { id } = useWorkspace();
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const shown = SHOWN.find((each) => each === search.show) ?? "everybody";
  const q = search.q ?? "";
  const [text, setText] = useState(q);
  const query = useInfiniteQuery(membersQuery(id, filterOf(shown, q)));
  const members = query.data?.pages.flatMap((page) => page.members);

  const go = (next: { q?: string; show?: Shown }) =>
    void navigate({
      to: ".",
      replace: true,
      search: {
        ...(next.q ? { q: next.q } : {}),
        ...(next.show && next.show !== "everybody" ? { show: next.show } : {}),
      },
    });
  const find = useDebouncedCallback((words: string) => go({ q: words, show: shown }), 250);

  return (
    <section aria-label={t`Members`}>
      <div className={styles.tools}>
        <TextInput
          type="search"
          aria-label={t`Search members`}
          placeholder={t`Beginning of a name or address`}
          leftSection={<Search aria-hidden size={15} />}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            find(event.currentTarget.value);
          }}
          className={styles.search}
        />
        <SegmentedControl
          aria-label={t`Show`}
          value={shown}
          onChange={(value) => go({ q, show: value as Shown })}
          data={[
            { value: "everybody", label: t`Everybody` },
            { value: "staff", label: t`Staff` },
            { value: "requesters", label: t`Requesters` },
          ]}
        />
      </div>
      {query.isPending && <Skeleton rows={6} height={54} />}
      {query.isError && !members && <Trouble error={query.error} retry={query.refetch} />}
      {members?.length === 0 && (
        <EmptyState
          icon={UsersRound}
          title={q ? <Trans>Nobody goes by that name</Trans> : <Trans>Nobody here yet</Trans>}
          action={
            q !== "" && (
              <Button
                variant="default"
                onClick={() => {
                  setText("");
                  go({ show: shown });
                }}
              >
                <Trans>Show everybody</Trans>
              </Button>
            )
          }
        >
          {q ? (
            <Trans>The search looks at the beginning of names and addresses.</Trans>
          ) : (
            <Trans>Invite people; they appear here once they have accepted.</Trans>
          )}
        </EmptyState>
      )}
      <ul className={styles.list}>
        {members?.map((member) => (
          <MemberRow key={member.id} member={member} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          <Trans>Show more</Trans>
        </Button>
      )}
    </section>
  );
}
